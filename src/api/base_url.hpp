#pragma once

#include <tonus/http/request.hpp>

#include <string>
#include <string_view>

namespace tonus::api {

/// The FHIR base as the client reaches it: `configured`, or made of the Host header and `base_path`.
[[nodiscard]] inline std::string base_url_of(const http::Request& request, const std::string& configured, std::string_view base_path) {
    if (!configured.empty()) return configured;
    return (request.secure ? "https://" : "http://") + std::string(request.headers.get("Host")) + std::string(base_path);
}

}  // namespace tonus::api
