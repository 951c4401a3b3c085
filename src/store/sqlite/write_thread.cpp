#include "sqlite/write_thread.hpp"

#include "sqlite/instants.hpp"
#include "sqlite/log_preallocation.hpp"
#include "sqlite/persons.hpp"

#include <tonus/core/work.hpp>

#include <tonus_embedded/body_dictionary.hpp>

#include <exception>

namespace tonus::store::sqlite {
namespace {

// After this long without work the log is checkpointed and memory is given back.
constexpr std::chrono::milliseconds idle_wait(500);
// Resources indexed again in one transaction, so that a write never waits long for it.
constexpr std::int64_t reindexed_at_once = 64;

core::Result<void> call(core::Deadline deadline, const WriteJob& job, Writer& writer) {
    try {
        // What a job has written when its time runs out is undone as for any other error of its.
        return core::run_until(deadline, [&] { return job(writer); });
    } catch (const std::exception& exception) {
        // A job's bug must not end the thread that everybody's writes depend on.
        return core::fail(core::Error(core::ErrorKind::internal, "The write failed.").with_detail(exception.what()));
    }
}

bool concerns_everyone(const core::Error& error) { return error.kind() == core::ErrorKind::storage_full; }

}  // namespace

WriteThread::WriteThread(
    Connection connection, std::unique_ptr<Upkeep> upkeep, const SqliteOptions& options, const core::Clock& clock, PublishedIndex& published
)
    : database_(std::move(connection)),
      upkeep_(std::move(upkeep)),
      writer_(database_, clock, published, options.index_run),
      reindexing_(database_, published, options.rows_of),
      group_limit_(options.group_limit),
      queue_(options.write_queue) {
    if (options.metrics != nullptr) metrics_.emplace(*options.metrics);
}

WriteThread::~WriteThread() { close(); }

core::Result<void> WriteThread::start() {
    if (auto resumed = writer_.resume(); !resumed) return resumed;
    const core::EmbeddedFile& dictionary = embedded::body_dictionary().front();
    if (auto adopted = database_.bodies.adopt(dictionary.content); !adopted) return adopted;
    if (auto known = know_persons(database_); !known) return known;
    if (auto resumed = reindexing_.resume(); !resumed) return resumed;
    database_.connection.leave_log();
    thread_ = std::thread([this] { work(); });
    return {};
}

void WriteThread::submit(core::Deadline deadline, WriteJob job, Done done) {
    Task task{deadline, std::move(job), std::move(done)};
    if (queue_.push(task)) return;
    if (metrics_) metrics_->note_refused();
    task.done(core::fail(core::ErrorKind::busy, "Too many writes are waiting; try again shortly."));
}

std::optional<std::string> WriteThread::trouble() const {
    const std::lock_guard lock(trouble_mutex_);
    return trouble_;
}

void WriteThread::set_trouble(std::optional<std::string> trouble) {
    const std::lock_guard lock(trouble_mutex_);
    trouble_ = std::move(trouble);
}

void WriteThread::close() {
    queue_.close();
    if (thread_.joinable()) thread_.join();
    upkeep_->close();
}

void WriteThread::work() {
    for (;;) {
        std::vector<Task> tasks = queue_.take(group_limit_, idle_wait);
        if (auto learnt = upkeep_->take_learnt()) tasks.push_back(adoption(std::move(*learnt)));
        if (!tasks.empty()) {
            commit_group(tasks);
            keep_up();
        } else if (queue_.closed()) {
            return;
        } else {
            rest();
        }
    }
}

void WriteThread::commit_group(std::vector<Task>& tasks) {
    rested_ = false;
    const auto begun = std::chrono::steady_clock::now();
    std::optional<Outcomes> outcomes = run_group(tasks, false);
    if (!outcomes) outcomes = run_group(tasks, true);
    const bool has_events = writer_.has_events();
    if (metrics_) metrics_->note_group(tasks.size(), queue_.size(), std::chrono::steady_clock::now() - begun);
    for (std::size_t i = 0; i < tasks.size(); ++i) tasks[i].done(std::move((*outcomes)[i]));
    if (has_events && listener_) listener_();
}

std::optional<WriteThread::Outcomes> WriteThread::run_group(std::vector<Task>& tasks, bool isolated) {
    Outcomes outcomes(tasks.size());
    const auto give_up = [&](const core::Error& error) {
        writer_.rollback();
        set_trouble(error.message());
        outcomes.assign(tasks.size(), core::fail(error));
        return outcomes;
    };
    const std::int64_t before = database_.connection.rows_changed();
    if (auto begun = writer_.begin(); !begun) return give_up(begun.error());
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        if (run_job(tasks[i], isolated, outcomes[i])) continue;
        const std::optional<core::Error>& failure = writer_.failure();
        if (isolated || writer_.lost() || (failure && concerns_everyone(*failure))) {
            return give_up(outcomes[i].error());
        }
        writer_.rollback();
        return std::nullopt;
    }
    if (auto committed = writer_.commit(); !committed) return give_up(committed.error());
    // What wrote nothing has not shown that the disk takes writes.
    if (database_.connection.rows_changed() != before) set_trouble(std::nullopt);
    return outcomes;
}

