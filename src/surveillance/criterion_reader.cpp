#include "criterion_reader.hpp"

#include <algorithm>

namespace tonus::surveillance {
namespace {

/// How a test is written: the key that names it, and what the key's value is.
enum class Operand : std::uint8_t { parts, concepts, routes, bound, word };

struct TestWord {
    std::string_view key;
    Test test;
    Operand subject;
};

constexpr TestWord test_words[] = {
    {"all", Test::all, Operand::parts},
    {"any", Test::any, Operand::parts},
    {"none", Test::none, Operand::parts},
    {"exposure", Test::exposure, Operand::concepts},
    {"administered", Test::administered, Operand::routes},
    {"stop", Test::stop, Operand::routes},
    {"start", Test::start, Operand::routes},
    {"rise", Test::rise, Operand::routes},
    {"fall", Test::fall, Operand::routes},
    {"duplicate", Test::duplicate, Operand::routes},
    {"unclear_orders", Test::unclear_orders, Operand::routes},
    {"strength_change", Test::strength_change, Operand::routes},
    {"symptom", Test::symptom, Operand::concepts},
    {"symptom_class", Test::symptom_class, Operand::word},
    {"measurement", Test::measurement, Operand::concepts},
    {"trend", Test::trend, Operand::concepts},
    {"difference", Test::difference, Operand::concepts},
    {"context", Test::context, Operand::concepts},
    {"gap", Test::gap, Operand::word},
    {"due", Test::due, Operand::concepts},
    {"elapsed", Test::elapsed, Operand::bound},
    {"age", Test::age, Operand::bound},
    {"sex", Test::sex, Operand::word},
    {"indication", Test::indication, Operand::concepts},
    {"unchanged_score", Test::unchanged_score, Operand::concepts},
};

const std::vector<std::string_view>& members() {
    static const std::vector<std::string_view> known = [] {
        std::vector<std::string_view> keys = {
            "routes",  "with",   "without",     "except",     "within",   "after",    "lead",      "as",        "at_least", "above",
            "at_most", "below",  "percent",     "from_above", "usual_by", "severity", "worse",     "any_time",  "ever",     "first",
            "count",   "spread", "closer_than", "span",       "over",     "held_for", "untapered", "same_site",
        };
        for (const TestWord& word : test_words) keys.push_back(word.key);
        return keys;
    }();
    return known;
}

}  // namespace

CriterionReader::CriterionReader(
    content::TomlFile& file, const Vocabulary& vocabulary, const ConceptSets& sets, const std::vector<Threshold>& parameters
)
    : file_(&file), vocabulary_(&vocabulary), sets_(&sets), parameters_(&parameters) {}

Criterion CriterionReader::all_of(const toml::table& table, std::string_view key) {
    Criterion criterion;
    for (const toml::table* part : file_->tables(table, key)) criterion.parts.push_back(one(*part));
    if (criterion.parts.empty()) file_->complain(table, "\"" + std::string(key) + "\" must hold at least one criterion.");
    return criterion;
}

Criterion CriterionReader::one(const toml::table& table) {
    Criterion criterion;
    const TestWord* found = nullptr;
    for (const TestWord& word : test_words) {
        if (!table.contains(word.key)) continue;
        if (found != nullptr) file_->complain(table, "a criterion tests one thing; put several in \"all\".");
        found = &word;
    }
    if (found == nullptr) {
        std::vector<std::string_view> keys;
        for (const TestWord& word : test_words) keys.push_back(word.key);
        const std::string_view first = table.empty() ? std::string_view() : table.begin()->first.str();
        file_->unknown(table, "the criterion", first, keys);
        return criterion;
    }
    file_->allow_only(table, members());
    criterion.test = found->test;
    switch (found->subject) {
        case Operand::parts:
            for (const toml::table* part : file_->tables(table, found->key)) criterion.parts.push_back(one(*part));
            break;
        case Operand::concepts: criterion.concepts = concepts(table, found->key); break;
        case Operand::routes: criterion.routes = routes(table, found->key); break;
        case Operand::bound:
            if (found->test == Test::elapsed) criterion.after = anchor(table, found->key, false);
            break;
        case Operand::word: criterion.word = file_->needed_text(table, found->key); break;
    }
    if (found->test == Test::symptom_class) {
        criterion.reported_class = priority_named(criterion.word);
        if (!criterion.reported_class) {
            file_->unknown(table, "the class", criterion.word, {"routine", "urgent", "emergent"});
        }
    }
    read_bounds(table, criterion);
    read_filters(table, criterion);
    read_times(table, criterion);
    return criterion;
}

void CriterionReader::read_bounds(const toml::table& table, Criterion& criterion) {
    criterion.at_least = amount(table, "at_least");
    criterion.above = amount(table, "above");
    criterion.at_most = amount(table, "at_most");
    criterion.below = amount(table, "below");
    criterion.from_above = amount(table, "from_above");
    criterion.usual_by = amount(table, "usual_by");
    criterion.percent = file_->flag(table, "percent").value_or(false);
    criterion.same_site = file_->flag(table, "same_site").value_or(false);
    const auto count = amount(table, "count");
    if (count && *count < 1) file_->complain(*table.get("count"), "\"count\" must be 1 or more.");
    if (count && *count >= 1) criterion.count = std::size_t(*count);
}

void CriterionReader::read_filters(const toml::table& table, Criterion& criterion) {
    if (table.contains("routes")) criterion.routes = routes(table, "routes");
    criterion.with = file_->texts(table, "with");
    criterion.without = file_->texts(table, "without");
    criterion.except = concepts(table, "except");
    criterion.worse = file_->flag(table, "worse").value_or(false);
    criterion.any_time = file_->flag(table, "any_time").value_or(false);
    criterion.ever = file_->flag(table, "ever").value_or(false);
    criterion.first = file_->flag(table, "first").value_or(false);
    const std::string severity = file_->text(table, "severity");
    if (severity == "moderate") criterion.severity = clinical::Severity::moderate;
    if (severity == "severe") criterion.severity = clinical::Severity::severe;
    if (!severity.empty() && !criterion.severity) {
        file_->unknown(table, "the severity", severity, {"moderate", "severe"});
    }
}

void CriterionReader::read_times(const toml::table& table, Criterion& criterion) {
    criterion.within = duration(table, "within");
    criterion.lead = duration(table, "lead").value_or(Duration{});
    criterion.spread = duration(table, "spread");
    if (const auto apart = duration(table, "closer_than")) criterion.spread = *apart - Duration(1);
    criterion.span = duration(table, "span");
    criterion.over = duration(table, "over");
    criterion.held_for = duration(table, "held_for");
    criterion.untapered = duration(table, "untapered");
    if (table.contains("after")) criterion.after = anchor(table, "after", false);
    if (table.contains("as")) criterion.as = anchor(table, "as", true);
}

const Threshold* CriterionReader::parameter(const toml::table& table, std::string_view key) {
    const toml::node* node = table.get(key);
    if (node == nullptr) return nullptr;
    const std::string name = file_->text(table, key);
    if (name.empty()) return nullptr;
    std::vector<std::string_view> known;
    for (const Threshold& threshold : *parameters_) {
        if (threshold.name == name) {
            used_.push_back(threshold.name);
            return &threshold;
        }
        known.push_back(threshold.name);
    }
    file_->unknown(*node, "the parameter", name, known);
    return nullptr;
}

std::optional<double> CriterionReader::amount(const toml::table& table, std::string_view key) {
    const Threshold* threshold = parameter(table, key);
    return threshold == nullptr ? std::nullopt : std::optional(threshold->value);
}

std::optional<Duration> CriterionReader::duration(const toml::table& table, std::string_view key) {
    const Threshold* threshold = parameter(table, key);
    if (threshold == nullptr) return std::nullopt;
    const auto duration = duration_of(threshold->value, threshold->unit);
    if (!duration) {
        file_->complain(
            *table.get(key),
            "\"" + std::string(key) + "\" needs a stretch of time; " + threshold->name + " is in \"" + threshold->unit + "\"."
        );
    }
    return duration;
}

std::optional<int> CriterionReader::anchor(const toml::table& table, std::string_view key, bool defines) {
    const std::string name = file_->text(table, key);
    const auto known = std::find(anchors_.begin(), anchors_.end(), name);
    if (known != anchors_.end()) return int(known - anchors_.begin());
    if (!defines) {
        const std::vector<std::string_view> names(anchors_.begin(), anchors_.end());
        file_->unknown(*table.get(key), "the moment", name, names);
        return std::nullopt;
    }
    anchors_.push_back(name);
    return int(anchors_.size() - 1);
}

void CriterionReader::read_concept(const toml::table& table, std::vector<ConceptId>& found, const std::string& slug) {
    if (slug.starts_with('@')) {
        const auto set = sets_->find(std::string_view(slug).substr(1));
        if (set != sets_->end()) {
            for (const std::string& member : set->second) read_concept(table, found, member);
            return;
        }
        std::vector<std::string_view> names;
        for (const auto& [name, members] : *sets_) names.push_back(name);
        return file_->unknown(table, "the set", slug.substr(1), names);
    }
    if (const auto id = vocabulary_->find(slug)) {
        if (std::find(found.begin(), found.end(), *id) == found.end()) found.push_back(*id);
    } else {
        file_->unknown(table, "the concept", slug, vocabulary_->slugs());
    }
}

std::vector<ConceptId> CriterionReader::concepts(const toml::table& table, std::string_view key) {
    std::vector<ConceptId> found;
    for (const std::string& slug : file_->texts(table, key)) read_concept(table, found, slug);
    return found;
}

RouteSet CriterionReader::routes(const toml::table& table, std::string_view key) {
    RouteSet set{false, false, false};
    for (const std::string& name : file_->texts(table, key)) {
        if (name == "oral") {
            set.oral = true;
        } else if (name == "intrathecal") {
            set.intrathecal = true;
        } else if (name == "topical") {
            set.topical = true;
        } else {
            file_->unknown(table, "the route", name, {"oral", "intrathecal", "topical"});
        }
    }
    return set;
}

std::vector<std::string_view> CriterionReader::unused_parameters() const {
    std::vector<std::string_view> unused;
    for (const Threshold& threshold : *parameters_) {
        if (std::find(used_.begin(), used_.end(), threshold.name) == used_.end()) unused.push_back(threshold.name);
    }
    return unused;
}

}  // namespace tonus::surveillance
