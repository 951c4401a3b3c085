#pragma once

#include <tonus/review/arrivals.hpp>
#include <tonus/review/flag_store.hpp>
#include <tonus/review/knowledge.hpp>
#include <tonus/review/newborns.hpp>
#include <tonus/review/record_cache.hpp>
#include <tonus/review/workflow.hpp>

#include <tonus/interaction/record_keeper.hpp>

#include <atomic>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tonus::review {

struct Pointers;

/// Keeps facts and flags in step with the resources, inside the transactions that store them: reads
/// a resource into facts, assesses its patient, and reconciles the flags with what the rules find.
/// A ConceptMap changes what codes mean, and new files what is said about everything stored: both are
/// caught up with in small transactions afterwards. Thread-safe: read() and admit() run anywhere, the
/// rest on the writer's thread.
class FlagKeeper final : public interaction::RecordKeeper {
public:
    /// All must outlive it.
    FlagKeeper(Knowledge& knowledge, const interaction::SearchEngine& searches)
        : knowledge_(knowledge), searches_(searches), writer_(searches), records_(room_for_records) {}

    [[nodiscard]] core::Result<void> admit(json::Value resource) const override;
    [[nodiscard]] core::Result<std::string> read(json::Value resource, core::Instant received_at) const override;
    [[nodiscard]] core::Result<void> note(store::Writer& writer, const interaction::ResourceChange& change) override;
    [[nodiscard]] core::Result<void> assess(store::Writer& writer, std::span<const store::PatientKey> patients) override;

    /// Assesses up to `count` patients whose time has come; how many there were. For the clock.
    [[nodiscard]] core::Result<std::size_t> assess_due(store::Writer& writer, std::size_t count);
    /// When it last did; nothing before the first time. Any thread.
    [[nodiscard]] std::optional<core::Instant> last_run() const;

    /// Lays the stored code maps over the content and the promoted changes over the rules, and notes what must be caught up with since
    /// other content or rules were in force. At start, and after new files were taken.
    [[nodiscard]] core::Result<void> adopt(store::Writer& writer);
    /// Does a piece of what is pending, `count` resources or patients; false once nothing is. Each piece
    /// is whole in itself: after a crash the next call goes on.
    [[nodiscard]] core::Result<bool> catch_up(store::Writer& writer, std::size_t count);

private:
    static constexpr std::size_t room_for_records = std::size_t{24} * 1024 * 1024;

    using State = std::shared_ptr<const KnowledgeState>;

    [[nodiscard]] core::Result<State> in_force(store::Reader& reader);
    [[nodiscard]] core::Result<void> note_map(store::Writer& writer, const interaction::ResourceChange& change);
    [[nodiscard]] core::Result<void> read_again(store::Writer& writer, const store::Version& version, const State& state);
    [[nodiscard]] core::Result<store::PatientKey> read_facts_again(
        store::Writer& writer, const store::Version& version, json::Value resource, const State& state
    );
    /// Reads again what refers by `name` to a Medication or a Questionnaire: at once, or after the transaction where
    /// that is much. Returns the patients whose resources were read at once.
    [[nodiscard]] core::Result<std::vector<store::PatientKey>> read_dependents(
        store::Writer& writer, const Pointers& pointers, const std::string& name, const State& state
    );
    [[nodiscard]] core::Result<void> assess_one(store::Writer& writer, store::PatientKey patient, const KnowledgeState& state);
    [[nodiscard]] core::Result<void> try_silently(store::Writer& writer, store::PatientKey patient, const KnowledgeState& state);
    [[nodiscard]] core::Result<bool> reread_some(store::Writer& writer, std::size_t count, bool& any);
    [[nodiscard]] core::Result<bool> assess_some(store::Writer& writer, std::size_t count, bool& any);
    [[nodiscard]] core::Result<void> keep_facts(store::Writer& writer, const interaction::ResourceChange& change, std::string_view facts);

    Knowledge& knowledge_;
    const interaction::SearchEngine& searches_;
    FlagWriter writer_;
    /// Patients whose facts changed with a resource of nobody's; assessed with those that the job touched.
    std::vector<store::PatientKey> concerned_;
    Newborns newborns_;
    RecordCache records_;
    ArrivalNotes arrivals_;
    /// Set by the first ConceptMap of this run: from then on the store says which maps are in force, since
    /// a transaction that changed them may have been undone.
    std::atomic<bool> maps_changed_ = false;
    std::atomic<core::Instant> last_run_ = core::Instant::min();
};

/// The facts of rows, with where each is from.
[[nodiscard]] core::Result<std::vector<surveillance::SourcedFact>> facts_in(const std::vector<store::FactRow>& rows);

/// The record that facts make.
[[nodiscard]] core::Result<surveillance::Record> record_of(const std::vector<store::FactRow>& rows);

/// A patient's record as it stands in the store.
[[nodiscard]] core::Result<surveillance::Record> load_record(store::Reader& reader, store::PatientKey patient);

/// The record that a patient is assessed by: of a newborn, with what the mother's record says of the time before birth.
[[nodiscard]] core::Result<surveillance::Record> load_assessed_record(
    store::Reader& reader, store::PatientKey patient, const surveillance::RuleSet& rules, core::Instant now
);

/// What is being caught up with, as a sentence; nothing if everything stored agrees with what is in force.
[[nodiscard]] core::Result<std::optional<std::string>> pending_work(store::Reader& reader);

}  // namespace tonus::review
