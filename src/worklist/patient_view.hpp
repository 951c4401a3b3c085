#pragma once

#include "timeline_content.hpp"

#include <tonus/core/result.hpp>
#include <tonus/json/writer.hpp>
#include <tonus/store/store.hpp>
#include <tonus/surveillance/record.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::worklist {

/// Who a patient is, as the page shows them. Empty texts where the record does not say.
struct Person {
    std::string id;  ///< of the Patient resource; where there is none, one of ours that no resource can have
    std::string family;
    std::string given;
    std::string born;  ///< partial date
    std::string sex = "unknown";
    std::vector<std::pair<std::string, std::string>> identifiers;  ///< label and value
    std::optional<std::vector<std::string>> allergies;             ///< of load_allergies(); nothing if not asked for

    [[nodiscard]] std::string name() const;
};

[[nodiscard]] core::Result<Person> load_person(store::Reader& reader, store::PatientKey patient);

/// Whom a Person::id means; 0 if nobody. Errors: the store's.
[[nodiscard]] core::Result<store::PatientKey> find_person(store::Reader& reader, std::string_view person_id);

/// `Patient/id`, as the audit chain names whom a Person::id means; none where there is no Patient.
[[nodiscard]] std::vector<std::string> references_to(std::string_view person_id);

/// PatientBanner of docs/review-api.md.
void write_banner(
    json::Writer& writer, const Person& person, const surveillance::Record& record, const TimelineContent& content, core::Instant now
);

/// ExposureSummary[] : what the patient takes now, by route.
void write_exposures(json::Writer& writer, const surveillance::Record& record, const TimelineContent& content, core::Instant now);

/// ExposureSummary of what ended last where nothing is taken now; else null.
void write_last_exposure(json::Writer& writer, const surveillance::Record& record, const TimelineContent& content, core::Instant now);

}  // namespace tonus::worklist
