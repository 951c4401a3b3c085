#pragma once

#include <tonus/core/clock.hpp>
#include <tonus/core/result.hpp>

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

namespace tonus::worklist {

/// The last count of all patients together. Counting reads every record, and what a year says does not change in minutes:
/// a count is answered again until it is `kept_for` old, and one caller at a time counts again. Thread-safe.
class CohortCount {
public:
    using Counted = std::shared_ptr<const std::string>;
    using Count = std::function<core::Result<std::string>()>;

    explicit CohortCount(std::chrono::minutes kept_for) : kept_for_(kept_for) {}

    /// What `count` said, at most `kept_for` ago. While another caller counts, the count before if there is one, else waits.
    /// Errors: those of `count`, which are not kept.
    [[nodiscard]] core::Result<Counted> at(core::Instant now, const Count& count);

private:
    struct Last {
        Counted text;
        core::Instant at;
    };

    [[nodiscard]] Last last() const;

    std::chrono::minutes kept_for_;
    std::mutex counting_;
    mutable std::mutex mutex_;  ///< of last_
    Last last_;
};

}  // namespace tonus::worklist
