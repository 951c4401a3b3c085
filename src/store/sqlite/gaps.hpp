#pragma once

#include "sqlite/database.hpp"

#include <tonus/store/store.hpp>

namespace tonus::store::sqlite {

/// Contract: Writer::put_gaps().
[[nodiscard]] core::Result<void> replace_gaps(
    Database& database, core::Instant at, const fhir::ResourceKey& source, std::optional<std::string_view> sender, std::span<const Gap> gaps
);

/// Contract: Reader::gaps().
[[nodiscard]] core::Result<std::vector<GapCount>> count_gaps(Database& database, std::size_t count);

}  // namespace tonus::store::sqlite
