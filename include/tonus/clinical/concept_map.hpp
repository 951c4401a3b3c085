#pragma once

#include <tonus/clinical/content.hpp>
#include <tonus/json/value.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// ClinicalContent::with_maps() reads a site's ConceptMaps; this is what goes with it.
namespace tonus::clinical {

/// As ConceptMap.group.source: the elements are not codes but what a text, a display or a name says, white
/// space and case aside.
inline constexpr std::string_view mapped_text_system = "urn:tonus:text";

/// As source and target: an element's code is a dosage instruction as somebody writes it, white space and case
/// aside, and its target's code the same instruction in words that are understood here.
inline constexpr std::string_view mapped_sig_system = "urn:tonus:sig";

/// The codes that resources must be looked through for when `changed` comes, goes or changes: its own, and
/// those that other maps of `all` lead to them. Sorted.
[[nodiscard]] std::vector<std::string> mapped_codes(json::Value changed, std::span<const json::Value> all);

}  // namespace tonus::clinical
