#include <tonus/review/audit_record.hpp>

#include "resource_parts.hpp"

#include <tonus/json/writer.hpp>

#include <algorithm>
#include <array>

namespace tonus::review {
namespace {

constexpr std::string_view dicom = "http://dicom.nema.org/resources/ontology/DCM";

struct Kind {
    std::string_view code;
    std::string_view display;
    std::string_view action;  ///< AuditEvent.action: create, read, update, execute
};

// Source: DICOM PS3.15, audit messages: event identification codes.
constexpr Kind application_activity{"110100", "Application Activity", "E"};
constexpr Kind audit_log_used{"110101", "Audit Log Used", "R"};
constexpr Kind exported{"110106", "Export", "R"};
constexpr Kind record_viewed{"110110", "Patient Record", "R"};
constexpr Kind record_changed{"110110", "Patient Record", "U"};
constexpr Kind authentication{"110114", "User Authentication", "E"};

Kind kind_of(const AuditRecord& record) {
    const std::string_view action = record.action;
    if (action == "service-started" || action == "service-stopped") return application_activity;
    const std::initializer_list<std::string_view> of_accounts = {
        "signed-in", "sign-in-failed", "password-changed", "signed-out-everywhere"};
    if (std::find(of_accounts.begin(), of_accounts.end(), action) != of_accounts.end()) return authentication;
    if (action == "printed" || action == "downloaded") return exported;
    if (action == "viewed") return record.view.starts_with("audit") ? audit_log_used : record_viewed;
    return record_changed;
}

void write_kind(json::Writer& writer, const AuditRecord& record, const Kind& kind) {
    writer.key("type");
    if (record.versions.empty()) {
        write_coding(writer, dicom, kind.code, kind.display);
    } else {
        write_coding(writer, "http://terminology.hl7.org/CodeSystem/audit-event-type", "rest", "RESTful Operation");
    }
    writer.key("subtype").begin_array();
    write_coding(writer, record.versions.empty() ? "urn:tonus:audit-action" : "http://hl7.org/fhir/restful-interaction", record.action);
    writer.end_array().member("action", kind.action);
}

void write_agent(json::Writer& writer, const AuditRecord& record) {
    writer.key("agent").begin_array().begin_object();
    if (!record.role.empty()) {
        writer.key("role").begin_array().begin_object().key("coding").begin_array();
        write_coding(writer, "urn:tonus:role", record.role);
        writer.end_array().end_object().end_array();
    }
    writer.key("who").begin_object().key("identifier").begin_object();
    writer.member("system", "urn:tonus:account").member("value", record.who.empty() ? "tonus" : record.who);
    writer.end_object();
    if (!record.who_display.empty()) writer.member("display", record.who_display);
    writer.end_object().key("requestor").boolean(true).end_object().end_array();
}

// Source: FHIR R4, audit-entity-type (1 person, 2 system object) and object-role (1 patient, 4 domain
// resource).
void write_entity(json::Writer& writer, std::string_view reference, bool patient) {
    writer.begin_object().key("what").begin_object().member("reference", reference).end_object().key("type");
    write_coding(writer, "http://terminology.hl7.org/CodeSystem/audit-entity-type", patient ? "1" : "2");
    writer.key("role");
    write_coding(writer, "http://terminology.hl7.org/CodeSystem/object-role", patient ? "1" : "4");
    writer.end_object();
}

void write_detail(json::Writer& writer, std::string_view type, std::string_view value) {
    if (value.empty()) return;
    writer.begin_object().member("type", type).member("valueString", value).end_object();
}

void write_entities(json::Writer& writer, const AuditRecord& record) {
    const std::string evidence = record.evidence_version == 0 ? std::string() : std::to_string(record.evidence_version);
    const bool details = !(record.view + record.detail + record.stage + record.rule + evidence + record.request).empty();
    if (record.patients.empty() && record.flag.empty() && record.versions.empty() && !details) return;
    writer.key("entity").begin_array();
    for (const std::string& patient : record.patients) write_entity(writer, patient, true);
    for (const std::string& version : record.versions) write_entity(writer, version, false);
    if (!record.flag.empty()) write_entity(writer, "Flag/" + record.flag, false);
    if (details) {
        writer.begin_object().member("name", "tonus").key("detail").begin_array();
        write_detail(writer, "view", record.view);
        write_detail(writer, "detail", record.detail);
        write_detail(writer, "stage", record.stage);
        write_detail(writer, "rule", record.rule);
        write_detail(writer, "evidence-version", evidence);
        write_detail(writer, "request", record.request);
        writer.end_array().end_object();
    }
    writer.end_array();
}

}  // namespace

std::string audit_event_resource(std::int64_t number, core::Instant at, const AuditRecord& record) {
    json::Writer writer;
    writer.begin_object().member("resourceType", "AuditEvent").member("id", std::to_string(number));
    write_kind(writer, record, kind_of(record));
    writer.member("recorded", core::format_instant(at));
    // Source: FHIR R4, audit-event-outcome: 0 success, 4 minor failure.
    writer.member("outcome", record.failed || record.action == "sign-in-failed" ? "4" : "0");
    write_agent(writer, record);
    writer.key("source").begin_object().key("observer").begin_object().member("display", "tonus").end_object().end_object();
    write_entities(writer, record);
    return writer.end_object().take();
}

}  // namespace tonus::review
