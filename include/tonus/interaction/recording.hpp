#pragma once

#include <tonus/core/result.hpp>
#include <tonus/interaction/boundary.hpp>
#include <tonus/interaction/preparer.hpp>
#include <tonus/interaction/reply.hpp>
#include <tonus/store/store.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace tonus::interaction {

/// One write job's dealings with the store: stores versions, finds whose record they belong to, tells
/// the record keeper of each, and has every patient touched assessed once at the end. Lives as long
/// as one run of the job, on the writer's thread.
class Recording {
public:
    /// `sender` is the account whose job it is, `boundary` what it may see and change; it must outlive this.
    Recording(store::Writer& writer, const Preparer& preparer, std::string sender = {}, const Boundary* boundary = nullptr)
        : writer_(writer),
          preparer_(preparer),
          sender_(std::move(sender)),
          boundary_(boundary),
          view_(boundary == nullptr ? nullptr : boundary->view(writer)) {}

    [[nodiscard]] store::Writer& writer() noexcept { return writer_; }
    /// The store as the sender may see it: for everything it searches or reads.
    [[nodiscard]] store::Reader& visible() noexcept { return view_ ? *view_ : writer_; }

    /// What comes now is of this entry of a Bundle: finish() says so of what is wrong with it.
    void begin_entry(std::size_t index) noexcept { entry_ = index; }

    /// Whether resources of `type` can be hidden from the sender, and whether `current` is: for it there is none.
    [[nodiscard]] bool hides_some(std::string_view type) const;
    [[nodiscard]] core::Result<bool> hides(const store::Version& current);
    /// Errors: forbidden if the sender may not change `current`. To be called before anything is revealed about it.
    [[nodiscard]] core::Result<void> check_change(const std::optional<store::Version>& current);
    /// Errors: forbidden if the sender may not delete `current`; remove() asks too.
    [[nodiscard]] core::Result<void> check_remove(const store::Version& current);
    /// Errors: forbidden if the sender may not store `resource` in place of `previous`; put() asks too.
    [[nodiscard]] core::Result<void> check_put(const PreparedResource& resource, const std::optional<store::Version>& previous);
    /// Stores `resource` as the newest version, and writes its patient into it. `previous` is the version it replaces, if any: its
    /// patient is assessed too, should the resource have moved to another record. Errors: forbidden if the
    /// boundary does not allow it; the store's.
    [[nodiscard]] core::Result<store::Version> put(PreparedResource& resource, const std::optional<store::Version>& previous);
    /// Stores a deletion of `current`, which must not be one itself. Errors as put().
    [[nodiscard]] core::Result<store::Version> remove(const store::Version& current);
    /// Assesses the patients touched. The last call of a job. Errors besides the keeper's: conflict if the
    /// preparer checks references and one leads nowhere now; unprocessable if answers are not true to a questionnaire that is here.
    [[nodiscard]] core::Result<void> finish();
    /// Adds to what the job answers the warnings that finish() found about what was stored.
    void add_warnings(Reply& reply);

private:
    [[nodiscard]] core::Result<void> check_references();
    [[nodiscard]] core::Result<void> check_answers();
    [[nodiscard]] core::Result<store::PatientKey> patient_of(const std::vector<std::string>& names);
    [[nodiscard]] core::Result<store::PatientKey> previous_patient(const store::Version& previous);
    /// Whose record a resource was stored in, for one that cannot be read.
    [[nodiscard]] core::Result<store::PatientKey> stored_patient(const fhir::ResourceKey& key);
    void touch(store::PatientKey patient, const std::vector<std::string>& names);

    struct Touched {
        store::PatientKey patient;
        std::string name;
    };
    store::Writer& writer_;
    const Preparer& preparer_;
    std::string sender_;
    const Boundary* boundary_;
    std::unique_ptr<store::Reader> view_;
    /// What a job wrote, for checking references; of each resource the last version written.
    struct Written {
        fhir::ResourceKey key;
        std::vector<ReferenceTo> references;
        bool removed = false;
        std::optional<std::size_t> entry;
    };
    /// Answers to a questionnaire that a job wrote.
    struct Answers {
        store::Version version;
        std::optional<AnswersVerdict> verdict;
        std::optional<std::size_t> entry;
        std::vector<core::Issue> warnings;
    };
    std::vector<Touched> touched_;
    std::vector<Written> written_;
    std::vector<Answers> answers_;
    std::optional<std::size_t> entry_;
};

}  // namespace tonus::interaction
