#pragma once

#include <tonus/fhirpath/decimal.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace tonus::fhirpath {

/// A UCUM unit in terms of the base units: `value × numerator / denominator + offset` base units.
struct Unit {
    /// Exponents of m, g, s, rad, K, C, cd and the international unit, which has no base of its own.
    std::array<std::int8_t, 8> dimension{};
    Decimal numerator{1};
    Decimal denominator{1};
    Decimal offset{0};  ///< not 0 only for Cel and [degF]

    /// `value` in base units, for ordering and indexing; not exact.
    [[nodiscard]] double to_base(double value) const;
};

/// Reads a case-sensitive UCUM expression: the metric atoms and the customary ones of clinical data,
/// their prefixes, exponents, products, quotients, parentheses and annotations. Nothing for what is
/// malformed or not known. Source: The Unified Code for Units of Measure, version 2.1.
[[nodiscard]] std::optional<Unit> parse_unit(std::string_view code);

/// Compares two amounts; nothing if their units are not commensurable or not known.
[[nodiscard]] std::optional<std::strong_ordering> compare_amounts(
    const Decimal& left, std::string_view left_unit, const Decimal& right, std::string_view right_unit
);

}  // namespace tonus::fhirpath
