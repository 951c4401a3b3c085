#include <tonus/core/field_scanner.hpp>

#include <gtest/gtest.h>

namespace tonus::core {
namespace {

using std::chrono::microseconds;

TEST(FieldScanner, TakesWhatFitsAndLeavesTheRest) {
    FieldScanner scanner("2026-02");
    EXPECT_EQ(scanner.number(4, 1, 9999), 2026);
    EXPECT_FALSE(scanner.skip('T'));
    EXPECT_TRUE(scanner.skip('-'));
    EXPECT_EQ(scanner.number(2, 3, 12), std::nullopt);
    EXPECT_EQ(scanner.number(2, 1, 1), std::nullopt);
    EXPECT_EQ(scanner.number(3, 0, 999), std::nullopt);
    EXPECT_FALSE(scanner.done());
    EXPECT_EQ(scanner.number(2, 1, 12), 2);
    EXPECT_TRUE(scanner.done());
    EXPECT_EQ(scanner.number(1, 0, 9), std::nullopt);
}

TEST(FieldScanner, TakesDigitsOnly) {
    EXPECT_EQ(FieldScanner("1a").number(2, 0, 99), std::nullopt);
    EXPECT_EQ(FieldScanner("-1").number(2, -99, 99), std::nullopt);
    EXPECT_EQ(FieldScanner("+1").number(2, -99, 99), std::nullopt);
}

TEST(FieldScanner, CutsAFractionAtMicroseconds) {
    EXPECT_EQ(FieldScanner("5").fraction(), microseconds(500'000));
    EXPECT_EQ(FieldScanner("000001Z").fraction(), microseconds(1));
    EXPECT_EQ(FieldScanner("1234569999999999999999").fraction(), microseconds(123'456));
    EXPECT_EQ(FieldScanner("").fraction(), std::nullopt);
    EXPECT_EQ(FieldScanner("Z").fraction(), std::nullopt);
}

}  // namespace
}  // namespace tonus::core
