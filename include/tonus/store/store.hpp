#pragma once

#include <tonus/core/clock.hpp>
#include <tonus/core/deadline.hpp>
#include <tonus/core/result.hpp>
#include <tonus/fhir/resource_key.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Where everything tonus keeps lives. The store knows resources, versions, index rows and opaque
/// payloads; it knows no medicine and no HTTP. One interface, several backends; one contract test.
namespace tonus::store {

/// A patient as the store numbers them; 0 means "no patient". Everything that belongs to a patient
/// is keyed by it first, so that a patient's rows lie together and can move to one shard.
using PatientKey = std::int64_t;

/// How a version came about. Source: FHIR R4, http, "history" (Bundle.entry.request.method).
/// The numbers are stored.
enum class Change : std::uint8_t {
    create = 0,  ///< under an id that was assigned here; of old versions also any other creation
    update = 1,
    remove = 2,
    create_named = 3,  ///< under the id that its sender gave it
};

/// One version of one resource. `content` is fhir::content_of(); empty for a deletion, and if what is stored of
/// the text is damaged.
struct Version {
    fhir::ResourceKey key;
    std::int64_t version_id = 0;
    core::Instant last_updated;
    Change change = Change::create;
    std::string content;
    std::int64_t sequence = 0;  ///< place in the store's total order of versions

    [[nodiscard]] bool created() const noexcept { return change == Change::create || change == Change::create_named; }
    [[nodiscard]] bool deleted() const noexcept { return change == Change::remove; }
    [[nodiscard]] bool damaged() const noexcept { return content.empty() && !deleted(); }
};

/// One row of the narrow search index: a hash of type, parameter and value, and where the resource
/// sorts under it. What goes into the hash is search's business.
struct IndexRow {
    std::uint64_t key = 0;
    std::int64_t order = 0;

