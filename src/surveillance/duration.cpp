#include "duration.hpp"

#include <cmath>

namespace tonus::surveillance {
namespace {

struct Unit {
    std::string_view code;
    double hours;
};

constexpr Unit units[] = {{"min", 1.0 / 60}, {"h", 1}, {"d", 24}, {"wk", 168}, {"mo", 730.5}, {"a", 8766}};

/// Two hundred years: adding it to any date of FHIR's stays within an Instant.
constexpr double longest_hours = 200 * 8766.0;

}  // namespace

std::optional<Duration> duration_of(double amount, std::string_view unit) {
    for (const Unit& known : units) {
        if (known.code != unit) continue;
        if (!(std::abs(amount * known.hours) <= longest_hours)) return std::nullopt;
        return std::chrono::duration_cast<Duration>(std::chrono::duration<double, std::ratio<3600>>(amount * known.hours));
    }
    return std::nullopt;
}

}  // namespace tonus::surveillance
