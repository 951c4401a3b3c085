#include "duration.hpp"

namespace tonus::surveillance {
namespace {

struct Unit {
    std::string_view code;
    double hours;
};

constexpr Unit units[] = {{"min", 1.0 / 60}, {"h", 1}, {"d", 24}, {"wk", 168}, {"mo", 730.5}, {"a", 8766}};

}  // namespace

std::optional<Duration> duration_of(double amount, std::string_view unit) {
    for (const Unit& known : units) {
        if (known.code != unit) continue;
        return std::chrono::duration_cast<Duration>(std::chrono::duration<double, std::ratio<3600>>(amount * known.hours));
    }
    return std::nullopt;
}

}  // namespace tonus::surveillance
