#include "http_date.hpp"

#include <ctime>

namespace tonus::api {

std::optional<core::Instant> parse_http_date(const std::string& text) {
    std::tm fields{};
    const char* end = ::strptime(text.c_str(), "%a, %d %b %Y %H:%M:%S GMT", &fields);
    if (end == nullptr || *end != '\0') return std::nullopt;
    return core::Instant(std::chrono::seconds(::timegm(&fields)));
}

}  // namespace tonus::api