    auto operator<=>(const IndexRow&) const = default;
};

/// A resource about to be stored.
struct Draft {
    fhir::ResourceKey key;
    std::string content;
    std::vector<IndexRow> index;
    PatientKey patient = 0;            ///< whose record it belongs to, if anyone's
    bool id_assigned = false;          ///< new, and its id is the server's choice
    std::optional<std::string> words;  ///< search::words_text(), if the caller knows it: it saves reading the content again
};

/// Which versions a history asks for; newest first.
struct HistoryQuery {
    std::string type;                    ///< empty: every type
    std::string id;                      ///< empty: every resource of the type
    std::optional<core::Instant> since;  ///< only versions at or after this instant
    std::optional<std::int64_t> before;  ///< only versions with a smaller sequence (paging)
    std::size_t count = 50;
    /// Once the versions found hold this much text, the list ends; there may be more, as there may after `count`.
    std::size_t most_bytes = std::numeric_limits<std::size_t>::max();
};

/// Rows with `key` whose order lies in [from, to]. A key belongs to one resource type.
struct IndexRange {
    std::uint64_t key = 0;
    std::int64_t from = std::numeric_limits<std::int64_t>::min();
    std::int64_t to = std::numeric_limits<std::int64_t>::max();
    bool certain = true;  ///< a row there decides; otherwise its resource has to be looked at
};

/// Where a page of a search ended. A resource stands where its last version up to `as_of` stands, so
/// what is written while a client pages neither hides nor repeats it.
struct SearchCursor {
    std::int64_t as_of = 0;   ///< sequence of the store's last version when the first page was read
    std::int64_t before = 0;  ///< the next page's resources stand before this sequence
};

/// The index search every backend offers: current resources, newest first.
struct IndexQuery {
    std::string type;
    /// A resource must have a row in some range of each. Empty: all of the type.
    std::vector<std::vector<IndexRange>> all_of;
    /// A resource must have a row in no range of any.
    std::vector<std::vector<IndexRange>> none_of;
    /// For each of these lists a resource must have a word, as in search::words_of(), that begins with one of them.
    /// Narrows what accept() is asked about; it is still asked about resources whose words a backend does not know.
    std::vector<std::vector<std::string>> words;
    std::optional<std::vector<std::string>> ids;  ///< if given: only these
    std::optional<core::Instant> updated_from;    ///< inclusive
    std::optional<core::Instant> updated_before;  ///< exclusive
    /// Looks at what the rows leave open; not set: nothing is left open.
    std::function<core::Result<bool>(const Version&)> accept;
    bool certain = true;  ///< false: everything has to be looked at
    /// Called with each resource whose stored text is damaged, which is then left out; not set: the search fails.
    std::function<void(const fhir::ResourceKey&)> unreadable;
    std::optional<SearchCursor> after;
    std::size_t count = 20;
    std::size_t most_bytes = std::numeric_limits<std::size_t>::max();  ///< a page ends once its versions hold this much text
    /// search_total() may stop once it has counted more, or say not_counted; search() gives a total only if it is cheap.
    std::optional<std::int64_t> enough;
};

/// What search_total() says of a query with `enough` that would take long to count.
inline constexpr std::int64_t not_counted = std::numeric_limits<std::int64_t>::max();

/// A page of a search.
struct SearchPage {
    std::vector<Version> versions;
    std::vector<std::int64_t> places;  ///< where each version stands, for merging pages of several types
    std::int64_t as_of = 0;
    std::optional<SearchCursor> next;   ///< nothing on the last page
    std::optional<std::int64_t> total;  ///< of more than a page: only if the query sets `enough` and counting is cheap
};

/// What one resource says, as clinical/ encoded it, and which version it was read from.
struct FactRow {
    fhir::ResourceKey source;
    std::int64_t version_id = 0;
    core::Instant stored_at;
    std::string facts;
};

/// Identifies the state of a patient's facts: while it stays the same, so do they. Different facts never share one while
/// the store is open.
using FactsStamp = std::uint64_t;

/// What put_facts() did.
struct FactsChange {
    PatientKey patient = 0;   ///< whose record; of a patient who was merged, the survivor's
    core::Instant stored_at;  ///< of the row; unset without facts
    FactsStamp before = 0;    ///< of that record,
    FactsStamp after = 0;     ///< differs from `before` only by what `source` says
};

/// What review remembers of one flag; the payload is review's, the other columns are what worklists
/// filter and sort by.
struct FlagRow {
    PatientKey patient = 0;
    std::string flag_id;
    std::string rule;
    bool open = true;
    std::int64_t priority = 0;  ///< smaller comes first
    core::Instant since;        ///< older comes first within a priority
    std::string status;         ///< review's word for the workflow state, for example "new"
    std::string owner;          ///< account that holds or is assigned the flag; may be empty
    bool returned = false;      ///< open again after something took it out of the queue
    std::string state;
    std::string labels;  ///< what else worklists filter by: words, parted by blanks
};

/// Which flags a worklist asks for, in the order priority, since, flag id. Empty lists do not filter.
struct FlagQuery {
    std::optional<bool> open = true;
    std::vector<std::int64_t> priorities;
    std::vector<std::string> statuses;
    std::vector<std::string> rules;
    std::optional<std::string> owner;
    std::optional<bool> returned;
    std::vector<std::vector<std::string>> labels;     ///< a flag must have one of each
    std::optional<std::vector<PatientKey>> patients;  ///< if given, sorted: only of these
    std::size_t offset = 0;
    std::size_t count = 100;
    bool with_state = true;  ///< false: `state` stays empty, which spares reading most of what is stored
};

/// How much of a word has to agree.
enum class WordMatch : std::uint8_t { beginning, whole };

/// How many open, or how many closed flags have all of these in common.
struct FlagCount {
    std::string rule;
    std::string status;
    std::int64_t priority = 0;
    std::string owner;
    bool returned = false;
    std::int64_t count = 0;
};

/// How many flags a rule has raised that stand in one state.
struct RuleCount {
    std::string rule;
    std::string status;
    std::int64_t count = 0;
};

/// Something that was accepted and not understood, without anything about a person.
struct Gap {
    std::string kind;     ///< a short fixed word, for example "unknown-code"
    std::string what;     ///< what the same gaps have in common, for example "system|code"
    std::string example;  ///< more for people, for example the code's display; may be empty

    auto operator<=>(const Gap&) const = default;
};

/// The same gap of the same sender, counted over all current resources.
struct GapCount {
    std::string sender;
    Gap gap;
    std::int64_t count = 0;
    core::Instant first;
    core::Instant last;
};

/// Something that happened, for the streams and deliveries that follow the store. `topic` is a short
/// fixed word; the payload holds ids and codes, never patient data.
struct Event {
    std::int64_t sequence = 0;
    core::Instant at;
    std::string topic;
    std::string payload;
};

/// One link of the audit chain. `hash` is SHA-256 over the previous hash, the instant and the payload.
struct AuditEntry {
    std::int64_t sequence = 0;
    core::Instant at;
    std::string payload;
    std::string hash;
};

/// Where in the audit chain something was noted.
struct AuditMark {
    std::int64_t sequence = 0;
    std::string hash;
};

struct Counts {
    std::int64_t resources = 0;
    std::int64_t versions = 0;
    std::int64_t patients = 0;
    std::int64_t open_flags = 0;
};

/// A consistent view of the store. Blocking; used on one thread at a time. Errors of every call:
/// deadline if the request's deadline passed, internal if the database failed.
class Reader {
public:
    virtual ~Reader() = default;

