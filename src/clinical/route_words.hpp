#pragma once

#include "content_state.hpp"

#include <tonus/json/value.hpp>

#include <string_view>

namespace tonus::clinical {

/// The route that words of `text` name: intrathecal before the others, since "pump" decides; unknown if none.
[[nodiscard]] Route route_in_text(std::string_view text, const ContentState& state);

/// The route of a CodeableConcept: by code, else by its words.
[[nodiscard]] Route route_of(json::Value codeable_concept, const ContentState& state);

/// True if `word` stands in `text` as whole words; both folded.
[[nodiscard]] bool holds_words(std::string_view text, std::string_view word);

}  // namespace tonus::clinical
