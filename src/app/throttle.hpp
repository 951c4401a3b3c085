#pragma once

#include <tonus/config/settings.hpp>
#include <tonus/http/in_flight_limiter.hpp>
#include <tonus/http/rate_limiter.hpp>
#include <tonus/http/request.hpp>
#include <tonus/http/response.hpp>
#include <tonus/log/metrics.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::app {

/// Holds addresses and registered clients to what the settings give them: rates, and requests at once. Thread-safe.
class Throttle {
public:
    /// `metrics` must outlive it.
    Throttle(const config::Settings& settings, log::Metrics& metrics);

    /// The refusal of a request whose address sends too many.
    [[nodiscard]] std::optional<http::Response> refuse_address(const http::Request& head);
    /// The refusal of a request of a client that sends too many, or has too many in hand. One that is let in is
    /// given the lease of its place.
    [[nodiscard]] std::optional<http::Response> refuse_client(http::Request& head, std::string_view client);

private:
    const std::vector<std::string> exempt_;
    http::RateLimiter addresses_;
    http::RateLimiter clients_;
    http::InFlightLimiter in_flight_;
    log::Counter by_address_;
    log::Counter by_client_;
    log::Counter by_in_flight_;
};

}  // namespace tonus::app
