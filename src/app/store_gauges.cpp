#include "store_gauges.hpp"

#include <tonus/core/clock.hpp>
#include <tonus/json/document.hpp>
#include <tonus/store/status.hpp>

#include <algorithm>
#include <limits>

namespace tonus::app {
namespace {

constexpr std::size_t events_a_page = 1000;

double seconds_since(std::optional<core::Instant> then) {
    if (!then) return 0;
    return std::max(0.0, std::chrono::duration<double>(core::SystemClock().now() - *then).count());
}

}  // namespace

StoreGauges::StoreGauges(store::Store& store, std::filesystem::path folder, log::Metrics& metrics)
    : store_(store),
      folder_(std::move(folder)),
      metrics_(metrics),
      assessment_lag_(metrics.gauge("tonus_assessment_lag_seconds", "How long the assessment that is due longest has waited.")),
      outbox_age_(metrics.gauge("tonus_outbox_oldest_seconds", "Age of the oldest event that is still kept.")),
      outbox_events_(metrics.gauge("tonus_outbox_events", "Events that are kept.")),
      database_bytes_(metrics.gauge("tonus_store_database_bytes", "Size of the database's file.")),
      log_bytes_(metrics.gauge("tonus_store_log_bytes", "Size of the write-ahead log.")),
      free_bytes_(metrics.gauge("tonus_store_free_bytes", "Free room on the disk of the data folder.")) {
    if (const auto status = store::status_of_sqlite(folder_)) counted_through_ = status->last_event;
}

void StoreGauges::refresh() {
    const std::lock_guard lock(mutex_);
    refresh_vitals();
    // What cannot be read now is counted at the next look.
    static_cast<void>(store_.read_blocking([this](store::Reader& reader) { return count_raised(reader); }));
}

void StoreGauges::refresh_vitals() {
    const auto status = store::status_of_sqlite(folder_);
    if (!status) return;
    assessment_lag_.set(seconds_since(status->oldest_due));
    outbox_age_.set(seconds_since(status->oldest_event));
    outbox_events_.set(double(status->events));
    database_bytes_.set(double(status->database_bytes));
    log_bytes_.set(double(status->log_bytes));
    free_bytes_.set(double(status->free_bytes));
}

core::Result<void> StoreGauges::count_raised(store::Reader& reader) {
    for (;;) {
        const auto events = reader.events_after(counted_through_, events_a_page);
        if (!events) return core::fail(events.error());
        for (const store::Event& event : *events) {
            if (auto counted = count_in(reader, event); !counted) return counted;
            counted_through_ = event.sequence;
        }
        if (events->size() < events_a_page) return {};
    }
}

core::Result<void> StoreGauges::count_in(store::Reader& reader, const store::Event& event) {
    const auto document = json::Document::parse(event.payload);
    if (!document) return {};
    for (const json::Value flag : document->root()["flags"].elements()) {
        if (flag["kind"].string() != "new") continue;
        const auto row = reader.flag(flag["id"].string());
        if (!row) return core::fail(row.error());
        if (!*row) continue;
        metrics_.counter("tonus_flags_raised_total", "Flags raised, by rule.", {{"rule", (*row)->rule}}).add();
    }
    return {};
}

}  // namespace tonus::app