    /// The newest version, deletions included; nothing if the resource never existed.
    [[nodiscard]] virtual core::Result<std::optional<Version>> current(const fhir::ResourceKey& key) = 0;
    [[nodiscard]] virtual core::Result<std::optional<Version>> version(const fhir::ResourceKey& key, std::int64_t version_id) = 0;
    [[nodiscard]] virtual core::Result<std::vector<Version>> history(const HistoryQuery& query) = 0;
    [[nodiscard]] virtual core::Result<std::int64_t> history_total(const HistoryQuery& query) = 0;
    /// Current, undeleted resources.
    [[nodiscard]] virtual core::Result<SearchPage> search(const IndexQuery& query) = 0;
    /// How many there are, page and count aside.
    [[nodiscard]] virtual core::Result<std::int64_t> search_total(const IndexQuery& query) = 0;

    /// The patient one of whose names this is; 0 if nobody's. Names are fhir::target_names().
    [[nodiscard]] virtual core::Result<PatientKey> find_patient(std::string_view name) = 0;
    /// Whose record the newest version was stored in; 0 if in nobody's.
    [[nodiscard]] virtual core::Result<PatientKey> patient_of(const fhir::ResourceKey& key) = 0;
    /// Those one of whose search::person_words() begins with this, or is this; sorted, each once.
    [[nodiscard]] virtual core::Result<std::vector<PatientKey>> patients_with(std::string_view word, WordMatch match) = 0;
    [[nodiscard]] virtual core::Result<std::vector<std::string>> patient_names(PatientKey patient) = 0;
    [[nodiscard]] virtual core::Result<std::vector<FactRow>> facts(PatientKey patient) = 0;
    [[nodiscard]] virtual core::Result<std::vector<FlagRow>> flags(PatientKey patient) = 0;
    [[nodiscard]] virtual core::Result<std::optional<FlagRow>> flag(std::string_view flag_id) = 0;
    [[nodiscard]] virtual core::Result<std::vector<FlagRow>> search_flags(const FlagQuery& query) = 0;
    /// How many there are, offset and count aside.
    [[nodiscard]] virtual core::Result<std::int64_t> flag_total(const FlagQuery& query) = 0;
    /// Every open, or every closed flag, counted by all that a worklist filters by: one pass over an index.
    [[nodiscard]] virtual core::Result<std::vector<FlagCount>> count_flags(bool open) = 0;
    /// Flags raised at `since` or later, counted by rule and status.
    [[nodiscard]] virtual core::Result<std::vector<RuleCount>> count_by_rule(core::Instant since) = 0;
    /// What is not understood now, the commonest first.
    [[nodiscard]] virtual core::Result<std::vector<GapCount>> gaps(std::size_t count) = 0;
    /// The next patients after a key, in the order of their keys: all of them, page by page.
    [[nodiscard]] virtual core::Result<std::vector<PatientKey>> patients_after(PatientKey after, std::size_t count) = 0;
    /// Patients whose assessment falls due at or before `now`, the longest overdue first.
    [[nodiscard]] virtual core::Result<std::vector<PatientKey>> due(core::Instant now, std::size_t count) = 0;
    [[nodiscard]] virtual core::Result<std::vector<Event>> events_after(std::int64_t sequence, std::size_t count) = 0;
    [[nodiscard]] virtual core::Result<std::vector<AuditEntry>> audit_after(std::int64_t sequence, std::size_t count) = 0;
    /// A small named document (sessions, accounts, idempotency answers, leases), by space and name.
    [[nodiscard]] virtual core::Result<std::optional<std::string>> document(std::string_view space, std::string_view name) = 0;
    [[nodiscard]] virtual core::Result<std::vector<std::pair<std::string, std::string>>> documents(std::string_view space) = 0;
    [[nodiscard]] virtual core::Result<Counts> counts() = 0;
};

/// One job's part of a write transaction: sees its own writes, and those of the jobs before it in the
/// same group.
class Writer : public Reader {
public:
    /// The instant of this transaction: `last_updated` of everything it writes. Never runs backwards.
    [[nodiscard]] virtual core::Instant now() const = 0;

    /// Stores a new version and replaces the resource's index rows. Does not compare with what is there.
    [[nodiscard]] virtual core::Result<Version> put(const Draft& draft) = 0;
    /// Stores a deletion and drops the index rows and facts. Precondition: the resource exists undeleted.
    [[nodiscard]] virtual core::Result<Version> remove(const fhir::ResourceKey& key) = 0;

