#pragma once

#include <string_view>

namespace tonus::core {

/// True for an IP address behind which no other organisation's server stands: one of the link only, a group, nobody's,
/// reserved, or one of those at which a cloud tells whoever asks from inside about the machine and its credentials.
/// Addresses of private networks and of this machine are none of these; false for what is no IP address. Source: IANA's
/// IPv4 and IPv6 special-purpose address registries; the clouds' own documentation (M).
[[nodiscard]] bool is_special_address(std::string_view text) noexcept;

}  // namespace tonus::core
