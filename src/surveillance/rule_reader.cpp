#include "rule_reader.hpp"

#include "needs.hpp"
#include "sentence.hpp"

#include <algorithm>

namespace tonus::surveillance {
namespace {

const std::vector<std::string_view> known_priorities = {"routine", "urgent", "emergent"};

std::optional<Priority> read_priority(content::TomlFile& file, const toml::table& table, std::string_view key) {
    const std::string word = file.text(table, key);
    const auto priority = priority_named(word);
    if (!word.empty() && !priority) file.unknown(*table.get(key), "the priority", word, known_priorities);
    return priority;
}

char read_mark(content::TomlFile& file, const toml::table& table) {
    const std::string mark = file.needed_text(table, "mark");
    if (mark == "S" || mark == "M" || mark == "E") return mark[0];
    if (!mark.empty()) file.unknown(table, "the mark", mark, {"S", "M", "E"});
    return 'E';
}

std::string with_unit(double value, const std::string& unit) { return format_number(value) + (unit.empty() ? "" : " " + unit); }

/// The priority of one case as the site wants it, told where that differs from what was shipped.
Priority moved(Priority shipped, const RuleChange& change, std::vector<std::string>& told) {
    Priority priority = shipped;
    if (change.highest) priority = std::min(priority, *change.highest);
    if (change.lowest) priority = std::max(priority, *change.lowest);
    if (priority == shipped) return priority;
    std::string sentence = "Priority " + std::string(name_of(priority)) + " at this site; shipped: " + std::string(name_of(shipped)) + ".";
    if (std::find(told.begin(), told.end(), sentence) == told.end()) told.push_back(std::move(sentence));
    return priority;
}

void apply(const RuleChange& change, RuleDescription& rule) {
    rule.changed_by_site = true;
    rule.enabled = change.enabled.value_or(true);
    rule.site_file = change.file;
    if (!rule.enabled) rule.site_changes.emplace_back("Switched off by this site.");
    for (Threshold& threshold : rule.thresholds) {
        const auto changed = change.parameters.find(threshold.name);
        if (changed == change.parameters.end()) continue;
        rule.site_changes.push_back(
            threshold.name + " is " + with_unit(changed->second, threshold.unit) +
            " at this site; shipped: " + with_unit(threshold.value, threshold.unit) + "."
        );
        threshold.shipped = threshold.value;
        threshold.value = changed->second;
        threshold.changed_by_site = true;
        threshold.source = "set by this site; shipped: " + threshold.source;
        threshold.mark = 'E';
    }
}

std::vector<RuleExample> read_examples(content::TomlFile& file) {
    std::vector<RuleExample> examples;
    for (const toml::table* table : file.tables(file.root(), "example")) {
        file.allow_only(*table, {"name", "facts", "fires", "quiet"});
        RuleExample example{file.needed_text(*table, "name"), file.needed_text(*table, "facts"), {}, {}};
        example.fires = read_priority(file, *table, "fires");
        example.quiet = file.texts(*table, "quiet");
        examples.push_back(std::move(example));
    }
    const auto firing = std::count_if(examples.begin(), examples.end(), [](const auto& e) { return bool(e.fires); });
    if (firing < 2 || examples.size() - std::size_t(firing) < 2) {
        file.complain(file.root(), "a rule needs at least two examples that fire and two near misses.");
    }
    return examples;
}

RuleDescription read_description(content::TomlFile& file, const core::ContentPath& path) {
    const toml::table& root = file.root();
    RuleDescription rule;
    rule.slug = file.needed_text(root, "id");
    if (!rule.slug.empty() && rule.slug != path.stem()) {
        file.complain(*root.get("id"), "\"id\" must be the file's name, \"" + path.stem() + "\".");
    }
    rule.version = int(file.number(root, "version").value_or(0));
    if (rule.version < 1) file.complain(root, "\"version\" must be 1 or more.");
    rule.reference = file.needed_text(root, "reference");
    rule.title = file.needed_text(root, "title");
    rule.fires_when = file.needed_text(root, "fires_when");
    rule.rationale = file.needed_text(root, "rationale");
    rule.source = file.needed_text(root, "source");
    rule.mark = read_mark(file, root);
    rule.clears_when = file.needed_text(root, "clears_when");
    rule.alternatives = file.texts(root, "alternatives");
    rule.subsumes = file.texts(root, "subsumes");
    rule.thresholds = read_parameters(file, root);
    rule.examples = read_examples(file);
    return rule;
}

void read_basis(content::TomlFile& file, CriterionReader& reader, CompiledRule& rule) {
    const toml::table* basis = file.root()["exposure"].as_table();
    if (basis == nullptr) return;
    file.allow_only(*basis, {"routes", "at", "ended_within"});
    rule.basis.required = true;
    rule.basis.routes = reader.routes(*basis, "routes");
    rule.basis.ended_within = reader.duration(*basis, "ended_within").value_or(Duration{});
    const std::string at = file.needed_text(*basis, "at");
    rule.basis.at_report = at == "report";
    if (at != "report" && at != "now") file.unknown(*basis, "the moment of exposure", at, {"report", "now"});
}

void read_worse(content::TomlFile& file, CriterionReader& reader, CompiledRule& rule) {
    const toml::table* worse = file.root()["worse"].as_table();
    if (worse == nullptr) return;
    file.allow_only(*worse, {"recurrence", "follows", "direction", "by"});
    rule.recurrence_counts = file.flag(*worse, "recurrence").value_or(false);
    const auto followed = reader.concepts(*worse, "follows");
    if (followed.empty()) return;
    rule.follows = followed.front();
    const std::string direction = file.needed_text(*worse, "direction");
    rule.lower_is_worse = direction == "lower";
    if (direction != "lower" && direction != "higher") {
        file.unknown(*worse, "the direction", direction, {"lower", "higher"});
    }
    rule.worse_by = reader.amount(*worse, "by").value_or(0) / 100;
}

void read_cases(content::TomlFile& file, CriterionReader& reader, const RuleChange* change, ReadRule& read) {
    for (const toml::table* table : file.tables(file.root(), "case")) {
        file.allow_only(*table, {"priority", "all"});
        RuleCase one{read_priority(file, *table, "priority").value_or(Priority::routine), reader.all_of(*table, "all")};
        if (change != nullptr) one.priority = moved(one.priority, *change, read.description.site_changes);
        auto& known = read.description.priorities;
        if (std::find(known.begin(), known.end(), one.priority) == known.end()) known.push_back(one.priority);
        read.rule.cases.push_back(std::move(one));
    }
    std::sort(read.description.priorities.rbegin(), read.description.priorities.rend());
    if (read.rule.cases.empty()) file.complain(file.root(), "a rule needs at least one [[case]].");
}

}  // namespace

std::vector<Threshold> read_parameters(content::TomlFile& file, const toml::table& table) {
    std::vector<Threshold> thresholds;
    const toml::table* parameters = table["parameters"].as_table();
    if (parameters == nullptr) return thresholds;
    for (const auto& [name, node] : *parameters) {
        const toml::table* one = node.as_table();
        if (one == nullptr) {
            file.complain(node, "a parameter is a table with value, unit, source and mark.");
            continue;
        }
        file.allow_only(*one, {"value", "unit", "source", "mark"});
        const auto value = file.number(*one, "value");
        if (!value) file.complain(node, "\"value\" must be given.");
        thresholds.push_back(
            {std::string(name.str()),
             value.value_or(0),
             file.text(*one, "unit"),
             file.needed_text(*one, "source"),
             read_mark(file, *one),
             false,
             {}}
        );
    }
    return thresholds;
}

ReadRule read_rule(
    content::TomlFile& file, const core::ContentPath& path, const Vocabulary& vocabulary, const ConceptSets& sets, const RuleChange* change
) {
    const toml::table& root = file.root();
    file.allow_only(
        root,
        {"id",
         "version",
         "reference",
         "title",
         "fires_when",
         "rationale",
         "source",
         "mark",
         "clears_when",
         "alternatives",
         "subsumes",
         "considers_causes",
         "parameters",
         "exposure",
         "worse",
         "case",
         "question",
         "example"}
    );
    ReadRule read;
    read.description = read_description(file, path);
    if (change != nullptr) apply(*change, read.description);
    CriterionReader reader(file, vocabulary, sets, read.description.thresholds);
    read_basis(file, reader, read.rule);
    read_cases(file, reader, change, read);
    for (const auto& concepts : needed_measurements(read.rule.cases)) {
        auto& slugs = read.description.needs.emplace_back();
        for (const ConceptId id : concepts) slugs.push_back(vocabulary[id].slug);
    }
    read_worse(file, reader, read.rule);
    read.rule.considers_causes = file.flag(root, "considers_causes").value_or(false);
    for (const toml::table* table : file.tables(root, "question")) {
        file.allow_only(*table, {"text", "unless"});
        read.rule.questions.push_back({file.needed_text(*table, "text"), reader.all_of(*table, "unless")});
        auto& question = read.description.questions.emplace_back();
        question.text = read.rule.questions.back().text;
        for (const ConceptId id : measurements_in(read.rule.questions.back().unless)) {
            question.measurements.push_back(vocabulary[id].slug);
        }
    }
    for (const std::string_view name : reader.unused_parameters()) {
        file.complain(root, "the parameter \"" + std::string(name) + "\" is not used by any criterion.");
    }
    read.rule.anchors = reader.anchors();
    return read;
}

}  // namespace tonus::surveillance
