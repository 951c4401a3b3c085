#pragma once

#include <tonus/config/settings.hpp>
#include <tonus/http/rate_limiter.hpp>
#include <tonus/http/request.hpp>
#include <tonus/http/response.hpp>
#include <tonus/log/metrics.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::app {

/// Holds addresses and registered clients to the rates that the settings give them. Thread-safe.
class Throttle {
public:
    /// `metrics` must outlive it.
    Throttle(const config::Settings& settings, log::Metrics& metrics);

    /// The refusal of a request whose address sends too many.
    [[nodiscard]] std::optional<http::Response> refuse_address(const http::Request& head);
    /// The refusal of a request of a client that sends too many.
    [[nodiscard]] std::optional<http::Response> refuse_client(const http::Request& head, std::string_view client);

private:
    const std::vector<std::string> exempt_;
    http::RateLimiter addresses_;
    http::RateLimiter clients_;
    log::Counter by_address_;
    log::Counter by_client_;
};

}  // namespace tonus::app
