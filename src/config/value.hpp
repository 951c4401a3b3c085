#pragma once

#include <tonus/config/setting.hpp>
#include <tonus/core/result.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tonus::config {

using Value = std::variant<std::string, std::int64_t, bool, std::vector<std::string>>;

/// Reads `text` as the setting wants it and checks its constraint; durations come in milliseconds,
/// sizes in bytes. Errors: invalid, saying what is allowed.
[[nodiscard]] core::Result<Value> parse_value(const Setting& setting, std::string_view text);

/// A constraint in words: "a whole number from 0 to 65535"; for documents and refusals.
[[nodiscard]] std::string allowed(const Setting& setting);

}  // namespace tonus::config
