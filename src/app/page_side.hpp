#pragma once

#include "fhir_side.hpp"
#include "foundation.hpp"

#include <tonus/identity/session.hpp>
#include <tonus/openid/provider.hpp>
#include <tonus/worklist/service.hpp>

#include <memory>
#include <optional>

namespace tonus::app {

/// What the clinicians talk to: the page, who is signed in, and the provider through which they may sign in.
class PageSide {
public:
    /// Tells open pages of every event of the store from then on. `fhir` must outlive it. Errors: the store's; the page's content's.
    [[nodiscard]] static Started<PageSide> open(const Foundation& base, FhirSide& fhir);
    PageSide(const PageSide&) = delete;
    PageSide& operator=(const PageSide&) = delete;

    [[nodiscard]] worklist::Service& page() const noexcept { return *page_; }
    [[nodiscard]] identity::Sessions& sessions() noexcept { return sessions_; }

private:
    explicit PageSide(const Foundation& base);

    identity::Sessions sessions_;
    std::optional<openid::Provider> provider_;
    std::unique_ptr<worklist::Service> page_;
};

}  // namespace tonus::app
