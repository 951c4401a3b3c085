#include <tonus/fhirpath/decimal.hpp>

#include <gtest/gtest.h>

#include <limits>

namespace tonus::fhirpath {
namespace {

Decimal decimal(std::string_view digits) { return Decimal::parse(digits).value(); }

std::string text(const std::optional<Decimal>& value) { return value ? value->to_text() : "nothing"; }

struct Parsed {
    std::string_view digits;
    std::string_view text;
};

class DecimalParse : public testing::TestWithParam<Parsed> {};

TEST_P(DecimalParse, KeepsDigitsAndPlaces) { EXPECT_EQ(text(Decimal::parse(GetParam().digits)), GetParam().text); }

INSTANTIATE_TEST_SUITE_P(
    Table,
    DecimalParse,
    testing::Values(
        Parsed{"0", "0"},
        Parsed{"1.50", "1.50"},
        Parsed{"-0.5", "-0.5"},
        Parsed{"007", "7"},
        Parsed{"+3", "3"},
        Parsed{"1e3", "1000"},
        Parsed{"1.5E-3", "0.0015"},
        Parsed{"1e-40", "0.000000000000000000000000000000000000"},
        Parsed{"123456789012345678901234567890", "123456789012345678901234567890"},
        Parsed{"0.1234567890123456789012345678901234567890", "0.123456789012345678901234567890123456"},
        Parsed{"", "nothing"},
        Parsed{"-", "nothing"},
        Parsed{".5", "nothing"},
        Parsed{"5.", "nothing"},
        Parsed{"1.2.3", "nothing"},
        Parsed{"1e", "nothing"},
        Parsed{"1e99", "nothing"},
        Parsed{"1e99999999999", "nothing"},
        Parsed{"abc", "nothing"},
        Parsed{"99999999999999999999999999999999999999999", "nothing"}
    )
);

struct Calculated {
    std::string_view left;
    std::string_view right;
    std::string_view sum;
    std::string_view difference;
    std::string_view product;
    std::string_view quotient;
};

class DecimalArithmetic : public testing::TestWithParam<Calculated> {};

TEST_P(DecimalArithmetic, IsExact) {
    const Decimal left = decimal(GetParam().left);
    const Decimal right = decimal(GetParam().right);
    EXPECT_EQ(text(left.plus(right)), GetParam().sum);
    EXPECT_EQ(text(left.minus(right)), GetParam().difference);
    EXPECT_EQ(text(left.times(right)), GetParam().product);
    EXPECT_EQ(text(left.divided_by(right)), GetParam().quotient);
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    DecimalArithmetic,
    testing::Values(
        Calculated{"0.1", "0.2", "0.3", "-0.1", "0.02", "0.5"},
        Calculated{"1.50", "-2", "-0.50", "3.50", "-3.00", "-0.75"},
        Calculated{"1", "3", "4", "-2", "3", "0.3333333333333333333333333333"},
        Calculated{"-7", "0", "-7", "-7", "0", "nothing"},
        Calculated{
            "9999999999999999999999999999999999",
            "9999999999999999999999999999999999",
            "19999999999999999999999999999999998",
            "0",
            "nothing",
            "1"},
        Calculated{"1000000000000000000000000000000000", "0.0001", "nothing", "nothing", "100000000000000000000000000000.0000", "nothing"}
    )
);

struct Rounded {
    std::string_view value;
    std::string_view floor;
    std::string_view ceiling;
    std::string_view truncated;
    std::string_view to_one_place;
};

class DecimalRounding : public testing::TestWithParam<Rounded> {};

TEST_P(DecimalRounding, GoesTheRightWay) {
    const Decimal value = decimal(GetParam().value);
    EXPECT_EQ(value.floor().to_text(), GetParam().floor);
    EXPECT_EQ(value.ceiling().to_text(), GetParam().ceiling);
    EXPECT_EQ(value.truncated().to_text(), GetParam().truncated);
    EXPECT_EQ(value.rounded(1).to_text(), GetParam().to_one_place);
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    DecimalRounding,
    testing::Values(
        Rounded{"1.25", "1", "2", "1", "1.3"},
        Rounded{"-1.25", "-2", "-1", "-1", "-1.3"},
        Rounded{"3", "3", "3", "3", "3"},
        Rounded{"-0.04", "-1", "0", "0", "0.0"},
        Rounded{"2.00", "2", "2", "2", "2.0"}
    )
);

TEST(Decimal, ComparesByValueWhateverThePlaces) {
    EXPECT_EQ(decimal("1.50"), decimal("1.5"));
    EXPECT_LT(decimal("-0.0001"), decimal("0"));
    EXPECT_GT(decimal("100000000000000000000000000000000000"), decimal("0.000000000000000000000000000000000001"));
    EXPECT_LT(decimal("0.333333333333333333333333333333333333"), decimal("0.34"));
}

TEST(Decimal, ConvertsWhereItFits) {
    EXPECT_EQ(decimal("-9223372036854775808").to_integer(), std::numeric_limits<std::int64_t>::min());
    EXPECT_EQ(decimal("9223372036854775808").to_integer(), std::nullopt);
    EXPECT_EQ(decimal("1.99").to_integer(), 1);
    EXPECT_DOUBLE_EQ(decimal("0.1").to_double(), 0.1);
    EXPECT_EQ(text(Decimal::from_double(0.1)), "0.1");
    EXPECT_EQ(Decimal::from_double(std::numeric_limits<double>::infinity()), std::nullopt);
    EXPECT_EQ(Decimal::from_double(1e300), std::nullopt);
}

TEST(Decimal, LosesZerosAtItsEnd) { EXPECT_EQ(decimal("1.500").stripped().to_text(), "1.5"); }

}  // namespace
}  // namespace tonus::fhirpath
