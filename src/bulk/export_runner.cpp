#include <tonus/bulk/export_runner.hpp>

#include "export_run.hpp"

#include <tonus/store/side_access.hpp>

#include <algorithm>

namespace tonus::bulk {
namespace {

namespace fs = std::filesystem;

// How often exports that were kept long enough are looked for; shorter where they are kept shorter.
constexpr std::chrono::milliseconds longest_rest{std::chrono::minutes(1)};
constexpr std::chrono::milliseconds shortest_rest{100};
// Lines between two tellings of how far it has come.
constexpr std::int64_t lines_a_telling = 256;

log::Counter counter(log::Metrics& metrics, const std::string& outcome) {
    return metrics.counter("tonus_exports_total", "Bulk data exports ended, by outcome.", {{"outcome", outcome}});
}

std::string told(const ExportProgress& progress) {
    return std::string(progress.type) + ", type " + std::to_string(progress.place) + " of " + std::to_string(progress.types) + ", " +
           std::to_string(progress.lines) + " resources so far";
}

}  // namespace

ExportRunner::ExportRunner(
    store::Store& store, const interaction::SearchEngine& searches, ExportOptions options, log::Logger& logger, log::Metrics& metrics
)
    : store_(store),
      searches_(searches),
      options_(std::move(options)),
      logger_(logger),
      done_(counter(metrics, "done")),
      failed_(counter(metrics, "failed")),
      thread_([this] { run(); }) {}

ExportRunner::~ExportRunner() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void ExportRunner::wake() {
    {
        const std::lock_guard lock(mutex_);
        wanted_ = true;
    }
    changed_.notify_all();
}

void ExportRunner::cancel(const std::string& id) {
    {
        const std::lock_guard lock(mutex_);
        // The thread removes the files of the one it is writing when it has stopped.
        cancelled_ = cancelled_ || running_ == id;
        if (running_ == id) return;
    }
    std::error_code ignored;
    fs::remove_all(options_.folder / id, ignored);
}

std::optional<std::string> ExportRunner::progress(std::string_view id) const {
    const std::lock_guard lock(mutex_);
    if (running_ != id) return std::nullopt;
    return progress_;
}

fs::path ExportRunner::file(std::string_view id, std::string_view name) const {
    return options_.folder / id / (std::string(name) + ".ndjson");
}

void ExportRunner::run() {
    const auto rest = std::clamp(options_.keep / 4, shortest_rest, longest_rest);
    std::unique_lock lock(mutex_);
    while (!stopping_) {
        wanted_ = false;
        lock.unlock();
        look();
        lock.lock();
        changed_.wait_for(lock, rest, [this] { return wanted_ || stopping_; });
    }
}

void ExportRunner::look() {
    std::vector<ExportJob> jobs;
    const auto read = store_.read_blocking([&](store::Reader& reader) -> core::Result<void> {
        auto listed = list_exports(reader);
        if (!listed) return core::fail(listed.error());
        jobs = std::move(*listed);
        return {};
    });
    if (!read) return logger_.error("exports_unreadable", {{log::key::detail, read.error().message()}});
    sweep(jobs);
    for (ExportJob& job : jobs) {
        if (job.state == ExportState::waiting) do_export(std::move(job));
    }
}

void ExportRunner::sweep(const std::vector<ExportJob>& jobs) {
    const core::Instant now = core::SystemClock().now();
    std::vector<std::string> kept;
    for (const ExportJob& job : jobs) {
        const bool old = job.state != ExportState::waiting && now - job.ended >= options_.keep;
        if (!old) {
            kept.push_back(job.id);
            continue;
        }
        const auto removed = store_.write_blocking([&](store::Writer& writer) { return remove_export(writer, job.id); });
        if (!removed) kept.push_back(job.id);
    }
    // Files whose job is gone: deleted, or the leavings of a stop.
    std::error_code code;
    for (const auto& entry : fs::directory_iterator(options_.folder, code)) {
        if (std::find(kept.begin(), kept.end(), entry.path().filename().string()) != kept.end()) continue;
        std::error_code ignored;
        fs::remove_all(entry.path(), ignored);
    }
}

void ExportRunner::do_export(ExportJob job) {
    {
        const std::lock_guard lock(mutex_);
        if (stopping_) return;
        running_ = job.id;
        progress_ = "begun";
        cancelled_ = false;
    }
    const fs::path folder = options_.folder / job.id;
    std::error_code ignored;
    fs::remove_all(folder, ignored);
    const auto progress = [this](const ExportProgress& how_far) {
        if (how_far.lines % lines_a_telling != 0 && how_far.lines != 1) return true;
        const std::lock_guard lock(mutex_);
        progress_ = told(how_far);
        return !stopping_ && !cancelled_;
    };
    const auto outcome =
        store::read_sqlite(options_.store, [&](store::Reader& reader) { return run_export(reader, searches_, folder, progress, job); });
    bool stopped = false;
    {
        const std::lock_guard lock(mutex_);
        stopped = stopping_ && !outcome;  // it begins again when the service does
        running_.clear();                 // before its end is told: whoever deletes it from then on removes the files, too
    }
    if (!stopped) end(job, outcome);
}

void ExportRunner::end(ExportJob& job, const core::Result<void>& outcome) {
    job.ended = core::SystemClock().now();
    job.state = outcome ? ExportState::done : ExportState::failed;
    job.full = !outcome && outcome.error().kind() == core::ErrorKind::storage_full;
    const fs::path folder = options_.folder / job.id;
    std::error_code ignored;
    if (!outcome) fs::remove_all(folder, ignored);  // before its failure is told: who reads of it finds nothing left
    bool there = false;
    const auto noted = store_.write_blocking([&](store::Writer& writer) -> core::Result<void> {
        const auto found = find_export(writer, job.id);
        if (!found) return core::fail(found.error());
        there = found->has_value();
        return there ? put_export(writer, job) : core::Result<void>();
    });
    if (!there) fs::remove_all(folder, ignored);
    if (!there && noted) return;
    (outcome && noted ? done_ : failed_).add();
    if (!noted) return logger_.error("export_failed", {{"export", job.id}, {log::key::detail, noted.error().message()}});
    if (!outcome) {
        logger_.error(
            "export_failed", {{"export", job.id}, {"message", outcome.error().message()}, {log::key::detail, outcome.error().detail()}}
        );
        return;
    }
    std::int64_t lines = 0;
    for (const ExportFile& file : job.files) lines += file.count;
    logger_.info("export_done", {{"export", job.id}, {"resources", lines}});
}

}  // namespace tonus::bulk
