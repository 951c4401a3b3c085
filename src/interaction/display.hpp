#pragma once

#include <tonus/json/value.hpp>

#include <string_view>

namespace tonus::interaction {

/// Whether a concept, of a code system or of a value set, is called `display`: case and accents do not count, and any
/// of its designations will do.
[[nodiscard]] bool is_display_of(json::Value source, std::string_view display);

}  // namespace tonus::interaction
