#include "adverse_event.hpp"

#include "resource_parts.hpp"

#include <tonus/fhir/time.hpp>
#include <tonus/json/writer.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace tonus::review {
namespace {

constexpr std::string_view code_systems = "http://terminology.hl7.org/CodeSystem/";

using CodePair = std::pair<std::string_view, std::string_view>;

// Our slugs to the codes of adverse-event-causality-assess.
constexpr std::array<CodePair, 6> causality_codes = {{
    {"certain", "Certain"},
    {"probable", "Probably-Likely"},
    {"possible", "Possible"},
    {"unlikely", "Unlikely"},
    {"conditional", "Conditional-Classified"},
    {"unassessable", "Unassessable-Unclassifiable"},
}};

// Naranjo's categories have no code system of their own; these are their nearest WHO-UMC codes.
constexpr std::array<CodePair, 4> naranjo_codes = {{
    {"definite", "Certain"},
    {"probable", "Probably-Likely"},
    {"possible", "Possible"},
    {"doubtful", "Unlikely"},
}};

template <std::size_t N>
std::string_view code_for(const std::array<CodePair, N>& table, std::string_view slug) {
    const auto row = std::find_if(table.begin(), table.end(), [&](const CodePair& pair) { return pair.first == slug; });
    return row == table.end() ? slug : row->second;
}

void write_concept(json::Writer& writer, std::string_view system, std::string_view code, std::string_view text = {}) {
    writer.begin_object().key("coding").begin_array().begin_object();
    writer.member("system", std::string(code_systems) + std::string(system)).member("code", code);
    writer.end_object().end_array();
    if (!text.empty()) writer.member("text", text);
    writer.end_object();
}

void write_patient(json::Writer& writer, const ConfirmedReaction& reaction) {
    writer.begin_object();
    if (!reaction.patient_reference.empty()) {
        writer.member("reference", reaction.patient_reference);
    } else {
        writer.member("type", "Patient").key("identifier").begin_object();
        if (!reaction.patient_identifier_system.empty()) writer.member("system", reaction.patient_identifier_system);
        writer.member("value", reaction.patient_identifier_value).end_object();
    }
    writer.end_object();
}

void write_causality(json::Writer& writer, const Decision& decision) {
    writer.key("causality").begin_array().begin_object().key("assessment");
    if (decision.method == CausalityMethod::naranjo) {
        const int score = naranjo_score(decision.naranjo_answers);
        const std::string_view category = naranjo_category(score);
        const std::string text = "Naranjo " + std::to_string(score) + ": " + std::string(category);
        write_concept(writer, "adverse-event-causality-assess", code_for(naranjo_codes, category), text);
        writer.key("method");
        write_concept(writer, "adverse-event-causality-method", "ProbabilityScale", "Naranjo");
    } else {
        write_concept(writer, "adverse-event-causality-assess", code_for(causality_codes, decision.causality));
        writer.key("method").begin_object().member("text", "WHO-UMC").end_object();
    }
    writer.key("author");
    write_account(writer, decision.by, decision.by_display);
    writer.end_object().end_array();
}

// An order is no suspectEntity.instance in R4, so a drug known only from orders is named by a
// contained Medication.
bool can_be_suspect(const fhir::ResourceKey& key) {
    return key.type == "MedicationStatement" || key.type == "MedicationAdministration" || key.type == "Medication";
}

void write_suspect(json::Writer& writer, std::string_view reference, const Decision& decision) {
    writer.begin_object().key("instance").begin_object().member("reference", reference).end_object();
    write_causality(writer, decision);
    writer.end_object();
}

void write_suspects(json::Writer& writer, const ConfirmedReaction& reaction, bool contained) {
    writer.key("suspectEntity").begin_array();
    if (contained) {
        write_suspect(writer, "#drug", reaction.decision);
    } else {
        for (const fhir::ResourceKey& key : reaction.exposures) {
            if (can_be_suspect(key)) write_suspect(writer, to_string(key), reaction.decision);
        }
    }
    writer.end_array();
}

}  // namespace

std::string adverse_event_resource(const ConfirmedReaction& reaction, const std::string& id) {
    const Decision& decision = reaction.decision;
    const bool contained = std::none_of(reaction.exposures.begin(), reaction.exposures.end(), can_be_suspect);
    json::Writer writer;
    writer.begin_object().member("resourceType", "AdverseEvent").member("id", id);
    if (contained) {
        writer.key("contained").begin_array().begin_object();
        writer.member("resourceType", "Medication").member("id", "drug");
        writer.key("code").begin_object().member("text", reaction.drug_text).end_object();
        writer.end_object().end_array();
    }
    writer.key("identifier").begin_object().member("system", "urn:tonus:flag").member("value", reaction.flag_id);
    writer.end_object().member("actuality", "actual");
    writer.key("event").begin_object().member("text", reaction.event_text).end_object();
    writer.key("subject");
    write_patient(writer, reaction);
    if (!reaction.onset.empty()) writer.member("date", reaction.onset);
    writer.member("detected", core::format_instant(decision.at));
    writer.member("recordedDate", core::format_instant(decision.at));
    writer.key("seriousness");
    std::string criteria;
    for (const std::string& criterion : decision.seriousness) criteria += (criteria.empty() ? "" : ", ") + criterion;
    write_concept(writer, "adverse-event-seriousness", decision.seriousness.empty() ? "Non-serious" : "Serious", criteria);
    writer.key("severity");
    write_concept(writer, "adverse-event-severity", decision.severity);
    if (!decision.outcome.empty()) {
        writer.key("outcome");
        write_concept(writer, "adverse-event-outcome", decision.outcome);
    }
    writer.key("recorder");
    write_account(writer, decision.by, decision.by_display);
    write_suspects(writer, reaction, contained);
    return writer.end_object().take();
}

std::string provenance_resource(const ConfirmedReaction& reaction, const std::string& id, const std::string& adverse_event_id) {
    json::Writer writer;
    writer.begin_object().member("resourceType", "Provenance").member("id", id);
    writer.key("target").begin_array();
    writer.begin_object().member("reference", "AdverseEvent/" + adverse_event_id).end_object();
    writer.begin_object().member("reference", "Flag/" + reaction.flag_id).end_object().end_array();
    writer.member("recorded", core::format_instant(reaction.decision.at));
    writer.key("activity").begin_object().member("text", "causality assessment").end_object();
    writer.key("agent").begin_array().begin_object().key("who");
    write_account(writer, reaction.decision.by, reaction.decision.by_display);
    writer.end_object().end_array();
    if (reaction.evidence.empty()) return writer.end_object().take();
    writer.key("entity").begin_array();
    for (const SeenVersion& seen : reaction.evidence) {
        writer.begin_object().member("role", "source").key("what").begin_object();
        writer.member("reference", to_string(seen.key) + "/_history/" + std::to_string(seen.version_id));
        writer.end_object().end_object();
    }
    writer.end_array();
    return writer.end_object().take();
}

}  // namespace tonus::review
