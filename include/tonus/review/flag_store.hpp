#pragma once

#include <tonus/review/flag.hpp>

#include <tonus/core/result.hpp>
#include <tonus/interaction/search_engine.hpp>
#include <tonus/store/store.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::review {

/// A flag with whose it is.
struct StoredFlag {
    Flag flag;
    store::PatientKey patient = 0;
};

[[nodiscard]] core::Result<std::optional<StoredFlag>> load_flag(store::Reader& reader, std::string_view id);
/// Every flag of a patient, open or not.
[[nodiscard]] core::Result<std::vector<Flag>> load_flags(store::Reader& reader, store::PatientKey patient);

/// Version id of the Task that stands for the flag; empty if there is none yet.
[[nodiscard]] core::Result<std::string> task_version(store::Reader& reader, std::string_view flag_id);

/// Writes a flag in one transaction with whatever caused it: its row, its Flag and its Task (a new
/// version only where their content changed), and an event for the page.
class FlagWriter {
public:
    /// `searches` gives the rows by which Flag and Task are found over FHIR; it must outlive this.
    explicit FlagWriter(const interaction::SearchEngine& searches) : searches_(searches) {}

    [[nodiscard]] core::Result<void> save(store::Writer& writer, const Flag& flag, store::PatientKey patient) const;
    /// Stores a resource that review made, if its content is new.
    [[nodiscard]] core::Result<void> put_resource(store::Writer& writer, const std::string& text, store::PatientKey patient) const;

private:
    const interaction::SearchEngine& searches_;
};

}  // namespace tonus::review
