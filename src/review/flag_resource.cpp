#include <tonus/review/flag.hpp>

#include "resource_parts.hpp"

#include <tonus/json/writer.hpp>

#include <algorithm>
#include <array>
#include <set>

namespace tonus::review {
namespace {

struct PriorityRow {
    std::string_view code;
    std::string_view display;
};

// Source: FHIR R4, flag-priority-code, in the order of review::Priority.
constexpr std::array<PriorityRow, 4> flag_priorities = {{
    {"PH", "High priority"},
    {"PM", "Medium priority"},
    {"PL", "Low priority"},
    {"PL", "Low priority"},
}};

// Source: FHIR R4, task-status, in the order of review::Stage.
constexpr std::array<std::string_view, 7> task_statuses = {
    "requested",
    "in-progress",
    "on-hold",
    "on-hold",
    "completed",
    "completed",
    "cancelled",
};

/// A dismissed or withdrawn flag warns of nothing any more; a confirmed one still does.
std::string_view flag_status(Stage stage) { return stage == Stage::dismissed || stage == Stage::withdrawn ? "inactive" : "active"; }

void write_extensions(json::Writer& writer, const Flag& flag) {
    const PriorityRow& priority = flag_priorities[std::size_t(flag.priority)];
    writer.key("extension").begin_array().begin_object();
    writer.member("url", "http://hl7.org/fhir/StructureDefinition/flag-priority");
    writer.key("valueCodeableConcept").begin_object().key("coding").begin_array();
    write_coding(writer, "http://hl7.org/fhir/flag-priority-code", priority.code, priority.display);
    writer.end_array().end_object().end_object();
    std::set<std::string> written;
    for (const Evidence& evidence : flag.evidence) {
        const std::string reference = to_string(evidence.source) + "/_history/" + std::to_string(evidence.version_id);
        if (!written.insert(reference).second) continue;
        writer.begin_object().member("url", "http://hl7.org/fhir/StructureDefinition/flag-detail");
        writer.key("valueReference").begin_object().member("reference", reference).end_object().end_object();
    }
    writer.end_array();
}

void write_rule(json::Writer& writer, const Flag& flag) {
    writer.key("code").begin_object().key("coding").begin_array();
    write_coding(writer, "urn:tonus:rule", flag.rule, flag.title);
    writer.end_array().member("text", flag.title).end_object();
}

}  // namespace

std::string flag_resource(const Flag& flag) {
    json::Writer writer;
    writer.begin_object().member("resourceType", "Flag").member("id", flag.id);
    write_extensions(writer, flag);
    writer.member("status", flag_status(flag.workflow.stage()));
    writer.key("category").begin_array().begin_object().key("coding").begin_array();
    write_coding(writer, "http://terminology.hl7.org/CodeSystem/flag-category", "drug", "Drug");
    writer.end_array().end_object().end_array();
    write_rule(writer, flag);
    writer.key("subject");
    write_patient(writer, flag);
    writer.key("period").begin_object().member("start", core::format_instant(flag.onset)).end_object();
    return writer.end_object().take();
}

std::string task_resource(const Flag& flag) {
    const Stage stage = flag.workflow.stage();
    json::Writer writer;
    writer.begin_object().member("resourceType", "Task").member("id", flag.id);
    writer.member("status", task_statuses[std::size_t(stage)]);
    writer.key("businessStatus").begin_object().key("coding").begin_array();
    write_coding(writer, "urn:tonus:review-stage", name_of(stage));
    writer.end_array().end_object();
    writer.member("intent", "order").member("priority", task_priority_of(flag.priority));
    write_rule(writer, flag);
    writer.key("focus").begin_object().member("reference", "Flag/" + flag.id).end_object();
    writer.key("for");
    write_patient(writer, flag);
    writer.member("authoredOn", core::format_instant(flag.raised));
    if (!flag.workflow.history().empty()) {
        writer.member("lastModified", core::format_instant(flag.workflow.history().back().at));
    }
    if (!flag.workflow.owner().empty()) {
        writer.key("owner");
        write_account(writer, flag.workflow.owner(), flag.workflow.owner_display());
    }
    return writer.end_object().take();
}

}  // namespace tonus::review
