#pragma once

#include <tonus/search/parameters.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace tonus::search {

/// The hash of type, parameter, form and value.
[[nodiscard]] std::uint64_t index_key(const Parameter& parameter, char form, std::string_view value = {});

/// A number in an order that integers keep.
[[nodiscard]] std::int64_t order_of(double number) noexcept;

/// The first eight bytes, so that texts and their prefixes order alike.
[[nodiscard]] std::int64_t order_of(std::string_view text) noexcept;
/// The last order that a text beginning with `prefix` can have.
[[nodiscard]] std::int64_t last_order_of(std::string_view prefix) noexcept;

/// A stretch of time at most this long has one row, in microseconds.
inline constexpr std::int64_t short_stretch = 24LL * 60 * 60 * 1'000'000;

/// The value part of a key in base units.
[[nodiscard]] std::string dimension_text(std::uint64_t dimension);

}  // namespace tonus::search