    /// The patient that all `names` name, made if new; if they named several patients until now, those
    /// become one: the oldest keeps its key and takes over facts, flags, due and names of the others.
    [[nodiscard]] virtual core::Result<PatientKey> patient_named(std::span<const std::string> names) = 0;

    /// The stamp of what facts() says of the patient now. It changes whenever they change, and again when that is undone.
    [[nodiscard]] virtual core::Result<FactsStamp> facts_stamp(PatientKey patient) = 0;
    /// Replaces what `source` says; an empty text removes it, whoever's record it stood in.
    [[nodiscard]] virtual core::Result<FactsChange> put_facts(
        PatientKey patient, const fhir::ResourceKey& source, std::int64_t version_id, std::string_view facts
    ) = 0;
    /// Replaces what was not understood in `source`. Without a `sender` the one known so far stays.
    [[nodiscard]] virtual core::Result<void> put_gaps(
        const fhir::ResourceKey& source, std::optional<std::string_view> sender, std::span<const Gap> gaps
    ) = 0;
    /// Adds or replaces the row of `flag.flag_id`.
    [[nodiscard]] virtual core::Result<void> put_flag(const FlagRow& flag) = 0;
    /// Sets or, with nothing, clears when the patient must be assessed again.
    [[nodiscard]] virtual core::Result<void> put_due(PatientKey patient, std::optional<core::Instant> at) = 0;
    [[nodiscard]] virtual core::Result<void> append_event(std::string_view topic, std::string_view payload) = 0;
    [[nodiscard]] virtual core::Result<AuditMark> note_audit(std::string_view payload) = 0;
    /// The same for callers who need no mark.
    [[nodiscard]] core::Result<void> append_audit(std::string_view payload);
    [[nodiscard]] virtual core::Result<void> put_document(std::string_view space, std::string_view name, std::string_view text) = 0;
    [[nodiscard]] virtual core::Result<void> remove_document(std::string_view space, std::string_view name) = 0;
};

/// What an answer rests on: places in the store, and for each the last version that can have changed it. Means nothing to
/// anyone but the store that gave it, and to that only while it is open.
struct Grounds {
    std::vector<std::pair<std::uint64_t, std::int64_t>> last_changes;
};

using ReadJob = std::function<core::Result<void>(Reader&)>;
/// May run more than once (when another job of its group fails underneath it), so it must assign, not
/// accumulate, what it captures. An error it returns rolls back what it wrote, and nothing else.
using WriteJob = std::function<core::Result<void>(Writer&)>;
/// Called once, on a thread of the store, or on the caller's before write() or read() returns when the
/// job is refused: must not block.
using Done = std::function<void(core::Result<void>)>;

/// Thread-safe.
class Store {
public:
    virtual ~Store() = default;

    /// Runs `job` on the writer's thread; `done` follows when the commit that holds it is on disk, or
    /// with the job's error. Errors besides the job's: busy (the queue is full), deadline (passed
    /// before the job began), storage_full, internal.
    virtual void write(core::Deadline deadline, WriteJob job, Done done) = 0;
    /// Runs `job` on a reader thread over a consistent snapshot.
    virtual void read(core::Deadline deadline, ReadJob job, Done done) = 0;

    /// Runs `job` over a consistent snapshot on the caller's own thread, if a reader is idle; nothing if all are busy.
    /// For jobs that look at a few rows: handing those to another thread costs more than they do. The job may first be tried
    /// over what is kept in memory; if that is not enough, one of its reads fails and its answer is dropped.
    /// `grounds` becomes what the job's answer rests on, where the store can tell that; else it becomes empty.
    [[nodiscard]] virtual std::optional<core::Result<void>> read_here(core::Deadline deadline, const ReadJob& job, Grounds& grounds) = 0;
    /// The same for callers who do not need the grounds.
    [[nodiscard]] std::optional<core::Result<void>> read_here(core::Deadline deadline, const ReadJob& job);
    /// True if the job whose answer rests on `grounds`, which are not empty, would be answered the same now.
    [[nodiscard]] virtual bool holds(const Grounds& grounds) const noexcept = 0;

    /// The same, waiting for the end. For tests, tools and start-up; never on an I/O thread.
    [[nodiscard]] core::Result<void> write_blocking(WriteJob job);
    [[nodiscard]] core::Result<void> read_blocking(ReadJob job);

    /// Called on a store thread after each commit that appended events. Set before traffic begins.
    virtual void on_events(std::function<void()> listener) = 0;
    /// Nothing when the store can write; else why not. For readiness.
    [[nodiscard]] virtual std::optional<std::string> trouble() const = 0;
    /// Finishes what is queued and closes. Called by the destructor too.
    virtual void close() = 0;
};

}  // namespace tonus::store
