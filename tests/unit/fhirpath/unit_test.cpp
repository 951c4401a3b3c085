#include <tonus/fhirpath/unit.hpp>

#include "support/case_name.hpp"

#include <gtest/gtest.h>

namespace tonus::fhirpath {
namespace {

struct UnitCompared {
    std::string_view name;
    std::string_view left;
    std::string_view left_unit;
    std::string_view right;
    std::string_view right_unit;
    std::optional<std::strong_ordering> order;
};

class CompareAmounts : public testing::TestWithParam<UnitCompared> {};

TEST_P(CompareAmounts, AcrossUnits) {
    const auto& row = GetParam();
    const auto order = compare_amounts(*Decimal::parse(row.left), row.left_unit, *Decimal::parse(row.right), row.right_unit);
    EXPECT_EQ(order, row.order);
}

constexpr auto equal = std::strong_ordering::equal;
constexpr auto less = std::strong_ordering::less;
constexpr auto greater = std::strong_ordering::greater;

INSTANTIATE_TEST_SUITE_P(
    Table,
    CompareAmounts,
    testing::Values(
        UnitCompared{"prefixes", "1", "g", "1000", "mg", equal},
        UnitCompared{"litres", "1", "L", "1000", "mL", equal},
        UnitCompared{"litre_is_cubic", "1", "l", "1", "dm3", equal},
        UnitCompared{"rate", "1440", "ug/d", "1", "ug/min", equal},
        UnitCompared{"concentration", "1", "mmol/L", "1", "mol/m3", equal},
        UnitCompared{"annotation", "5", "{score}", "5", "1", equal},
        UnitCompared{"annotated_area", "90", "mL/min/{1.73_m2}", "0.09", "L/min", equal},
        UnitCompared{"percent", "50", "%", "0.5", "1", equal},
        UnitCompared{"power_of_ten", "5", "10*3/uL", "5", "10*9/L", equal},
        UnitCompared{"pressure", "120", "mm[Hg]", "15.99864", "kPa", equal},
        UnitCompared{"celsius", "38", "Cel", "311.15", "K", equal},
        UnitCompared{"fahrenheit", "100.4", "[degF]", "37.9", "Cel", greater},
        UnitCompared{"weight", "1", "[lb_av]", "0.5", "kg", less},
        UnitCompared{"parentheses", "1", "mg/(kg.d)", "1", "mg/kg/d", equal},
        UnitCompared{"leading_slash", "60", "/min", "1", "Hz", equal},
        UnitCompared{"international_units", "1000", "[iU]/L", "1", "k[iU]/L", equal},
        UnitCompared{"mass_is_no_volume", "1", "g", "1", "mL", std::nullopt},
        UnitCompared{"unknown_but_same", "1", "tablet", "2", "tablet", less},
        UnitCompared{"unknown", "1", "tablet", "2", "mg", std::nullopt}
    ),
    test::case_name
);

class ParseUnitRefuses : public testing::TestWithParam<std::string_view> {};

TEST_P(ParseUnitRefuses, WhatIsMalformed) { EXPECT_FALSE(parse_unit(GetParam()).has_value()); }

INSTANTIATE_TEST_SUITE_P(
    Table,
    ParseUnitRefuses,
    testing::Values(
        "mg/",
        "/",
        ".",
        "(mg",
        "mg)",
        "{open",
        "mg{open",
        "m99",
        "m0",
        "0",
        "kmin",
        "Cel/d",
        "Cel2",
        "mmg",
        "((((((((((m))))))))))",
        "[",
        "1e5"
    )
);

}  // namespace
}  // namespace tonus::fhirpath
