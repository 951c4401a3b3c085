#include "housekeeping.hpp"

#include <tonus/store/status.hpp>

#include <algorithm>

namespace tonus::app {
namespace {

constexpr std::chrono::milliseconds longest_rest{std::chrono::minutes(1)};
constexpr std::chrono::milliseconds shortest_rest{100};
// Removed in one transaction, so that no write waits long behind it.
constexpr std::size_t events_a_step = 2000;

}  // namespace

Housekeeping::Housekeeping(
    const config::Settings& settings,
    store::Store& store,
    access::SenderActivity& senders,
    identity::Sessions& sessions,
    log::Logger& logger
)
    : folder_(settings.text("store.folder")),
      keep_events_(settings.duration("retention.events")),
      store_(store),
      senders_(senders),
      sessions_(sessions),
      logger_(logger) {
    thread_.emplace(std::clamp(keep_events_ / 4, shortest_rest, longest_rest), [this] { look(); });
}

Housekeeping::~Housekeeping() {
    thread_.reset();
    save_senders();
    save_sessions();
}

void Housekeeping::look() {
    prune_events();
    save_senders();
    save_sessions();
}

void Housekeeping::prune_events() {
    const core::Instant before = core::SystemClock().now() - keep_events_;
    std::int64_t removed = 0;
    for (std::int64_t step = std::int64_t(events_a_step); step == std::int64_t(events_a_step);) {
        const auto pruned = store::prune_events_sqlite(folder_, before, events_a_step);
        // A busy or full store is left for the next look.
        if (!pruned) return logger_.warning("events_not_pruned", {{"message", pruned.error().message()}});
        step = *pruned;
        removed += step;
    }
    if (removed > 0) logger_.info("events_pruned", {{"events", removed}});
}

void Housekeeping::save_senders() {
    if (!senders_.changed()) return;
    const auto saved = store_.write_blocking([this](store::Writer& writer) { return senders_.save(writer); });
    if (!saved) logger_.warning("senders_not_kept", {{"message", saved.error().message()}});
}

void Housekeeping::save_sessions() {
    const core::Instant now = core::SystemClock().now();
    if (!sessions_.changed(now)) return;
    const auto saved = store_.write_blocking([&](store::Writer& writer) { return sessions_.save(writer, now); });
    if (!saved) logger_.warning("sessions_not_kept", {{"message", saved.error().message()}});
}

}  // namespace tonus::app
