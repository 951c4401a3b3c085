#pragma once

#include <tonus/store/store.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::store::sqlite {

/// Index rows as a version keeps them: for each the eight bytes of the key, least significant first,
/// then the order as a zigzag variable-length integer of seven bits a byte.
[[nodiscard]] std::string pack(std::span<const IndexRow> rows);

/// The rows of pack(); stops at the first that is cut short.
[[nodiscard]] std::vector<IndexRow> unpack(std::string_view packed);

}  // namespace tonus::store::sqlite
