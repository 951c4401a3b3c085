#pragma once

#include <tonus/search/query.hpp>
#include <tonus/search/values.hpp>

#include <tl/expected.hpp>

#include <string>
#include <string_view>

namespace tonus::search {

/// Reads latitude|longitude|distance|units, escapes still in it. Without units kilometres are meant, without a distance
/// 50 km, which R4 leaves to the server. The failed side is a sentence that says what is wrong.
/// Source: FHIR R4, location, "Search Parameters": near.
[[nodiscard]] tl::expected<WantedPosition, std::string> read_wanted_position(std::string_view text);

/// Metres along the surface of a sphere of the earth's mean radius, which is up to 0.5 % off.
[[nodiscard]] double distance_between(const WantedPosition& from, const PositionValue& to);

}  // namespace tonus::search
