#include "gap_words.hpp"
#include "meaning.hpp"
#include "resource_facts.hpp"
#include "written_amount.hpp"
#include "written_date.hpp"

#include <tonus/clinical/units.hpp>

#include <algorithm>

namespace tonus::clinical {
namespace {

std::string_view unit_text(json::Value quantity) {
    const std::string_view code = quantity["code"].string();
    return code.empty() ? quantity["unit"].string() : code;
}

std::optional<double> on_scale(const Concept& measured, std::string_view text) {
    const std::string folded = folded_name(text);
    for (const auto& [answer, value] : measured.scale) {
        if (answer == folded) return value;
    }
    return std::nullopt;
}

/// Where a value lies in the range sent with it, when the sender does not say so itself.
void add_place_in_range(std::vector<std::string>& found, json::Value holder, double amount, std::string_view unit) {
    for (const json::Value range : holder["referenceRange"].elements()) {
        for (const auto& [bound, high] : {std::pair(range["high"], true), std::pair(range["low"], false)}) {
            const auto limit = bound["value"].to_double();
            const std::string_view sent = unit_text(bound);
            if (!limit || (!sent.empty() && sent != unit)) continue;
            const bool outside = high ? amount > *limit : amount < *limit;
            found.emplace_back(!outside ? "in-range" : high ? "high" : "low");
        }
    }
}

std::vector<std::string> interpretations(json::Value holder, double amount, std::string_view unit) {
    std::vector<std::string> found;
    if (!holder["interpretation"]) add_place_in_range(found, holder, amount, unit);
    for (const json::Value each : holder["interpretation"].elements()) {
        const std::string_view code = each["coding"][0]["code"].string();
        if (code == "H" || code == "HH" || code == "HU" || code == "H>") found.emplace_back("high");
        if (code == "L" || code == "LL" || code == "LU" || code == "L<") found.emplace_back("low");
        if (code == "HH" || code == "LL" || code == "AA") found.emplace_back("critical");
        if (code == "A" || code == "AA" || code == "H" || code == "L") found.emplace_back("abnormal");
        if (code == "N") found.emplace_back("normal");
    }
    return found;
}

/// The score that a coded or written answer stands for.
std::optional<double> ordinal(json::Value codeable_concept, const Concept& measured, const ContentState& state) {
    std::vector<std::string_view> texts = {codeable_concept["text"].string()};
    for (const json::Value coding : codeable_concept["coding"].elements()) {
        for (const json::Value extension : coding["extension"].elements()) {
            if (const auto value = extension["valueDecimal"].to_double()) return value;
        }
        texts.push_back(coding["code"].string());
        texts.push_back(coding["display"].string());
    }
    for (const std::string_view text : texts) {
        if (const auto value = on_scale(measured, text)) return value;
    }
    const std::string score = answer_of(codeable_concept, state, {"score-0", "score-1", "score-2", "score-3"});
    if (!score.empty()) return double(score.back() - '0');
    for (const std::string_view text : texts) {
        if (const auto written = written_amount(text, state.units)) return written->value;
    }
    return std::nullopt;
}

json::Value member(json::Value holder, std::string_view stem, std::string_view suffix) {
    std::string name(stem);
    name += suffix;
    return holder[std::string_view(name)];
}

/// A daily dose, as of a pump.
bool is_dose(const ContentState& state, const Concept& measured) { return state.units.find(measured.unit, "mass-rate") != nullptr; }

void add_number(
    ResourceFacts& into,
    std::size_t index,
    double amount,
    std::string_view unit,
    std::string_view sent,
    json::Value holder,
    std::string_view path,
    const FactTime& when
) {
    const Concept& measured = into.state().concepts[index];
    const CanonicalValue canonical = to_canonical(into.state().units, measured, amount, unit);
    Fact fact = into.begin_fact(index, path, when);
    fact.kind = FactKind::measurement;
    fact.display = std::string(sent);
    if (canonical.problem == UnitProblem::unknown_unit) {
        return into.add_gap("unknown-unit", measured.slug + ": " + fact.display, {code_or_size(unit), measured.slug}, path, when);
    }
    if (canonical.problem != UnitProblem::none) {
        fact.kind = FactKind::context;
        fact.qualifiers = {measured.slug};
        fact.concept_id = is_dose(into.state(), measured) ? "unit-mismatch" : "data-conflict";
        fact.value = amount;
        fact.unit = std::string(unit);
        into.facts.push_back(std::move(fact));
        return;
    }
    fact.value = canonical.value;
    fact.unit = measured.unit;
    fact.qualifiers = interpretations(holder, amount, unit);
    into.facts.push_back(std::move(fact));
}

/// The value just kept is a bound.
void add_bound(ResourceFacts& into, std::size_t before, bool below, bool above) {
    if (into.facts.size() == before || into.facts.back().kind != FactKind::measurement) return;
    if (below) into.facts.back().qualifiers.emplace_back("below");
    if (above) into.facts.back().qualifiers.emplace_back("above");
}

}  // namespace

void add_measured_value(
    ResourceFacts& into, std::size_t concept_index, json::Value holder, std::string_view stem, std::string_view path, const FactTime& when
) {
    const Concept& measured = into.state().concepts[concept_index];
    const json::Value quantity = member(holder, stem, "Quantity");
    const std::size_t before = into.facts.size();
    if (const auto amount = quantity["value"].to_double()) {
        std::string_view unit = unit_text(quantity);
        // Some senders put their own code beside a readable unit.
        if (!into.state().units.known(unit) && !quantity["unit"].string().empty()) unit = quantity["unit"].string();
        std::string sent(quantity["value"].number());
        if (!unit.empty()) sent.append(1, ' ').append(unit);
        add_number(into, concept_index, *amount, unit, sent, holder, path, when);
        const std::string_view comparator = quantity["comparator"].string();
        return add_bound(into, before, comparator.starts_with('<'), comparator.starts_with('>'));
    }
    const json::Value coded = member(holder, stem, "CodeableConcept");
    const std::string_view text = member(holder, stem, "String").string();
    std::optional<double> number;
    for (const char* suffix : {"Integer", "Decimal"}) {
        if (!number) number = member(holder, stem, suffix).to_double();
    }
    if (!number && coded) number = ordinal(coded, measured, into.state());
    if (!number && !text.empty()) number = on_scale(measured, text);
    WrittenAmount written;
    if (!number && !text.empty()) {
        const auto read = written_amount(text, into.state().units);
        if (!read) return;
        written = *read;
        number = read->value;
    }
    if (!number) return;
    const std::string sent = !text.empty() ? std::string(text) : read_concept(coded, into.state()).text;
    add_number(into, concept_index, *number, written.unit, sent, holder, path, when);
    add_bound(into, before, written.below, written.above);
}

void add_finding_value(
    ResourceFacts& into, std::size_t concept_index, json::Value holder, std::string_view stem, std::string_view path, const FactTime& when
) {
    const ContentState& state = into.state();
    Fact fact = into.begin_fact(concept_index, path, when);
    fact.display = state.concepts[concept_index].display;
    const json::Value coded = member(holder, stem, "CodeableConcept");
    std::string_view text = member(holder, stem, "String").string();
    const std::vector<std::string_view> answers = {"present", "absent"};
    std::string answer = coded ? answer_of(coded, state, answers) : answer_in_text(text, state, answers);
    // A code without a meaning here: its words may tell more, "two-tone" of an alarm.
    const Reading reading = read_concept(coded, state);
    if (answer.empty() && reading.coded.empty() && text.empty()) text = reading.text;
    if (answer.empty() && !coded && text.empty()) answer = answer_of(holder["interpretation"][0], state, answers);
    if (const auto told = member(holder, stem, "Boolean").boolean()) answer = *told ? "present" : "absent";
    auto score = member(holder, stem, "Integer").to_double();
    if (!score) score = member(holder, stem, "Quantity")["value"].to_double();
    if (score) answer = *score > 0 ? "present" : "absent";
    fact.value = score;
    fact.severity = coded ? severity_of(coded, state) : severity_of(json::Value(), state);
    if (const std::string severity = answer_in_text(text, state, {"mild", "moderate", "severe"}); !severity.empty()) {
        fact.severity = severity == "mild" ? Severity::mild : severity == "moderate" ? Severity::moderate : Severity::severe;
    }
    if (answer == "absent") fact.polarity = Polarity::absent;
    // The words beside a coded answer may contradict it.
    const std::string_view beside = coded["text"].string();
    if (answer == "absent" && !beside.empty() && answer_in_text(beside, state, answers).empty()) into.add_report(beside, path, when);
    const bool free_text = !text.empty() && answer.empty() && fact.severity == Severity::unknown;
    if (!free_text) {
        into.facts.push_back(std::move(fact));
        return;
    }
    // The words say more than the code: let them decide, and keep the code if they name nothing of it.
    const std::size_t before = into.facts.size();
    into.add_report(text, path, when);
    const bool told = std::any_of(into.facts.begin() + std::ptrdiff_t(before), into.facts.end(), [&](const Fact& each) {
        return each.concept_id == fact.concept_id;
    });
    if (!told) into.facts.push_back(std::move(fact));
}

namespace {

class ObservationReader {
public:
    explicit ObservationReader(ResourceFacts& into) : into_(into), state_(into.state()) {}

