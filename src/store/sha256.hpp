#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace tonus::store {

/// SHA-256 of the parts put together, as 64 lower-case hexadecimal digits. Thread-safe. Source: FIPS 180-4.
[[nodiscard]] std::string sha256(std::initializer_list<std::string_view> parts);

}  // namespace tonus::store
