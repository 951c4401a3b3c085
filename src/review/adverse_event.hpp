#pragma once

#include <tonus/review/decision.hpp>

#include <tonus/core/clock.hpp>
#include <tonus/fhir/resource_key.hpp>

#include <string>
#include <vector>

namespace tonus::review {

/// A version of a resource that was on the screen when a decision was made.
struct SeenVersion {
    fhir::ResourceKey key;
    std::int64_t version_id = 0;
};

/// What a confirmed reaction is made of.
struct ConfirmedReaction {
    std::string flag_id;
    std::string patient_reference;  ///< `Patient/id`; empty: named by the identifier
    std::string patient_identifier_system;
    std::string patient_identifier_value;
    std::string event_text;                    ///< the reaction in words, for example the flag's title
    std::string onset;                         ///< FHIR dateTime
    std::string drug_text;                     ///< the suspected drug in words
    std::vector<fhir::ResourceKey> exposures;  ///< the resources that say the drug was taken
    std::vector<SeenVersion> evidence;
    Decision decision;
};

/// AdverseEvent: actuality, event, subject, date, seriousness, severity, outcome, recorder and
/// suspectEntity with causality. Source: FHIR R4, AdverseEvent; field names kept by the HL7 adverse
/// event guides.
[[nodiscard]] std::string adverse_event_resource(const ConfirmedReaction& reaction, const std::string& id);

/// Provenance of the AdverseEvent and the Flag: who decided, when, on which versions.
[[nodiscard]] std::string provenance_resource(
    const ConfirmedReaction& reaction, const std::string& id, const std::string& adverse_event_id
);

}  // namespace tonus::review