    void read() {
        const std::string_view status = into_.resource["status"].string();
        if (status == "cancelled" || status == "registered") return;
        when_ = choice_time(into_.resource, "effective").value_or(fallback_time());
        const std::size_t before = into_.facts.size();
        const std::string site = state_.body_sites.read(read_concept(into_.resource["bodySite"], state_).text);
        read_coded(into_.resource, "code", "value", true);
        note_body_site(before, site, into_.resource["code"]);
        const json::Value components = into_.resource["component"];
        const std::size_t first_part = into_.facts.size();
        for (std::size_t i = 0; i < components.size(); ++i) {
            const std::string path = "component[" + std::to_string(i) + "]";
            const std::size_t part = into_.facts.size();
            read_coded(components[i], path + ".code", path + ".value", false);
            note_body_site(part, site, components[i]["code"]);
        }
        if (components.size() > 1) add_sums(before, first_part);
        if (is_told_absent(components)) {
            for (std::size_t i = first_part; i < into_.facts.size(); ++i) {
                if (into_.facts[i].kind == FactKind::symptom) into_.facts[i].polarity = Polarity::absent;
            }
        }
        into_.add_notes(when_);
        check_conflicts(before);
        if (status == "preliminary") {
            for (std::size_t i = before; i < into_.facts.size(); ++i) into_.facts[i].qualifiers.emplace_back("preliminary");
        }
    }

private:
    /// A total that was not sent with the parts that make it up.
    void add_sums(std::size_t before, std::size_t first_part) {
        const auto value_of = [&](const std::string& slug, std::size_t from) -> std::optional<double> {
            for (std::size_t i = from; i < into_.facts.size(); ++i) {
                if (into_.facts[i].concept_id == slug) return into_.facts[i].value;
            }
            return std::nullopt;
        };
        for (const std::size_t index : state_.sums) {
            const Concept& total = state_.concepts[index];
            std::optional<double> sum = 0;
            for (const std::string& part : total.sum_of) {
                const auto value = sum ? value_of(part, first_part) : std::nullopt;
                sum = value ? std::optional(*sum + *value) : std::nullopt;
            }
            if (!sum || value_of(total.slug, before)) continue;
            into_.facts.push_back(into_.begin_fact(index, "component", when_));
            into_.facts.back().value = sum;
        }
    }

