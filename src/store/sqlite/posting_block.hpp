#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::store::sqlite {

/// Most sequences a block of the search index holds: a block is rewritten whole when one is added.
inline constexpr std::size_t largest_block = 128;

/// The sequences of a block after its first, as the table keeps them: the difference of each from the one
/// before, as a variable-length integer of seven bits a byte. `sequences` rise, its first included.
[[nodiscard]] std::string packed_block(std::span<const std::int64_t> sequences);

/// Appends the sequences of a block that begins with `first` to `sequences`, rising. What is cut short is left out.
void unpack_block(std::int64_t first, std::string_view more, std::vector<std::int64_t>& sequences);

}  // namespace tonus::store::sqlite
