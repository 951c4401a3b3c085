#pragma once

#include <tonus/core/clock.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::review {

/// What the audit chain keeps of one view or one act: who, whose record, what. Ids and codes only.
struct AuditRecord {
    std::string who;  ///< account, or the client's id for what a system did; empty: the service
    std::string who_display;
    std::string role;                   ///< the slug of the role acted in; empty: none
    std::string action;                 ///< "viewed", "printed", an action on a flag, a FHIR interaction, ...
    std::string view;                   ///< what was seen or printed, for example "flag"; empty for an act
    std::vector<std::string> patients;  ///< `Patient/id` of everyone seen or concerned
    std::string flag;
    std::string rule;
    std::string stage;                  ///< where the flag stood afterwards
    std::int64_t evidence_version = 0;  ///< of the flag as it was seen; 0: none
    std::string detail;                 ///< a code or id that belongs to the action
    std::string request;                ///< id of the HTTP request
    std::vector<std::string> versions;  ///< resource versions a FHIR client wrote
    bool failed = false;                ///< it was refused, for example a wrong password

    [[nodiscard]] bool concerns(std::string_view patient_id) const;
};

[[nodiscard]] std::string encode(const AuditRecord& record);
/// Reads every kind of entry the chain holds; what cannot be read is an empty record.
[[nodiscard]] AuditRecord read_audit_record(std::string_view payload);

/// The entry as an AuditEvent, its id the number in the chain. Source: FHIR R4, AuditEvent; codes of
/// DICOM PS3.15 audit messages and of restful-interaction.
[[nodiscard]] std::string audit_event_resource(std::int64_t number, core::Instant at, const AuditRecord& record);

}  // namespace tonus::review
