#include "resource_parts.hpp"

namespace tonus::review {

void write_coding(json::Writer& writer, std::string_view system, std::string_view code, std::string_view display) {
    writer.begin_object().member("system", system).member("code", code);
    if (!display.empty()) writer.member("display", display);
    writer.end_object();
}

void write_patient(json::Writer& writer, const Flag& flag) {
    writer.begin_object();
    if (!flag.patient_reference.empty()) {
        writer.member("reference", flag.patient_reference);
    } else {
        writer.member("type", "Patient").key("identifier").begin_object();
        if (!flag.patient_identifier_system.empty()) writer.member("system", flag.patient_identifier_system);
        writer.member("value", flag.patient_identifier_value).end_object();
    }
    writer.end_object();
}

void write_account(json::Writer& writer, std::string_view account, std::string_view display) {
    writer.begin_object().member("type", "Practitioner").key("identifier").begin_object();
    writer.member("system", "urn:tonus:account").member("value", account).end_object();
    writer.member("display", display).end_object();
}

}  // namespace tonus::review
