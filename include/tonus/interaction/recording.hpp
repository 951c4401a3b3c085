#pragma once

#include <tonus/core/result.hpp>
#include <tonus/interaction/preparer.hpp>
#include <tonus/store/store.hpp>

#include <string>
#include <vector>

namespace tonus::interaction {

/// One write job's dealings with the store: stores versions, finds whose record they belong to, tells
/// the record keeper of each, and has every patient touched assessed once at the end. Lives as long
/// as one run of the job, on the writer's thread.
class Recording {
public:
    /// `sender` is the account whose job it is.
    Recording(store::Writer& writer, const Preparer& preparer, std::string sender = {})
        : writer_(writer), preparer_(preparer), sender_(std::move(sender)) {}

    [[nodiscard]] store::Writer& writer() noexcept { return writer_; }

    /// Stores `resource` as the newest version, and writes its patient into it. `previous` is the version it replaces, if any: its
    /// patient is assessed too, should the resource have moved to another record.
    [[nodiscard]] core::Result<store::Version> put(
        PreparedResource& resource,
        const std::optional<store::Version>& previous
    );
    /// Stores a deletion of `current`, which must not be one itself.
    [[nodiscard]] core::Result<store::Version> remove(const store::Version& current);
    /// Assesses the patients touched. The last call of a job.
    [[nodiscard]] core::Result<void> finish();

private:
    [[nodiscard]] core::Result<store::PatientKey> patient_of(const std::vector<std::string>& names);
    [[nodiscard]] core::Result<store::PatientKey> previous_patient(const store::Version& previous);
    void touch(store::PatientKey patient, const std::vector<std::string>& names);

    struct Touched {
        store::PatientKey patient;
        std::string name;
    };
    store::Writer& writer_;
    const Preparer& preparer_;
    std::string sender_;
    std::vector<Touched> touched_;
};

}  // namespace tonus::interaction
