#pragma once

#include <tonus/review/knowledge.hpp>
#include <tonus/review/rule_proposal.hpp>

#include <tonus/core/clock.hpp>
#include <tonus/core/result.hpp>
#include <tonus/store/store.hpp>

#include <atomic>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace tonus::review {

/// Runs one backtest at a time, on a thread of its own and over read snapshots, so that neither the writer
/// nor the page waits for it; the result goes into the stored proposal. Thread-safe.
class Backtests {
public:
    /// All must outlive it.
    Backtests(store::Store& store, const Knowledge& knowledge, const core::Clock& clock)
        : store_(store), knowledge_(knowledge), clock_(clock) {}
    /// Stops the one that runs; its proposal keeps the result it had.
    ~Backtests();
    Backtests(const Backtests&) = delete;
    Backtests& operator=(const Backtests&) = delete;

    /// What a backtest looks at.
    struct Request {
        std::string proposal;
        std::string rule;
        surveillance::RuleChange change;
        int days = 180;                 ///< findings with evidence from then on
        std::size_t reviewer_days = 0;  ///< days in that time on which somebody reviewed
    };
    /// Begins. Nothing happens if that proposal's runs already. Errors: conflict if another one's does.
    [[nodiscard]] core::Result<void> start(Request request);

    struct Progress {
        std::int64_t patients = 0;
        std::int64_t of = 0;
    };
    /// How far the proposal's backtest is; nothing if none runs.
    [[nodiscard]] std::optional<Progress> progress(std::string_view proposal) const;
    /// Why the proposal's last backtest in this run of the program did not finish; empty if it did.
    [[nodiscard]] std::string failure(std::string_view proposal) const;

private:
    void run(const Request& request);
    [[nodiscard]] core::Result<BacktestResult> measure(const Request& request);

    store::Store& store_;
    const Knowledge& knowledge_;
    const core::Clock& clock_;
    mutable std::mutex mutex_;
    std::thread thread_;
    std::string running_;  ///< id of the proposal; empty: none
    std::string failed_;   ///< id of the one that failed last
    std::string failure_;
    std::atomic<bool> stopping_ = false;
    std::atomic<std::int64_t> patients_ = 0;
    std::atomic<std::int64_t> of_ = 0;
};

}  // namespace tonus::review
