#include "recommendation.hpp"

#include "decision_form.hpp"
#include "resource_parts.hpp"

#include <tonus/core/text.hpp>
#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>
#include <tonus/review/problem.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace tonus::review {
namespace {

struct KindRow {
    std::string_view kind;
    std::string_view words;
};

constexpr std::array<KindRow, 5> kinds = {{
    {"dose", "Change of dose"},
    {"alternative", "Other treatment"},
    {"monitoring", "Monitoring"},
    {"pump-check", "Check of the pump"},
    {"laboratory", "Laboratory test"},
}};

const KindRow* find_kind(std::string_view kind) {
    const auto row = std::find_if(kinds.begin(), kinds.end(), [&](const KindRow& candidate) { return candidate.kind == kind; });
    return row == kinds.end() ? nullptr : &*row;
}

/// Decimal text as JSON allows it.
bool is_decimal(const std::string& text) {
    const auto document = json::Document::parse(text);
    return document && document->root().is_number() && document->root().to_double().value_or(-1) >= 0;
}

void begin_task(json::Writer& writer, const Flag& flag, const std::string& id, std::string_view status, std::string_view intent) {
    writer.begin_object().member("resourceType", "Task").member("id", id);
    writer.key("partOf").begin_array().begin_object().member("reference", "Task/" + flag.id).end_object().end_array();
    writer.member("status", status).member("intent", intent).member("priority", task_priority_of(flag.priority));
}

void end_task(json::Writer& writer, const Flag& flag, const Actor& author, core::Instant now) {
    writer.key("focus").begin_object().member("reference", "Flag/" + flag.id).end_object();
    writer.key("for");
    write_patient(writer, flag);
    writer.member("authoredOn", core::format_instant(now)).key("requester");
    write_account(writer, author.account, author.display_name);
}

void write_code(json::Writer& writer, std::string_view system, std::string_view code, std::string_view words) {
    writer.key("code").begin_object().key("coding").begin_array();
    write_coding(writer, system, code);
    writer.end_array().member("text", words).end_object();
}

void write_text_input(json::Writer& writer, std::string_view name, const std::string& text) {
    if (text.empty()) return;
    writer.begin_object().key("type").begin_object().member("text", name).end_object();
    writer.member("valueString", text).end_object();
}

void write_inputs(json::Writer& writer, const Recommendation& recommendation) {
    const bool any = !(recommendation.dose + recommendation.taper_plan + recommendation.override_reason + recommendation.route).empty();
    if (!any) return;
    writer.key("input").begin_array();
    write_text_input(writer, "route", recommendation.route);
    if (!recommendation.dose.empty()) {
        writer.begin_object().key("type").begin_object().member("text", "new daily dose").end_object();
        writer.key("valueQuantity").begin_object().key("value").number(recommendation.dose);
        writer.member("unit", recommendation.unit).member("system", "http://unitsofmeasure.org");
        writer.member("code", recommendation.unit).end_object().end_object();
    }
    write_text_input(writer, "taper plan", recommendation.taper_plan);
    write_text_input(writer, "reason for no taper", recommendation.override_reason);
    writer.end_array();
}

}  // namespace

Recommendation read_recommendation(json::Value form) {
    Recommendation recommendation;
    recommendation.kind = form["kind"].string();
    recommendation.route = form["route"].string();
    recommendation.dose = form["newDose"]["value"].string();
    recommendation.unit = form["newDose"]["unit"].string();
    recommendation.taper_plan = core::trim(form["taperPlan"].string());
    recommendation.override_reason = core::trim(form["overrideReason"].string());
    recommendation.text = core::trim(form["text"].string());
    return recommendation;
}

std::optional<double> current_dose(const Flag& flag, const surveillance::Record& record, std::string_view unit, core::Instant now) {
    std::optional<double> dose;
    for (const surveillance::Evidence& evidence : flag.state.evidence) {
        if (evidence.role != surveillance::EvidenceRole::exposure) continue;
        for (const std::uint32_t position : record.about(evidence.concept_id)) {
            const clinical::Fact& fact = record[position].fact;
            const bool now_taken = fact.kind == clinical::FactKind::exposure && fact.state == clinical::ExposureState::active &&
                                   fact.start <= now && (!fact.end || now < *fact.end);
            if (!now_taken || !fact.value || fact.unit != unit) continue;
            if (dose && *dose != *fact.value) return std::nullopt;
            dose = fact.value;
        }
    }
    return dose;
}

core::Result<void> check(const Recommendation& recommendation, std::optional<double> current) {
    if (find_kind(recommendation.kind) == nullptr) {
        return core::fail(form_problem("kind", "kind is one of dose, alternative, monitoring, pump-check, laboratory."));
    }
    if (recommendation.text.empty()) return core::fail(form_problem("text", "Say in a few words what is recommended."));
    if (recommendation.kind != "dose") return {};
    if (recommendation.dose.empty() || recommendation.unit.empty()) {
        return core::fail(form_problem("newDose", "A change of dose needs the new daily dose with its unit."));
    }
    if (!is_decimal(recommendation.dose))
        return core::fail(form_problem("newDose", "The new dose must be a decimal number, such as 45 or 0.5."));
    // Oral doses are mg/day, intrathecal ones micrograms/day: one written in the other's unit is a thousandfold slip.
    const std::string_view unit_of_route = recommendation.route == "intrathecal" ? "ug/d" : "mg/d";
    if ((recommendation.route == "oral" || recommendation.route == "intrathecal") && recommendation.unit != unit_of_route) {
        return core::fail(form_problem("newDose", "A dose of this route is given in " + std::string(unit_of_route) + "."));
    }
    const bool may_fall = !current || std::strtod(recommendation.dose.c_str(), nullptr) < *current;
    if (!may_fall || !recommendation.taper_plan.empty() || !recommendation.override_reason.empty()) return {};
    return core::fail(form_problem(
        "taperPlan",
        current ? "This lowers the dose: give a taper plan, or a reason why none is needed."
                : "The present dose is not known, so this may lower it: give a taper plan, or a reason why none is needed."
    ));
}

std::string recommendation_task(
    const Flag& flag, const Recommendation& recommendation, const Actor& author, bool is_signed, core::Instant now, const std::string& id
) {
    json::Writer writer;
    begin_task(writer, flag, id, "draft", "proposal");
    writer.key("businessStatus").begin_object().key("coding").begin_array();
    write_coding(writer, "urn:tonus:recommendation-stage", is_signed ? "signed" : "to-be-signed");
    writer.end_array().end_object();
    write_code(writer, "urn:tonus:recommendation", recommendation.kind, find_kind(recommendation.kind)->words);
    writer.member("description", recommendation.text);
    end_task(writer, flag, author, now);
    write_inputs(writer, recommendation);
    return writer.end_object().take();
}

std::string request_task(
    const Flag& flag, std::string_view from_whom, std::string_view question, const Actor& author, core::Instant now, const std::string& id
) {
    json::Writer writer;
    begin_task(writer, flag, id, "requested", "order");
    const bool patient = from_whom == "patient";
    write_code(writer, "urn:tonus:request", from_whom, patient ? "Ask the patient" : "Ask the clinic");
    writer.member("description", question);
    end_task(writer, flag, author, now);
    return writer.end_object().take();
}

}  // namespace tonus::review
