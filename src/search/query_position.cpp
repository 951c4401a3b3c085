#include "query_position.hpp"

#include "query_text.hpp"

#include <tonus/fhirpath/decimal.hpp>
#include <tonus/search/measure.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace tonus::search {
namespace {

constexpr double earth_radius = 6'371'008.8;  // metres, mean radius of the GRS 80 ellipsoid
constexpr double usual_distance = 50'000;     // metres

std::optional<double> number_of(std::string_view text) {
    const auto number = fhirpath::Decimal::parse(text);
    return number ? std::optional(number->to_double()) : std::nullopt;
}

tl::unexpected<std::string> wrong_position() {
    return tl::unexpected<std::string>("a position has the form latitude|longitude|distance|units, such as 50.94|6.95|10|km.");
}

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

}  // namespace

tl::expected<WantedPosition, std::string> read_wanted_position(std::string_view text) {
    const auto pieces = split_unescaped(text, '|');
    if (pieces.size() < 2 || pieces.size() > 4) return wrong_position();
    const auto latitude = number_of(pieces[0]);
    const auto longitude = number_of(pieces[1]);
    if (!latitude || !longitude || std::abs(*latitude) > 90 || std::abs(*longitude) > 180) return wrong_position();
    WantedPosition position{*latitude, *longitude, usual_distance};
    if (pieces.size() == 2 || pieces[2].empty()) return position;
    const auto distance = number_of(pieces[2]);
    if (!distance || *distance < 0) return wrong_position();
    const std::string unit = pieces.size() == 4 && !pieces[3].empty() ? unescaped(pieces[3]) : "km";
    const auto measure = measure_of(unit);
    if (!measure || measure->dimension != measure_of("m")->dimension) {
        return tl::unexpected<std::string>("\"" + unit + "\" is no UCUM unit of length, such as km or m.");
    }
    position.metres = measure->to_base(*distance);
    return position;
}

double distance_between(const WantedPosition& from, const PositionValue& to) {
    const double north = std::sin(radians(to.latitude - from.latitude) / 2);
    const double east = std::sin(radians(to.longitude - from.longitude) / 2);
    const double chord = north * north + std::cos(radians(from.latitude)) * std::cos(radians(to.latitude)) * east * east;
    return 2 * earth_radius * std::asin(std::sqrt(std::min(1.0, chord)));
}

}  // namespace tonus::search
