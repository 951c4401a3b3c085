#include "cors.hpp"

#include "media.hpp"

#include <algorithm>

namespace tonus::api {

void add_cors(http::Response& response, const http::Request& request, const std::vector<std::string>& origins) {
    if (origins.empty()) return;
    response.headers.add("Vary", "Origin");
    const std::string_view origin = request.headers.get("Origin");
    if (origin.empty()) return;
    const bool allowed = std::any_of(origins.begin(), origins.end(), [origin](const std::string& candidate) {
        return candidate == "*" || candidate == origin;
    });
    if (!allowed) return;
    response.headers.set("Access-Control-Allow-Origin", origin);
    response.headers.set(
        "Access-Control-Expose-Headers",
        "Content-Location, ETag, Last-Modified, Location, Preference-Applied, Retry-After, Tonus-Receipt, X-Correlation-Id, X-Request-Id"
    );
}

http::Response options_response(const http::Request& request, std::string_view allowed) {
    http::Response response(204);
    response.headers.set("Allow", allowed);
    if (allowed.find("PATCH") != std::string_view::npos) response.headers.set("Accept-Patch", patch_types);
    if (!request.headers.has("Access-Control-Request-Method")) return response;
    response.headers.set("Access-Control-Allow-Methods", allowed);
    response.headers.set(
        "Access-Control-Allow-Headers",
        "Accept, Authorization, Content-Type, If-Match, If-Modified-Since, If-None-Exist, If-None-Match, Prefer, X-Correlation-Id, "
        "X-Request-Id"
    );
    // Seconds a browser may remember this.
    response.headers.set("Access-Control-Max-Age", "3600");
    return response;
}

}  // namespace tonus::api
