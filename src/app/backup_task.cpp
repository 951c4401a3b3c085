#include "backup_task.hpp"

#include "backup_file.hpp"

#include <tonus/store/maintenance.hpp>

#include <algorithm>

namespace tonus::app {
namespace {

// How often the time is looked at; shorter where the interval is.
constexpr std::chrono::milliseconds longest_look{std::chrono::minutes(1)};
constexpr std::chrono::milliseconds shortest_look{100};

}  // namespace

BackupTask::BackupTask(const config::Settings& settings, log::Logger& logger, log::Metrics& metrics)
    : store_(settings.text("store.folder")),
      folder_(settings.text("backup.folder")),
      interval_(settings.duration("backup.interval")),
      keep_(std::size_t(settings.integer("backup.keep"))),
      logger_(logger),
      made_(metrics.counter("tonus_backups_total", "Scheduled backups, by outcome.", {{"outcome", "made"}})),
      failed_(metrics.counter("tonus_backups_total", "Scheduled backups, by outcome.", {{"outcome", "failed"}})) {
    if (folder_.empty()) return;
    thread_.emplace(std::clamp(interval_ / 4, shortest_look, longest_look), [this] { look(); });
}

std::optional<std::string> BackupTask::warning() const {
    if (!last_failed_) return std::nullopt;
    return "the last scheduled backup failed; the log says why";
}

std::optional<std::chrono::seconds> BackupTask::age() const {
    if (folder_.empty()) return std::nullopt;
    const auto newest = newest_backup(folder_);
    if (!newest) return std::nullopt;
    return std::chrono::duration_cast<std::chrono::seconds>(core::SystemClock().now() - *newest);
}

bool BackupTask::due(core::Instant now) const {
    const auto newest = newest_backup(folder_);
    if (!newest || now - *newest >= interval_) return true;
    // A backup from the future is a clock that was set back: waiting for it would mean none for long.
    return *newest > now && std::chrono::steady_clock::now() - last_made_ >= interval_;
}

void BackupTask::look() {
    const core::Instant now = core::SystemClock().now();
    if (!due(now)) return;
    const auto begun = std::chrono::steady_clock::now();
    std::error_code code;
    std::filesystem::create_directories(folder_, code);
    const auto file = new_backup_name(folder_, now);
    auto done = store::backup_sqlite(store_, file);
    if (done) done = prune_backups(folder_, keep_);
    last_failed_ = !done.has_value();
    if (!done) {
        failed_.add();
        logger_.error("backup_failed", {{"message", done.error().message()}, {log::key::detail, done.error().detail()}});
        return;
    }
    made_.add();
    last_made_ = begun;
    logger_.info("backup_made", {{"file", file.filename().string()}, {log::key::duration_ms, std::chrono::steady_clock::now() - begun}});
}

}  // namespace tonus::app
