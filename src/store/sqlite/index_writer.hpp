#pragma once

#include "sqlite/database.hpp"
#include "sqlite/pending_index.hpp"

#include <memory>
#include <span>

namespace tonus::store::sqlite {

/// The writer's side of the search index: gathers the rows of the open transaction, publishes them as
/// it commits, and moves older ones into the table a slice per commit, so that no commit waits long.
///
/// A run of versions is merged in two passes, replaced rows out, then new rows in, both in slices that
/// can be repeated without harm; `merged_through` moves, in the transaction of the last slice, to the
/// run's end. After a crash the run simply starts again.
class IndexWriter {
public:
    /// A place in the open transaction that its changes can be taken back to.
    struct Mark {
        std::size_t entries = 0;
        std::size_t supersessions = 0;
        std::int64_t last = 0;
    };

    /// `run_length` rows are gathered before a run begins: the longer, the better the table's pages are
    /// filled, and the more memory is taken. `published` must outlive the writer.
    IndexWriter(PublishedIndex& published, std::size_t run_length) : published_(published), run_length_(run_length) {}

    /// Reads what an earlier process left unmerged.
    [[nodiscard]] core::Result<void> resume(Database& database);

    /// What version `sequence` is found under, in place of the version it replaces. Errors: internal.
    [[nodiscard]] core::Result<void> add(
        Database& database, std::int64_t sequence, std::span<const IndexRow> rows, std::optional<std::int64_t> replaces
    );
    /// Version `sequence` is the resource's newest from then on, for those who keep answers.
    void note_change(const fhir::ResourceKey& key, std::int64_t sequence) { published_.changes().note(change_key_of(key), sequence); }
    [[nodiscard]] Mark mark() const noexcept { return {own_.entries.size(), own_.supersessions.size(), last_}; }
    void undo_to(Mark mark);
    [[nodiscard]] IndexView view() const { return {state_, std::numeric_limits<std::int64_t>::max(), &own_}; }

    /// The last work in a transaction: publishes its rows, which readers ignore until they see its
    /// versions, and merges a slice of older ones. Then either committed() or rolled_back().
    [[nodiscard]] core::Result<void> prepare_commit(Database& database);
    void committed();
    void rolled_back();

    /// While true, everything pending is merged in large slices, not only a full run in small ones; it
    /// turns false by itself once nothing is pending.
    void merge_all(bool all) noexcept { merge_all_ = all; }
    /// The newest version, those of the open transaction included.
    [[nodiscard]] std::int64_t last() const noexcept { return last_; }
    [[nodiscard]] bool merged() const noexcept { return state_->chunks.empty(); }

private:
    /// The oldest chunk on its way into the table.
    struct Run {
        bool active = false;
        std::size_t removed = 0;   // supersessions done
        std::size_t inserted = 0;  // entries done
        std::int64_t through = 0;  // last version of the run
    };

    void begin_run(PendingIndex& next);
    [[nodiscard]] std::size_t slice_after(std::size_t changes) const;
    [[nodiscard]] core::Result<void> advance(Database& database, PendingIndex& next, std::size_t budget);
    [[nodiscard]] core::Result<void> remove_replaced(Database& database, const IndexChunk& chunk, std::size_t& budget);
    [[nodiscard]] core::Result<void> insert_new(Database& database, const IndexChunk& chunk, std::size_t& budget);

    PublishedIndex& published_;
    const std::size_t run_length_;
    std::shared_ptr<const PendingIndex> state_ = std::make_shared<PendingIndex>();
    std::shared_ptr<const PendingIndex> next_;  // state_ once the transaction commits
    IndexChanges own_;
    Run run_;
    Run run_before_;
    std::int64_t last_ = 0;  // newest version added
    std::int64_t last_committed_ = 0;
    bool merge_all_ = false;
};

}  // namespace tonus::store::sqlite
