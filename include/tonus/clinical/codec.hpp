#pragma once

#include <tonus/clinical/fact.hpp>
#include <tonus/core/result.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::clinical {

/// Facts as compact JSON, for the store. Members at their default are left out; instants are microseconds
/// since 1970 UTC. Empty text for no facts.
[[nodiscard]] std::string encode(const std::vector<Fact>& facts);

/// The inverse of encode(). Errors: internal for text that encode() did not write.
[[nodiscard]] core::Result<std::vector<Fact>> decode(std::string_view text);
/// The same for each of many.
[[nodiscard]] core::Result<std::vector<std::vector<Fact>>> decode_each(std::span<const std::string_view> texts);

}  // namespace tonus::clinical
