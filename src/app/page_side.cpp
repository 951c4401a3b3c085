#include "page_side.hpp"

#include "openid_settings.hpp"
#include "options.hpp"

namespace tonus::app {

PageSide::PageSide(const Foundation& base)
    : sessions_({base.settings.duration("session.idle"), base.settings.duration("session.lifetime")}) {
    if (has_provider(base.settings)) provider_.emplace(openid_options(base.settings), base.logger, base.metrics);
}

Started<PageSide> PageSide::open(const Foundation& base, FhirSide& fhir) {
    std::unique_ptr<PageSide> side(new PageSide(base));
    const auto remembered = base.store.read_blocking([&](store::Reader& reader) { return side->sessions_.load(reader); });
    if (!remembered) return cannot_start("sessions_unreadable", remembered.error());
    const worklist::Parts parts{
        base.store,
        side->sessions_,
        base.engine.desk,
        base.engine.knowledge,
        base.engine.keeper,
        base.engine.searches,
        base.workers,
        base.clock,
        &fhir.activity(),
        fhir.inbox(),
        side->provider_ ? &*side->provider_ : nullptr,
        [&logger = base.logger](const worklist::PageFault& fault) {
            logger.warning("page_fault", {{"page", fault.page}, {"code", fault.code}, {"build", fault.build}});
        }};
    auto options = worklist_options(base.settings);
    if (base.demo) options.training = true;  // a mark on every page and sheet: nobody here exists
    auto page = worklist::Service::open(parts, std::move(options));
    if (!page) return cannot_start("page_unusable", page.error());
    side->page_ = std::move(*page);
    base.store.on_events([&page = *side->page_] { page.publish(); });
    return side;
}

}  // namespace tonus::app
