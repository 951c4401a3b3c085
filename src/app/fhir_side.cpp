#include "fhir_side.hpp"

#include "inbox_task.hpp"
#include "options.hpp"

namespace tonus::app {

FhirSide::FhirSide(const Foundation& base, const SenderAccess& access, std::unique_ptr<inbox::Inbox> inbox)
    : inbox_(std::move(inbox)),
      replaying_(
          base.engine.interactions,
          base.store,
          base.clock,
          base.workers,
          replay_authentication(access.is_required() ? &access.tokens() : nullptr),
          fhir_options(base.settings)
      ),
      exports_(base.store, base.engine.searches, export_options(base.settings), base.logger, base.metrics),
      export_service_(base.store, exports_, base.workers, access.authentication(), options(base)),
      interactions_(base.engine.interactions, base.store, base.clock, base.workers, access.authentication(), options(base)) {}

Started<FhirSide> FhirSide::open(const Foundation& base, const SenderAccess& access) {
    std::unique_ptr<inbox::Inbox> inbox;
    if (auto options = inbox_options(base.settings); !options.secret.empty()) {
        auto opened = inbox::Inbox::open(std::move(options));
        if (!opened) return cannot_start("inbox_unusable", opened.error());
        inbox = std::move(*opened);
    }
    std::unique_ptr<FhirSide> side(new FhirSide(base, access, std::move(inbox)));
    const auto known = base.store.read_blocking([&](store::Reader& reader) { return side->activity_.load(reader); });
    if (!known) return cannot_start("senders_unreadable", known.error());
    return side;
}

api::FhirOptions FhirSide::options(const Foundation& base) {
    api::FhirOptions options = fhir_options(base.settings);
    options.metrics = &base.metrics;
    options.inbox = inbox_.get();
    options.senders = &activity_;
    options.on_accepted = [&exports = exports_] { exports.wake(); };
    return options;
}

}  // namespace tonus::app
