#include "throttle.hpp"

#include <tonus/api/outcome.hpp>

#include <algorithm>

namespace tonus::app {
namespace {

log::Counter throttled(log::Metrics& metrics, const char* by) {
    return metrics.counter("tonus_http_throttled_total", "Requests refused because too many came.", {{"by", by}});
}

/// Source: RFC 6585, section 4; draft-ietf-httpapi-ratelimit-headers for the RateLimit fields.
http::Response too_many(const http::RateExcess& excess, const http::Request& head, std::string_view whose) {
    const std::string seconds = std::to_string(excess.retry_after.count());
    http::Response response = api::error_response(
        core::Error(core::ErrorKind::throttled, "Too many requests of this " + std::string(whose) + "; try again in " + seconds + " s."),
        head.request_id
    );
    response.headers.set("Retry-After", seconds);
    response.headers.set("RateLimit-Limit", std::to_string(excess.limit));
    response.headers.set("RateLimit-Remaining", "0");
    response.headers.set("RateLimit-Reset", seconds);
    response.route = "throttled";
    return response;
}

}  // namespace

Throttle::Throttle(const config::Settings& settings, log::Metrics& metrics)
    : exempt_(settings.list("limit.exempt_addresses")),
      addresses_(settings.integer("limit.address_requests"), settings.duration("limit.saved")),
      clients_(settings.integer("limit.client_requests"), settings.duration("limit.saved")),
      in_flight_(std::size_t(settings.integer("limit.client_in_flight"))),
      by_address_(throttled(metrics, "address")),
      by_client_(throttled(metrics, "client")),
      by_in_flight_(throttled(metrics, "client_in_flight")) {}

std::optional<http::Response> Throttle::refuse_address(const http::Request& head) {
    if (std::find(exempt_.begin(), exempt_.end(), head.peer) != exempt_.end()) return std::nullopt;
    const auto excess = addresses_.take(head.peer, http::RateLimiter::Clock::now());
    if (!excess) return std::nullopt;
    by_address_.add();
    return too_many(*excess, head, "address");
}

std::optional<http::Response> Throttle::refuse_client(http::Request& head, std::string_view client) {
    if (const auto excess = clients_.take(client, http::RateLimiter::Clock::now())) {
        by_client_.add();
        return too_many(*excess, head, "client");
    }
    auto place = in_flight_.take(client);
    if (place) {
        head.lease = std::move(*place);
        return std::nullopt;
    }
    by_in_flight_.add();
    http::Response response = api::error_response(
        core::Error(
            core::ErrorKind::throttled,
            "This client has " + std::to_string(in_flight_.most()) + " requests in hand already; wait for an answer before the next."
        ),
        head.request_id
    );
    response.headers.set("Retry-After", "1");
    response.route = "throttled";
    return response;
}

}  // namespace tonus::app
