#include "upkeep.hpp"

#include <chrono>

namespace tonus::app {

Upkeep::Upkeep(const Foundation& base, FhirSide& fhir, PageSide& page)
    : clock_(base.store, base.engine.keeper, base.logger, std::chrono::seconds(1)),
      housekeeping_(base.settings, base.store, fhir.activity(), page.sessions(), base.logger),
      backups_(base.settings, base.logger, base.metrics),
      store_watch_(base.store, base.logger, base.metrics),
      gauges_(base.store, base.settings.text("store.folder"), base.metrics),
      account_watch_(std::chrono::seconds(5), [&page] { page.page().end_outdated_sessions(); }) {
    if (inbox::Inbox* inbox = fhir.inbox()) replays_.emplace(*inbox, fhir.replaying(), base.threads, base.logger);
}

}  // namespace tonus::app