    /// One component names the finding and another whether it is there, as forms and archetypes have it.
    [[nodiscard]] bool is_told_absent(json::Value components) const {
        for (const json::Value component : components.elements()) {
            if (answer_of(component["code"], state_, {"asks-presence"}).empty()) continue;
            const bool denied = component["valueBoolean"].boolean() == false;
            const bool coded = !answer_of(component["valueCodeableConcept"], state_, {"absent"}).empty();
            if (denied || coded || !answer_in_text(component["valueString"].string(), state_, {"absent"}).empty()) return true;
        }
        return false;
    }

    /// A score of one limb says nothing about another. Where no `site` is told, the name of what was measured may.
    void note_body_site(std::size_t before, const std::string& site, json::Value code) {
        for (std::size_t i = before; i < into_.facts.size(); ++i) {
            Fact& fact = into_.facts[i];
            if (fact.kind != FactKind::measurement) continue;
            fact.body_site = site.empty() ? state_.body_sites.find(read_concept(code, state_).text) : site;
        }
    }

    [[nodiscard]] FactTime fallback_time() const { return first_time(into_.resource, {"issued"}).value_or(into_.undated()); }

    /// What is measured: by code, else by the names it goes under.
    [[nodiscard]] std::vector<std::size_t> asked(json::Value code, const Reading& reading) const {
        std::vector<std::size_t> found;
        for (const CodeMeaning& meaning : reading.coded) found.push_back(meaning.concept_index);
        if (!found.empty()) return found;
        std::vector<std::string_view> texts = {code["text"].string()};
        for (const json::Value coding : code["coding"].elements()) texts.push_back(coding["display"].string());
        for (const std::string_view text : texts) {
            if (const auto named = state_.measured_names.find(text)) return {*named};
        }
        return {};
    }

