#pragma once

#include <tonus/log/metrics.hpp>

#include <chrono>
#include <cstddef>

namespace tonus::store::sqlite {

/// What the writing thread tells the operator. Thread-safe.
class WriteMetrics {
public:
    explicit WriteMetrics(log::Metrics& metrics);

    /// A group of `writes` took `duration` from its first statement to the disk's answer; `waiting` have
    /// queued meanwhile.
    void note_group(std::size_t writes, std::size_t waiting, std::chrono::nanoseconds duration);
    void note_refused();

private:
    log::Gauge queue_;
    log::Histogram group_size_;
    log::Histogram commit_seconds_;
    log::Counter refused_;
};

}  // namespace tonus::store::sqlite
