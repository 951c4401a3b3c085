#include "request_id.hpp"

#include <tonus/core/identifier.hpp>

#include <algorithm>

namespace tonus::http {
namespace {

constexpr std::size_t longest = 128;
constexpr std::string_view marks = "._:-";

bool is_usable(std::string_view id) noexcept {
    return !id.empty() && id.size() <= longest && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || marks.find(c) != std::string_view::npos;
    });
}

bool is_showable(std::string_view id) noexcept {
    return !id.empty() && id.size() <= longest && std::all_of(id.begin(), id.end(), [](char c) { return c > 0x20 && c < 0x7F; });
}

bool is_lower_hex(std::string_view digits) noexcept {
    return std::all_of(digits.begin(), digits.end(), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

}  // namespace

std::string_view trace_id_in(std::string_view traceparent) noexcept {
    // version "-" trace-id "-" parent-id "-" flags; a later version may go on after another dash.
    constexpr std::size_t length = 55;
    if (traceparent.size() < length || traceparent[2] != '-' || traceparent[35] != '-' || traceparent[52] != '-') return {};
    const std::string_view version = traceparent.substr(0, 2);
    const std::string_view id = traceparent.substr(3, 32);
    const std::string_view parent = traceparent.substr(36, 16);
    const bool well_formed = is_lower_hex(version) && is_lower_hex(id) && is_lower_hex(parent) && is_lower_hex(traceparent.substr(53, 2));
    const bool length_fits = traceparent.size() == length || (version != "00" && traceparent[length] == '-');
    const bool means_something = id.find_first_not_of('0') != id.npos && parent.find_first_not_of('0') != parent.npos;
    return well_formed && length_fits && version != "ff" && means_something ? id : std::string_view();
}

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
