#pragma once

#include "content_state.hpp"

#include <tonus/json/value.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace tonus::clinical {

/// What a CodeableConcept says: meanings of its codes, what its words name, and what stayed unknown.
struct Reading {
    std::vector<CodeMeaning> coded;
    std::string text;  ///< text, else the first display
    bool has_code = false;
    bool standard_code = false;   ///< at least one code is from a system this content knows
    std::string unknown_code;     ///< "system|code" of the first code without a meaning
    std::string unknown_display;  ///< its display
};

[[nodiscard]] Reading read_concept(json::Value codeable_concept, const ContentState& state);

/// The answer a CodeableConcept or text gives among `wanted`, for example {"present", "absent"}; empty if none.
[[nodiscard]] std::string answer_of(json::Value codeable_concept, const ContentState& state, const std::vector<std::string_view>& wanted);
[[nodiscard]] std::string answer_in_text(std::string_view text, const ContentState& state, const std::vector<std::string_view>& wanted);

/// Mild, moderate or severe, from a severity's code or words.
[[nodiscard]] Severity severity_of(json::Value codeable_concept, const ContentState& state);

/// A fact for what was sent and not understood.
struct GapWords {
    std::string what;   ///< Fact::gap
    std::string label;  ///< Fact::gap_label
};
[[nodiscard]] Fact coverage_gap(std::string_view kind, std::string_view sent, GapWords words, std::string_view element);

}  // namespace tonus::clinical