    void read_coded(json::Value holder, const std::string& code_path, const std::string& value_path, bool whole) {
        const Reading reading = read_concept(holder["code"], state_);
        if (holder["dataAbsentReason"] && !has_value(holder)) return;
        const std::vector<std::size_t> concepts = asked(holder["code"], reading);
        for (const std::size_t index : concepts) read_as(index, holder, value_path, whole);
        if (!concepts.empty()) return;
        const auto named = concepts_named(reading.text, into_.content);
        if (!named.empty()) {
            read_as(state_.by_slug.at(named.front()->slug), holder, value_path, whole);
            return;
        }
        read_unknown(reading, holder, code_path, value_path);
    }

    static bool has_value(json::Value holder) {
        return std::any_of(holder.members().begin(), holder.members().end(), [](const json::Member& member) {
            return member.key.starts_with("value");
        });
    }

    void read_as(std::size_t index, json::Value holder, const std::string& path, bool whole) {
        const Concept& asked_for = state_.concepts[index];
        if (asked_for.panel) return read_panel(asked_for, holder, path);
        if (asked_for.slug == "pregnancy-status") return read_pregnancy(holder, path);
        if (asked_for.report) return read_report_value(holder, path);
        if (asked_for.kind == ConceptKind::measurement) {
            return add_measured_value(into_, index, holder, "value", path, when_);
        }
        if (asked_for.kind == ConceptKind::measure) return read_measure(index, holder, path);
        if (asked_for.kind == ConceptKind::substance) return;
        // A panel of findings carries its answers in the components.
        if (whole && !has_value(holder) && holder["component"]) return;
        add_finding_value(into_, index, holder, "value", path, when_);
    }

    /// "Baclofen taken in 24 hours" and 200 mg: the heading tells, as in a note, whether so much was taken.
    void read_intake(const std::string& heading, json::Value quantity, const std::string& path) {
        const std::string_view amount = quantity["value"].number();
        if (amount.empty() || !names_monitored(heading, into_.content)) return;
        std::string told = heading + ": ";
        into_.add_report(told.append(amount).append(1, ' ').append(unit_text(quantity)), path, when_);
    }

    /// The numbers are in the components; some senders write them into one text: "84/50 mmHg".
    void read_panel(const Concept& panel, json::Value holder, const std::string& path) {
        const std::string_view numbers = holder["valueString"].string();
        if (numbers.empty()) return;
        std::string told = panel.display;
        into_.add_report(told.append(1, ' ').append(numbers), path, when_);
    }

    void read_report_value(json::Value holder, const std::string& path) {
        const json::Value coded = holder["valueCodeableConcept"];
        const std::size_t before = into_.facts.size();
        if (coded) add_named_concepts(into_, coded, path, when_, true);
        if (coded && into_.facts.size() == before) read_unknown_finding(coded, path);
        into_.add_report(holder["valueString"].string(), path, when_, true);
    }

    /// A symptom was reported under a standard code that means nothing here: a person must see it.
    void read_unknown_finding(json::Value coded, const std::string& path) {
        const Reading reading = read_concept(coded, state_);
        const auto slug = state_.by_slug.find("unspecified-side-effect");
        const bool denied = !answer_of(coded, state_, {"absent"}).empty() || denies(reading.text, into_.content);
        if (!reading.standard_code || denied || slug == state_.by_slug.end()) return;
        Fact fact = into_.begin_fact(slug->second, path, when_);
        fact.display = reading.text.empty() ? reading.unknown_code : reading.text;
        fact.qualifiers.emplace_back("unknown-code");
        into_.facts.push_back(std::move(fact));
    }

