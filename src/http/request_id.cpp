#include "request_id.hpp"

#include <tonus/core/identifier.hpp>

#include <algorithm>

namespace tonus::http {
namespace {

constexpr std::size_t longest = 128;
constexpr std::string_view marks = "._:-";

bool is_usable(std::string_view id) noexcept {
    return !id.empty() && id.size() <= longest && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               marks.find(c) != std::string_view::npos;
    });
}

bool is_showable(std::string_view id) noexcept {
    return !id.empty() && id.size() <= longest &&
           std::all_of(id.begin(), id.end(), [](char c) { return c > 0x20 && c < 0x7F; });
}

}  // namespace

void identify(Request& request) {
    const std::string_view id = request.headers.get("X-Request-Id");
    const std::string_view correlation = request.headers.get("X-Correlation-Id");
    const bool taken = is_usable(id);
    request.request_id = taken ? std::string(id) : core::new_identifier();
    if (is_showable(correlation)) {
        request.correlation_id = correlation;
    } else if (!taken && is_showable(id)) {
        request.correlation_id = id;
    }
}

}  // namespace tonus::http
