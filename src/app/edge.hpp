#pragma once

#include "certificate_watch.hpp"
#include "foundation.hpp"
#include "page_side.hpp"
#include "sender_access.hpp"
#include "throttle.hpp"
#include "upkeep.hpp"

#include <tonus/core/deadline.hpp>
#include <tonus/http/server.hpp>

#include <cstdint>
#include <memory>
#include <optional>

namespace tonus::app {

/// What stands behind the listeners. All must outlive them.
struct Behind {
    const SenderAccess& access;
    const FhirSide& fhir;
    const PageSide& page;
    Upkeep& upkeep;
};

/// The listeners: the service's own, to which EHRs and browsers connect, and the operators'. The last to open:
/// nothing is accepted before everything behind it is ready.
class Edge {
public:
    /// Errors: a listener's.
    [[nodiscard]] static Started<Edge> open(const Foundation& base, const Behind& behind);
    Edge(const Edge&) = delete;
    Edge& operator=(const Edge&) = delete;

    [[nodiscard]] std::uint16_t port() const noexcept { return server_->port(); }
    /// 0 where there is no admin listener.
    [[nodiscard]] std::uint16_t admin_port() const noexcept { return admin_ ? admin_->port() : std::uint16_t(0); }

    /// Lets requests that have begun finish until `deadline`; true if none of the service's had to be cut. Blocking.
    bool stop_blocking(core::Deadline deadline);

private:
    explicit Edge(const Foundation& base) : throttle_(base.settings, base.metrics) {}

    [[nodiscard]] http::Service service(const Behind& behind);

    Throttle throttle_;
    std::unique_ptr<http::Server> server_;
    std::optional<CertificateWatch> certificate_;
    std::unique_ptr<http::Server> admin_;
};

}  // namespace tonus::app