    void read_pregnancy(json::Value holder, const std::string& path) {
        const std::string answer = answer_of(holder["valueCodeableConcept"], state_, {"pregnant", "not-pregnant"});
        const std::string_view text = holder["valueString"].string();
        const std::string told = answer.empty() ? answer_in_text(text, state_, {"pregnant", "not-pregnant"}) : answer;
        const auto boolean = holder["valueBoolean"].boolean();
        if (told.empty() && !boolean) return;
        Fact fact = into_.begin_fact(state_.by_slug.at("pregnancy"), path, when_);
        if (told == "not-pregnant" || boolean == false) fact.polarity = Polarity::absent;
        into_.facts.push_back(std::move(fact));
    }

    void read_measure(std::size_t index, json::Value holder, const std::string& path) {
        const Concept& measure = state_.concepts[index];
        Fact fact = into_.begin_fact(index, path, when_);
        fact.display = std::string(holder["valueString"].string());
        if (measure.value_form == "date") {
            auto due = choice_time(holder, "value");
            if (!due) due = written_date(holder["valueString"].string());
            if (!due) return into_.add_gap("unknown-date", measure.slug, {measure.slug, {}}, path, when_);
            set_time(fact, *due);
            into_.facts.push_back(std::move(fact));
            return;
        }
        if (measure.value_form == "text") {
            if (fact.display.empty()) fact.display = read_concept(holder["valueCodeableConcept"], state_).text;
            const std::string told = measure.display + ": " + fact.display;
            into_.facts.push_back(std::move(fact));
            return read_named_conditions(told, path);
        }
        add_measured_value(into_, index, holder, "value", path, when_);
    }

    /// "Level of spinal cord injury: T4" names the condition.
    void read_named_conditions(const std::string& told, const std::string& path) {
        for (const Concept* named : concepts_named(told, into_.content)) {
            if (named->kind != ConceptKind::condition) continue;
            into_.facts.push_back(into_.begin_fact(state_.by_slug.at(named->slug), path, when_));
            into_.facts.back().display = told;
        }
    }

    /// A code without a meaning: its words may still say something, and a local code may be worth mapping.
    void read_unknown(const Reading& reading, json::Value holder, const std::string& code_path, const std::string& value_path) {
        const std::size_t before = into_.facts.size();
        const std::string_view value = holder["valueString"].string();
        into_.add_report(value, value_path, when_);
        // "Breathing", "slow and shallow": a heading and its value may tell together what neither tells alone.
        if (into_.facts.size() == before && !value.empty() && !reading.text.empty()) {
            into_.add_report(reading.text + ": " + std::string(value), value_path, when_);
        }
        read_intake(reading.text, holder["valueQuantity"], value_path);
        if (holder["valueCodeableConcept"]) {
            add_named_concepts(into_, holder["valueCodeableConcept"], value_path, when_, false);
        }
        const bool silent = into_.facts.size() == before;
        // A term affirmed in words alone, which say nothing here.
        if (silent && !reading.has_code && holder["valueBoolean"].boolean() == true) {
            into_.add_gap("unknown-term", reading.text, {size_of(reading.text), {}}, code_path, when_);
        }
        const bool local = reading.has_code && !reading.standard_code;
        if (silent && local) {
            GapWords words{reading.unknown_code, reading.unknown_display};
            into_.add_gap("unknown-code", reading.unknown_code + " " + reading.text, std::move(words), code_path, when_);
        }
    }

    /// A finding coded absent while the words affirm it, or the reverse.
    void check_conflicts(std::size_t before) {
        std::string disputed;
        for (std::size_t i = before; i < into_.facts.size(); ++i) {
            const Fact& coded = into_.facts[i];
            if (coded.kind != FactKind::symptom || coded.from_text) continue;
            for (std::size_t j = before; j < into_.facts.size(); ++j) {
                const Fact& told = into_.facts[j];
                const bool same = told.kind == FactKind::symptom && told.from_text && told.concept_id == coded.concept_id;
                if (same && told.polarity != coded.polarity) disputed = coded.concept_id;
            }
        }
        if (!disputed.empty()) into_.add_conflict(disputed, "value", when_);
    }

    ResourceFacts& into_;
    const ContentState& state_;
    FactTime when_;
};

}  // namespace

void observation_facts(ResourceFacts& into) { ObservationReader(into).read(); }

}  // namespace tonus::clinical
