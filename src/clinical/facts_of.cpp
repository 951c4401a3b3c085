#include <tonus/clinical/facts_of.hpp>

#include "gap_words.hpp"
#include "meaning.hpp"
#include "resource_facts.hpp"

#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace tonus::clinical {
namespace {

using Reader = void (*)(ResourceFacts&);
constexpr std::array<std::pair<std::string_view, Reader>, 13> readers = {{
    {"MedicationStatement", medication_statement_facts},
    {"MedicationRequest", medication_request_facts},
    {"MedicationAdministration", medication_administration_facts},
    {"Observation", observation_facts},
    {"Condition", condition_facts},
    {"AdverseEvent", adverse_event_facts},
    {"AllergyIntolerance", allergy_facts},
    {"Procedure", procedure_facts},
    {"Device", device_facts},
    {"Encounter", encounter_facts},
    {"Patient", patient_facts},
    {"RelatedPerson", related_person_facts},
    {"QuestionnaireResponse", questionnaire_response_facts},
}};

/// "0 mg, 2147483647 times in 1e-300 s" is no dose and 1e999 no pulse. No JSON holds what they come to, and sums of what
/// is left stay finite.
void drop_boundless(Fact& fact) {
    constexpr double most = std::numeric_limits<float>::max();
    for (const auto amount : {&Fact::value, &Fact::value_high, &Fact::single_dose, &Fact::concentration, &Fact::tablet_strength}) {
        std::optional<double>& number = fact.*amount;
        if (number && !(std::abs(*number) <= most)) number.reset();
    }
}

}  // namespace

std::string ResourceFacts::element(std::string_view path) const {
    std::string full(resource["resourceType"].string());
    full += '.';
    full += path;
    return full;
}

FactTime ResourceFacts::undated() const {
    const core::Instant at = last_updated(resource, stored_at);
    return {at, at, std::nullopt};
}

Fact ResourceFacts::begin_fact(std::size_t index, std::string_view path, const FactTime& when) const {
    const Concept& named = state().concepts[index];
    Fact fact;
    fact.kind = named.kind == ConceptKind::finding ? FactKind::symptom : FactKind::context;
    if (named.kind == ConceptKind::measurement) fact.kind = FactKind::measurement;
    fact.concept_id = named.slug;
    fact.element = element(path);
    set_time(fact, when);
    return fact;
}

void ResourceFacts::add_gap(std::string_view kind, std::string_view sent, GapWords words, std::string_view path, const FactTime& when) {
    Fact gap = coverage_gap(kind, sent, std::move(words), element(path));
    set_time(gap, when);
    facts.push_back(std::move(gap));
}

void ResourceFacts::add_conflict(std::string_view sent, std::string_view path, const FactTime& when) {
    Fact conflict;
    conflict.kind = FactKind::context;
    conflict.concept_id = "data-conflict";
    conflict.display = std::string(sent);
    conflict.element = element(path);
    set_time(conflict, when);
    facts.push_back(std::move(conflict));
}

void ResourceFacts::add_report(std::string_view text, std::string_view path, const FactTime& when, bool about_treatment) {
    if (text.empty()) return;
    ReportOptions options;
    options.written_at = when.start;
    options.about_treatment = about_treatment;
    for (const char* member : {"performer", "informationSource", "source", "recorder", "asserter", "author"}) {
        const json::Value given = resource[member];
        const json::Value one = given.is_array() ? given[0] : given;
        const std::string_view reference = one["reference"].string();
        options.carer_writes =
            options.carer_writes || reference.find("RelatedPerson/") != std::string_view::npos || one["type"].string() == "RelatedPerson";
    }
    Report report = read_report(text, content, options);
    if (!report.readable) add_gap("report-unreadable", text, {script_of(text), size_of(text)}, path, when);
    for (Fact& fact : report.facts) {
        fact.element = element(path);
        // A report that names no moment of its own has the precision of the resource.
        if (fact.start == when.start) fact.start_latest = when.start_latest;
        facts.push_back(std::move(fact));
    }
}

void ResourceFacts::add_notes(const FactTime& when) {
    const json::Value notes = resource["note"];
    for (std::size_t i = 0; i < notes.size(); ++i) {
        const auto own = time_of(notes[i]["time"].string());
        add_report(notes[i]["text"].string(), "note[" + std::to_string(i) + "].text", own.value_or(when));
    }
}

std::vector<Fact> facts_of(
    json::Value resource, const ClinicalContent& content, core::Instant stored_at, const ReferenceResolver& resolve
) {
    ResourceFacts into{resource, content, stored_at, resolve, {}};
    if (resource["status"].string() == "entered-in-error") return {};
    const std::string_view type = resource["resourceType"].string();
    for (const auto& [name, read] : readers) {
        if (name == type) read(into);
    }
    for (Fact& fact : into.facts) drop_boundless(fact);
    return std::move(into.facts);
}

std::span<const std::string_view> types_with_facts() noexcept {
    static constexpr auto names = [] {
        std::array<std::string_view, readers.size()> all{};
        for (std::size_t i = 0; i < readers.size(); ++i) all[i] = readers[i].first;
        return all;
    }();
    return names;
}

}  // namespace tonus::clinical
