#pragma once

#include "sqlite/dictionary_training.hpp"
#include "sqlite/index_writer.hpp"
#include "sqlite/reads.hpp"
#include "sqlite/transaction.hpp"
#include "sqlite/word_index.hpp"

#include <optional>

namespace tonus::store::sqlite {

/// The Writer that the jobs of one group share: one transaction, begun by begin(), ended by commit()
/// or rollback(). Lives as long as the writer's thread.
class GroupWriter final : public Reads<Writer> {
public:
    /// `clock` and `published` must outlive the writer.
    GroupWriter(Database& database, const core::Clock& clock, PublishedIndex& published, std::size_t index_run)
        : Reads(database), clock_(clock), open_flags_(published.flags()), index_(published, index_run) {}

    /// Reads where the clock and the search index of this database stood. Errors: internal.
    [[nodiscard]] core::Result<void> resume();

    [[nodiscard]] core::Result<void> begin();
    [[nodiscard]] core::Result<void> commit();
    void rollback();

    /// Now and then: what was committed is worth training a dictionary on.
    [[nodiscard]] std::optional<Sampling> due_training() { return learning_.due(index_.last()); }

    /// Around each job. Isolated, a job can be undone alone, at the price of a savepoint.
    [[nodiscard]] core::Result<void> begin_job(bool isolated);
    /// Keeps what the job wrote.
    [[nodiscard]] core::Result<void> keep_job();
    /// Undoes it. Precondition: the job was isolated.
    [[nodiscard]] core::Result<void> undo_job();
    /// True if the job wrote or tried to.
    [[nodiscard]] bool job_wrote() const noexcept { return job_wrote_; }
    /// The first failure of the database during the job, even if the job ignored it.
    [[nodiscard]] const std::optional<core::Error>& failure() const noexcept { return failure_; }
    /// True if SQLite gave the whole transaction up.
    [[nodiscard]] bool lost() const noexcept { return database_.connection.idle(); }
    /// While true, commits bring the search indexes up to date in large slices, not a little at a time.
    void merge_all(bool all) noexcept {
        merge_all_ = all;
        index_.merge_all(all);
    }
    /// True if every committed version is in the indexes.
    [[nodiscard]] bool merged() const noexcept { return index_.merged() && words_.complete(); }
    /// True if anything in the transaction appended events.
    [[nodiscard]] bool has_events() const noexcept { return has_events_; }

    core::Result<SearchPage> search(const IndexQuery& query) override;
    core::Result<std::int64_t> search_total(const IndexQuery& query) override;

    core::Instant now() const override { return now_; }
    core::Result<Version> put(const Draft& draft) override;
    core::Result<Version> remove(const fhir::ResourceKey& key) override;
    core::Result<PatientKey> patient_named(std::span<const std::string> names) override;
    core::Result<FactsStamp> facts_stamp(PatientKey patient) override;
    core::Result<FactsChange> put_facts(
        PatientKey patient, const fhir::ResourceKey& source, std::int64_t version_id, std::string_view facts
    ) override;
    core::Result<void> put_gaps(const fhir::ResourceKey& source, std::optional<std::string_view> sender, std::span<const Gap> gaps)
        override;
    core::Result<void> put_flag(const FlagRow& flag) override;
    core::Result<void> put_due(PatientKey patient, std::optional<core::Instant> at) override;
    core::Result<void> append_event(std::string_view topic, std::string_view payload) override;
    core::Result<AuditMark> note_audit(std::string_view payload) override;
    core::Result<void> put_document(std::string_view space, std::string_view name, std::string_view text) override;
    core::Result<void> remove_document(std::string_view space, std::string_view name) override;

private:
    struct Replaced {
        std::int64_t sequence = 0;
        std::int64_t version_id = 0;
        bool deleted = false;
    };

    struct LastPut {
        fhir::ResourceKey key;
        std::int64_t version_id = 0;
        core::Instant at;
        bool has_facts = true;  ///< false: nothing was read from it or a version before
    };

    template <class T>
    [[nodiscard]] core::Result<T> noted(core::Result<T> result) {
        job_wrote_ = true;
        if (!result && !failure_) failure_ = result.error();
        return result;
    }
    [[nodiscard]] core::Result<std::optional<Replaced>> find_replaced(std::int64_t type, const std::string& id);
    [[nodiscard]] core::Result<Version> store(const Draft& draft, Change change);
    [[nodiscard]] core::Result<std::int64_t> add_version(
        std::int64_t type, const std::optional<Replaced>& replaced, const Version& version, std::span<const IndexRow> index
    );
    [[nodiscard]] core::Result<void> count(std::int64_t type, bool was_there, bool is_there);
    /// Who a patient turned out to be.
    [[nodiscard]] core::Result<PatientKey> survivor(PatientKey patient);
    [[nodiscard]] bool is_last_put(const fhir::ResourceKey& key, std::int64_t version_id) const;
    [[nodiscard]] core::Result<core::Instant> instant_of_version(const fhir::ResourceKey& key, std::int64_t version_id);
    [[nodiscard]] core::Result<void> note_person(const Version& version, PatientKey patient, bool replaces);
    [[nodiscard]] core::Result<void> point_at(std::int64_t type, const Version& version, PatientKey patient);
    [[nodiscard]] core::Result<FactsChange> replace_facts(
        PatientKey patient, const fhir::ResourceKey& source, std::int64_t version_id, std::string_view facts
    );

    const core::Clock& clock_;
    OpenFlags& open_flags_;
    std::optional<Transaction> transaction_;
    IndexWriter index_;
    WordWriter words_;
    IndexWriter::Mark job_start_;
    std::size_t flags_before_job_ = 0;
    std::optional<LastPut> last_put_;
    PatientKey last_named_ = 0;            // of the open transaction; merged into nobody
    std::optional<AuditMark> last_audit_;  // of the open transaction
    core::Instant now_;
    std::optional<core::Error> failure_;
    bool isolated_ = false;
    bool job_wrote_ = false;
    bool has_events_ = false;
    bool merge_all_ = false;
    TrainingSchedule learning_;
};

}  // namespace tonus::store::sqlite
