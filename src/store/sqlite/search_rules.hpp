#pragma once

#include <tonus/store/store.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace tonus::store::sqlite {

/// What a version's rows say about a search.
enum class Verdict : std::uint8_t { no, open, yes };

using Ranges = std::vector<IndexRange>;

/// Whether rows lie in some range of each of `all_of` and in no range of any of `none_of`.
[[nodiscard]] Verdict judge(std::vector<IndexRow> rows, std::span<const Ranges* const> all_of, const std::vector<Ranges>& none_of);

}  // namespace tonus::store::sqlite
