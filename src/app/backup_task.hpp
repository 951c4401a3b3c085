#pragma once

#include "periodic.hpp"

#include <tonus/config/settings.hpp>
#include <tonus/core/clock.hpp>
#include <tonus/log/logger.hpp>
#include <tonus/log/metrics.hpp>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

namespace tonus::app {

/// Makes a dated backup of the running store every so often, and keeps the newest few. After a restart
/// the time counts from the newest backup there is. Does nothing without backup.folder.
class BackupTask {
public:
    BackupTask(const config::Settings& settings, log::Logger& logger, log::Metrics& metrics);

    /// What an operator should know; nothing if backups are off or the last one succeeded.
    [[nodiscard]] std::optional<std::string> warning() const;
    /// Time since the newest backup; nothing if there is none.
    [[nodiscard]] std::optional<std::chrono::seconds> age() const;

private:
    void look();
    [[nodiscard]] bool due(core::Instant now) const;

    const std::filesystem::path store_;
    const std::filesystem::path folder_;
    const std::chrono::milliseconds interval_;
    const std::size_t keep_;
    log::Logger& logger_;
    log::Counter made_;
    log::Counter failed_;
    std::atomic<bool> last_failed_ = false;
    std::chrono::steady_clock::time_point last_made_ = std::chrono::steady_clock::now();  // or the start
    std::optional<Periodic> thread_;                                                      // last: it uses all of the above
};

}  // namespace tonus::app
