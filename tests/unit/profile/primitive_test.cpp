#include <tonus/json/document.hpp>
#include <tonus/profile/primitive.hpp>

#include <gtest/gtest.h>

namespace tonus::profile {
namespace {

struct Case {
    std::string_view type;
    std::string json;
    bool valid;
};

class Primitive : public testing::TestWithParam<Case> {};

TEST_P(Primitive, IsJudged) {
    const auto document = json::Document::parse("[" + GetParam().json + "]");
    ASSERT_TRUE(document.has_value());
    const auto problem = primitive_problem(GetParam().type, document->root()[0]);
    EXPECT_EQ(!problem.has_value(), GetParam().valid) << GetParam().type << " " << GetParam().json << ": " << problem.value_or("");
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    Primitive,
    testing::Values(
        Case{"boolean", "true", true},
        Case{"boolean", "\"true\"", false},
        Case{"boolean", "1", false},
        Case{"integer", "-2147483648", true},
        Case{"integer", "2147483648", false},
        Case{"integer", "1.0", false},
        Case{"integer", "\"1\"", false},
        Case{"positiveInt", "0", false},
        Case{"positiveInt", "1", true},
        Case{"unsignedInt", "0", true},
        Case{"unsignedInt", "-1", false},
        Case{"decimal", "1.50e3", true},
        Case{"decimal", "\"1.5\"", false},
        Case{"string", "\" \"", true},
        Case{"string", "\"\"", false},
        Case{"string", "\"a\\tb\"", true},
        Case{"string", "\"a\\u0001b\"", true},
        Case{"string", "\"\\u0000\"", false},
        Case{"code", "\"in progress\"", true},
        Case{"code", "\" final\"", false},
        Case{"code", "\"a  b\"", false},
        Case{"code", "\"a\\tb\"", false},
        Case{"id", "\"a-B.9\"", true},
        Case{"id", "\"a_b\"", false},
        Case{"uri", "\"urn:oid:1.2\"", true},
        Case{"uri", "\"a b\"", false},
        Case{"url", "\"http://x\"", true},
        Case{"oid", "\"urn:oid:1.2.3\"", true},
        Case{"oid", "\"1.2.3\"", false},
        Case{"oid", "\"urn:oid:5.2\"", false},
        Case{"oid", "\"urn:oid:1..2\"", false},
        Case{"oid", "\"urn:oid:1.02\"", false},
        Case{"oid", "\"urn:oid:2.16.840.0\"", true},
        Case{"uuid", "\"urn:uuid:c757873d-ec9a-4326-a141-556f43239520\"", true},
        Case{"uuid", "\"urn:uuid:C757873D-ec9a-4326-a141-556f43239520\"", false},
        Case{"date", "\"2024-02\"", true},
        Case{"date", "\"2023-02-29\"", false},
        Case{"date", "\"2024-02-01T10:00:00Z\"", false},
        Case{"dateTime", "\"2024\"", true},
        Case{"dateTime", "\"2024-02-01T10:00:00Z\"", true},
        Case{"dateTime", "\"2024-02-01T10:00:00\"", false},
        Case{"dateTime", "\"2024-02-01T10:00Z\"", false},
        Case{"instant", "\"2024-02-01T10:00:00.5+01:00\"", true},
        Case{"instant", "\"2024-02-01\"", false},
        Case{"time", "\"23:59:59.5\"", true},
        Case{"time", "\"24:00:00\"", false},
        Case{"time", "\"10:00\"", false},
        Case{"time", "\"10:00:00Z\"", false},
        Case{"base64Binary", "\"aGk=\"", true},
        Case{"base64Binary", "\"aGk\"", false},
        Case{"base64Binary", "\"a*k=\"", false}
    )
);

}  // namespace
}  // namespace tonus::profile
