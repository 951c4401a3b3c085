#pragma once

#include <tonus/core/result.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace tonus::config {

/// What kind of TOML value an assignment holds.
enum class TomlType : std::uint8_t { text, integer, boolean, list, other };

/// One `name = value` of a settings file.
struct Assignment {
    std::string key;    ///< "section.name"
    std::string place;  ///< "tonus.toml:12"
    TomlType type = TomlType::other;
    std::string text;  ///< the value; a list's members separated by commas
};

/// Every assignment of a TOML file, in its order. Errors: not_found if the file cannot be read;
/// invalid, with the place, if it is not TOML.
[[nodiscard]] core::Result<std::vector<Assignment>> read_toml(const std::string& path);

}  // namespace tonus::config
