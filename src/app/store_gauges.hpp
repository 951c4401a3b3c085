#pragma once

#include <tonus/log/metrics.hpp>
#include <tonus/store/store.hpp>

#include <cstdint>
#include <filesystem>
#include <mutex>

namespace tonus::app {

/// Metrics that are read from the store when somebody asks, not kept up to date meanwhile: ages, sizes,
/// and the flags raised since, by rule. Thread-safe.
class StoreGauges {
public:
    /// All must outlive it. Counting flags begins with the present.
    StoreGauges(store::Store& store, std::filesystem::path folder, log::Metrics& metrics);

    /// Blocking: not on an I/O thread.
    void refresh();

private:
    void refresh_vitals();
    [[nodiscard]] core::Result<void> count_raised(store::Reader& reader);
    [[nodiscard]] core::Result<void> count_in(store::Reader& reader, const store::Event& event);

    store::Store& store_;
    const std::filesystem::path folder_;
    log::Metrics& metrics_;
    log::Gauge assessment_lag_;
    log::Gauge outbox_age_;
    log::Gauge outbox_events_;
    log::Gauge database_bytes_;
    log::Gauge log_bytes_;
    log::Gauge free_bytes_;
    std::mutex mutex_;
    std::int64_t counted_through_ = 0;  // sequence of the last event counted
};

}  // namespace tonus::app