bool WriteThread::run_job(Task& task, bool isolated, core::Result<void>& outcome) {
    if (task.deadline.passed()) {
        const core::Error waited(core::ErrorKind::deadline, "The request waited longer than it was allowed to.");
        outcome = core::fail(task.stopped.value_or(waited));
        return true;
    }
    if (auto begun = writer_.begin_job(isolated); !begun) {
        outcome = begun;
        return false;
    }
    outcome = call(task.deadline, task.job, writer_);
    // Should the group be run again, its own words are better than that it is late.
    if (!outcome && task.deadline.passed()) task.stopped = outcome.error();
    if (outcome && writer_.failure()) outcome = core::fail(*writer_.failure());
    if (writer_.lost()) return false;
    if (outcome) {
        outcome = writer_.keep_job();
        return outcome.has_value();
    }
    if (isolated) return writer_.undo_job().has_value();
    return !writer_.job_wrote();
}

WriteThread::Task WriteThread::adoption(BodyDictionary learnt) {
    auto add = [this, learnt = std::move(learnt)](Writer&) { return database_.bodies.add(learnt); };
    auto use = [this](const core::Result<void>& added) {
        // Without it all is stored as before.
        if (added) static_cast<void>(database_.bodies.use_newest());
    };
    return {core::Deadline::never(), std::move(add), std::move(use)};
}

void WriteThread::keep_up() {
    if (const auto sampling = writer_.due_training()) upkeep_->learn(*sampling);
    upkeep_->note_log(database_.connection.log_pages());
    if (!upkeep_->take_ripe()) return;
    // A disk that takes no writes is the next group's to report.
    const auto checkpoint = database_.connection.checkpoint();
    if (!checkpoint && checkpoint.error().kind() != core::ErrorKind::busy) upkeep_->doubt();
}

void WriteThread::rest() {
    if (trouble()) return probe();
    if (rested_) return;
    merge_index();
    refile();
    if (!queue_.empty()) return;
    rested_ = true;
    upkeep_->checkpoint_all();
    database_.connection.shrink();
    while (queue_.empty() && !queue_.closed() && preallocate_log(database_.connection)) continue;
}

/// Nothing may be asking while readiness says no, so find out without being asked.
void WriteThread::probe() {
    std::vector<Task> tasks;
    const auto write = [this](Writer&) {
        return database_.connection.use(Sql::put_probe).bind(":at", milliseconds_of(writer_.now())).run();
    };
    tasks.push_back(Task{core::Deadline::never(), write, [](const core::Result<void>&) {}});
    commit_group(tasks);
}

void WriteThread::refile() {
    while (!reindexing_.done() && writer_.merged() && queue_.empty() && !queue_.closed() && !trouble()) {
        bool finished = false;
        const auto some = [&](Writer&) -> core::Result<void> {
            const auto none_left = reindexing_.advance(reindexed_at_once);
            if (!none_left) return core::fail(none_left.error());
            finished = *none_left;
            return {};
        };
        bool good = false;
        std::vector<Task> tasks;
        tasks.push_back(Task{core::Deadline::never(), some, [&good](const core::Result<void>& outcome) { good = outcome.has_value(); }});
        commit_group(tasks);
        // What stands in the way now may not tomorrow: the next idle moment tries again.
        if (!good) return;
        if (finished) reindexing_.finish();
        keep_up();
    }
}

void WriteThread::merge_index() {
    writer_.merge_all(true);
    std::vector<Task> nothing;
    while (!writer_.merged() && queue_.empty() && !trouble()) commit_group(nothing);
    writer_.merge_all(false);
}

}  // namespace tonus::store::sqlite
