#pragma once

#include <tonus/bulk/export_job.hpp>
#include <tonus/interaction/search_engine.hpp>
#include <tonus/log/logger.hpp>
#include <tonus/log/metrics.hpp>
#include <tonus/store/store.hpp>

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace tonus::bulk {

struct ExportOptions {
    std::filesystem::path store;                             ///< data folder of the store
    std::filesystem::path folder;                            ///< where each export gets a folder of its id
    std::chrono::milliseconds keep{std::chrono::hours(24)};  ///< how long a finished export is kept
};

/// Runs the exports that wait in the store, one at a time, on a thread of its own, and deletes those that
/// have been kept long enough. An export that was interrupted by a stop starts over. Thread-safe.
class ExportRunner {
public:
    /// All must outlive the runner.
    ExportRunner(
        store::Store& store, const interaction::SearchEngine& searches, ExportOptions options, log::Logger& logger, log::Metrics& metrics
    );
    ExportRunner(const ExportRunner&) = delete;
    ExportRunner& operator=(const ExportRunner&) = delete;
    /// Breaks off what is being written, and joins.
    ~ExportRunner();

    /// An export was asked for.
    void wake();
    /// Ends the export and removes its files; the job must be gone from the store.
    void cancel(const std::string& id);
    /// How far an export has come, in words; nothing if it is not being written now.
    [[nodiscard]] std::optional<std::string> progress(std::string_view id) const;
    [[nodiscard]] std::filesystem::path file(std::string_view id, std::string_view name) const;
    [[nodiscard]] std::chrono::milliseconds keep() const noexcept { return options_.keep; }

private:
    void run();
    void look();
    void sweep(const std::vector<ExportJob>& jobs);
    void do_export(ExportJob job);
    void end(ExportJob& job, const core::Result<void>& outcome);

    store::Store& store_;
    const interaction::SearchEngine& searches_;
    const ExportOptions options_;
    log::Logger& logger_;
    log::Counter done_;
    log::Counter failed_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    bool wanted_ = true;
    bool stopping_ = false;
    bool cancelled_ = false;  ///< the running one
    std::string running_;     ///< id of the export being written; empty: none
    std::string progress_;
    std::thread thread_;
};

}  // namespace tonus::bulk
