#include "meaning.hpp"
#include "resource_facts.hpp"

#include <tonus/fhir/reference.hpp>

#include <algorithm>

namespace tonus::clinical {
namespace {

Fact context(const ResourceFacts& into, std::string_view slug, std::string_view path, const FactTime& when) {
    return into.begin_fact(into.state().by_slug.at(std::string(slug)), path, when);
}

/// The state of the words in a Procedure or Device name: events and conditions only, symptoms are not done
/// to a patient.
void add_named_events(ResourceFacts& into, json::Value codeable_concept, std::string_view path, const FactTime& when) {
    const Reading reading = read_concept(codeable_concept, into.state());
    std::vector<std::string> slugs;
    for (const CodeMeaning& meaning : reading.coded) slugs.push_back(into.state().concepts[meaning.concept_index].slug);
    if (slugs.empty()) {
        if (const auto named = into.state().measured_names.find(reading.text)) slugs.push_back(into.state().concepts[*named].slug);
    }
    if (slugs.empty()) {
        for (const Concept* named : concepts_named(reading.text, into.content)) slugs.push_back(named->slug);
    }
    for (const std::string& slug : slugs) {
        const ConceptKind kind = into.state().find(slug)->kind;
        if (kind != ConceptKind::event && kind != ConceptKind::condition) continue;
        Fact fact = context(into, slug, path, when);
        fact.display = reading.text;
        // The hour at which a session of dialysis ends does not end the need for it.
        if (kind == ConceptKind::condition) fact.end.reset();
        into.facts.push_back(std::move(fact));
    }
}

}  // namespace

void procedure_facts(ResourceFacts& into) {
    const std::string_view status = into.resource["status"].string();
    if (status == "not-done" || status == "unknown") return;
    const FactTime when = choice_time(into.resource, "performed").value_or(into.undated());
    add_named_events(into, into.resource["code"], "code", when);
    const bool planned = status == "preparation" || when.start > into.stored_at;
    if (planned) {
        Fact surgery = context(into, "planned-surgery", "code", when);
        surgery.display = read_concept(into.resource["code"], into.state()).text;
        into.facts.push_back(std::move(surgery));
    }
    into.add_notes(when);
}

void device_facts(ResourceFacts& into) {
    const json::Value device = into.resource;
    const FactTime when = first_time(device, {"manufactureDate"}).value_or(into.undated());
    const std::size_t before = into.facts.size();
    add_named_events(into, device["type"], "type", when);
    for (const json::Value name : device["deviceName"].elements()) {
        if (into.facts.size() == before) {
            for (const Concept* named : concepts_named(name["name"].string(), into.content)) {
                if (named->slug == "infusion-pump") into.facts.push_back(context(into, named->slug, "deviceName", when));
            }
        }
    }
    const bool pump = std::any_of(into.facts.begin() + std::ptrdiff_t(before), into.facts.end(), [](const Fact& fact) {
        return fact.concept_id == "infusion-pump";
    });
    if (!pump) return;
    if (const auto end = time_of(device["expirationDate"].string())) {
        into.facts.push_back(context(into, "pump-replacement-date", "expirationDate", *end));
    }
    const std::string_view model = device["modelNumber"].string();
    if (!model.empty()) {
        into.facts.push_back(context(into, "pump-model", "modelNumber", when));
        into.facts.back().display = std::string(model);
    }
    into.add_notes(into.undated());
}

void encounter_facts(ResourceFacts& into) {
    const json::Value encounter = into.resource;
    const std::string_view status = encounter["status"].string();
    if (status == "cancelled" || status == "planned") return;
    FactTime when = into.undated();
    if (const auto start = time_of(encounter["period"]["start"].string())) when = *start;
    if (const auto end = time_of(encounter["period"]["end"].string())) when.end = end->start_latest;
    const std::string_view kind = encounter["class"]["code"].string();
    if (kind == "IMP" || kind == "ACUTE" || kind == "NONAC" || kind == "EMER") {
        Fact fact = context(into, "hospital-admission", "class", when);
        fact.qualifiers.emplace_back(kind == "EMER" ? "emergency" : "inpatient");
        into.facts.push_back(std::move(fact));
    }
    for (const json::Value reason : encounter["reasonCode"].elements()) {
        add_named_concepts(into, reason, "reasonCode", when, false);
    }
}

namespace {

/// Whom a Patient is linked to; of a newborn it may be the mother.
void add_link(ResourceFacts& into, json::Value link) {
    const fhir::ParsedReference other = fhir::parse_reference(link["other"]["reference"].string());
    if (other.kind != fhir::ReferenceKind::literal) return;
    Fact fact = context(into, "linked-person", "link", into.undated());
    fact.orders = {fhir::to_string(other.target)};
    into.facts.push_back(std::move(fact));
}

}  // namespace

void related_person_facts(ResourceFacts& into) {
    const json::Value person = into.resource;
    bool mother = false;
    for (const json::Value relationship : person["relationship"].elements()) {
        mother = mother || !answer_of(relationship, into.state(), {"mother"}).empty();
    }
    if (!mother || person["active"].boolean() == false) return;
    Fact fact = context(into, "named-mother", "relationship", into.undated());
    fact.orders.push_back("RelatedPerson/" + std::string(person["id"].string()));
    for (const json::Value identifier : person["identifier"].elements()) {
        const std::string_view system = identifier["system"].string();
        const std::string_view value = identifier["value"].string();
        if (!system.empty() && !value.empty()) fact.orders.push_back(fhir::logical_name("Patient", system, value));
    }
    into.facts.push_back(std::move(fact));
}

void patient_facts(ResourceFacts& into) {
    const json::Value patient = into.resource;
    for (const json::Value link : patient["link"].elements()) add_link(into, link);
    if (const auto birth = time_of(patient["birthDate"].string())) {
        into.facts.push_back(context(into, "birth-date", "birthDate", *birth));
    }
    const std::string_view gender = patient["gender"].string();
    if (!gender.empty()) {
        Fact fact = context(into, "sex", "gender", into.undated());
        fact.qualifiers.emplace_back(gender);
        into.facts.push_back(std::move(fact));
    }
    const auto died = time_of(patient["deceasedDateTime"].string());
    if (died || patient["deceasedBoolean"].boolean().value_or(false)) {
        into.facts.push_back(context(into, "deceased", "deceased", died.value_or(into.undated())));
    }
}

}  // namespace tonus::clinical
