#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace tonus::search {

/// What a UCUM unit measures, as one number, and how to get to base units: value × factor + offset.
struct Measure {
    std::uint64_t dimension = 0;  ///< never 0
    double factor = 1;
    double offset = 0;

    [[nodiscard]] double to_base(double value) const noexcept { return value * factor + offset; }
};

/// Nothing for a code that is not a known UCUM unit. Codes seen before are remembered by the thread.
[[nodiscard]] std::optional<Measure> measure_of(std::string_view ucum_code);

/// The system of UCUM codes.
inline constexpr std::string_view ucum_system = "http://unitsofmeasure.org";

}  // namespace tonus::search
