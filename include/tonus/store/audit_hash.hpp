#pragma once

#include <tonus/core/clock.hpp>

#include <string>
#include <string_view>

namespace tonus::store {

/// One link of the audit chain, as 64 lower-case hexadecimal digits: SHA-256 over the previous link's
/// digits (nothing for the first), the instant in milliseconds since 1970 as eight bytes, most
/// significant first, and the payload. Whoever changes, drops or inserts an entry has to change every hash after it.
/// Thread-safe. Source: FIPS 180-4.
[[nodiscard]] std::string audit_hash(std::string_view previous, core::Instant at, std::string_view payload);

}  // namespace tonus::store
