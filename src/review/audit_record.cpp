#include <tonus/review/audit_record.hpp>

#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>

#include <algorithm>

namespace tonus::review {
namespace {

void write_if_any(json::Writer& writer, std::string_view name, const std::string& text) {
    if (!text.empty()) writer.member(name, text);
}

void write_texts(json::Writer& writer, std::string_view name, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    writer.key(name).begin_array();
    for (const std::string& text : texts) writer.string(text);
    writer.end_array();
}

std::vector<std::string> read_texts(json::Value list) {
    std::vector<std::string> texts;
    for (const json::Value text : list.elements()) texts.emplace_back(text.string());
    return texts;
}

}  // namespace

bool AuditRecord::concerns(std::string_view patient_id) const {
    return std::any_of(patients.begin(), patients.end(), [&](const std::string& reference) {
        return reference == patient_id || reference == "Patient/" + std::string(patient_id);
    });
}

std::string encode(const AuditRecord& record) {
    json::Writer writer;
    writer.begin_object();
    write_if_any(writer, "who", record.who);
    write_if_any(writer, "whoDisplay", record.who_display);
    write_if_any(writer, "role", record.role);
    writer.member("action", record.action);
    write_if_any(writer, "view", record.view);
    write_texts(writer, "patients", record.patients);
    write_if_any(writer, "flag", record.flag);
    write_if_any(writer, "rule", record.rule);
    write_if_any(writer, "stage", record.stage);
    if (record.evidence_version != 0) writer.member("evidenceVersion", record.evidence_version);
    write_if_any(writer, "detail", record.detail);
    write_if_any(writer, "request", record.request);
    write_texts(writer, "versions", record.versions);
    if (record.failed) writer.key("failed").boolean(true);
    return writer.end_object().take();
}

AuditRecord read_audit_record(std::string_view payload) {
    AuditRecord record;
    const auto document = json::Document::parse(std::string(payload));
    if (!document) return record;
    const json::Value root = document->root();
    record.who = root["who"].string();
    record.who_display = root["whoDisplay"].string();
    record.role = root["role"].string();
    record.action = root["action"].string();
    record.view = root["view"].string();
    record.patients = read_texts(root["patients"]);
    record.flag = root["flag"].string();
    record.rule = root["rule"].string();
    record.stage = root["stage"].string();
    record.evidence_version = root["evidenceVersion"].to_integer().value_or(0);
    record.detail = root["detail"].string();
    record.request = root["request"].string();
    record.versions = read_texts(root["versions"]);
    record.failed = root["failed"].boolean().value_or(false);
    // What the FHIR endpoint writes: a client, and the interaction it used.
    if (record.action.empty()) record.action = root["interaction"].string();
    if (record.who.empty()) record.who = root["client"].string();
    return record;
}

}  // namespace tonus::review
