#pragma once

#include <tonus/search/parameters.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::search {

/// The hash of type, parameter, form and value.
[[nodiscard]] std::uint64_t index_key(const Parameter& parameter, char form, std::string_view value = {});

/// A number in an order that integers keep.
[[nodiscard]] std::int64_t order_of(double number) noexcept;

/// So much of a text one order holds.
inline constexpr std::size_t bytes_of_an_order = sizeof(std::int64_t);

/// The first eight bytes, so that texts and their prefixes order alike.
[[nodiscard]] std::int64_t order_of(std::string_view text) noexcept;
/// The last order that a text beginning with `prefix` can have.
[[nodiscard]] std::int64_t last_order_of(std::string_view prefix) noexcept;

/// Where codes of a system stand among equal codes; 0 for none.
[[nodiscard]] std::int64_t order_of_system(std::string_view system) noexcept;

/// Lengths in microseconds: an instant is at most a second long, a day at most a day; each is one row.
inline constexpr std::int64_t instant_stretch = 1'000'000;
inline constexpr std::int64_t day_stretch = 24LL * 60 * 60 * 1'000'000;

/// A text with more trigrams has a row that says so instead.
inline constexpr std::size_t most_trigrams = 64;
/// The three-byte pieces of a folded text, sorted, each once; of a text with more than most_trigrams the first
/// most_trigrams + 1 that are met, for it may be as long as a request.
[[nodiscard]] std::vector<std::string_view> trigrams_of(std::string_view folded);

/// The value part of a key in base units.
[[nodiscard]] std::string dimension_text(std::uint64_t dimension);

}  // namespace tonus::search
