#include <tonus/json/document.hpp>
#include <tonus/profile/primitive.hpp>

#include <gtest/gtest.h>

namespace tonus::profile {
namespace {

struct PrimitiveCase {
    std::string_view type;
    std::string json;
    bool valid;
};

class Primitive : public testing::TestWithParam<PrimitiveCase> {};

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
        PrimitiveCase{"boolean", "true", true},
        PrimitiveCase{"boolean", "\"true\"", false},
        PrimitiveCase{"boolean", "1", false},
        PrimitiveCase{"integer", "-2147483648", true},
        PrimitiveCase{"integer", "2147483648", false},
        PrimitiveCase{"integer", "1.0", false},
        PrimitiveCase{"integer", "\"1\"", false},
        PrimitiveCase{"positiveInt", "0", false},
        PrimitiveCase{"positiveInt", "1", true},
        PrimitiveCase{"unsignedInt", "0", true},
        PrimitiveCase{"unsignedInt", "-1", false},
        PrimitiveCase{"decimal", "1.50e3", true},
        PrimitiveCase{"decimal", "-1e400", true},
        PrimitiveCase{"integer", "1e400", false},
        PrimitiveCase{"decimal", "\"1.5\"", false},
        PrimitiveCase{"string", "\" \"", true},
        PrimitiveCase{"string", "\"\"", false},
        PrimitiveCase{"string", "\"a\\tb\"", true},
        PrimitiveCase{"string", "\"a\\u0001b\"", true},
        PrimitiveCase{"string", "\"\\u0000\"", false},
        PrimitiveCase{"code", "\"in progress\"", true},
        PrimitiveCase{"code", "\" final\"", false},
        PrimitiveCase{"code", "\"a  b\"", false},
        PrimitiveCase{"code", "\"a\\tb\"", false},
        PrimitiveCase{"id", "\"a-B.9\"", true},
        PrimitiveCase{"id", "\"a_b\"", false},
        PrimitiveCase{"uri", "\"urn:oid:1.2\"", true},
        PrimitiveCase{"uri", "\"a b\"", false},
        PrimitiveCase{"uri", "\"urn:oid:1.02\"", false},
        PrimitiveCase{"uri", "\"urn:uuid:C757873D-ec9a-4326-a141-556f43239520\"", true},
        PrimitiveCase{"uri", "\"urn:uuid:c757873d-ec9a-4326-a141\"", false},
        PrimitiveCase{"uri", "\"urn:uuid:c757873d-ec9a-4326-a141-556f4323952g\"", false},
        PrimitiveCase{"canonical", "\"urn:oid:1.2.3|4.0\"", true},
        PrimitiveCase{"canonical", "\"urn:uuid:c757873d-ec9a-4326-a141-556f43239520#a\"", true},
        PrimitiveCase{"url", "\"http://x\"", true},
        PrimitiveCase{"oid", "\"urn:oid:1.2.3\"", true},
        PrimitiveCase{"oid", "\"1.2.3\"", false},
        PrimitiveCase{"oid", "\"urn:oid:5.2\"", false},
        PrimitiveCase{"oid", "\"urn:oid:1..2\"", false},
        PrimitiveCase{"oid", "\"urn:oid:1.02\"", false},
        PrimitiveCase{"oid", "\"urn:oid:2.16.840.0\"", true},
        PrimitiveCase{"uuid", "\"urn:uuid:c757873d-ec9a-4326-a141-556f43239520\"", true},
        PrimitiveCase{"uuid", "\"urn:uuid:C757873D-ec9a-4326-a141-556f43239520\"", false},
        PrimitiveCase{"date", "\"2024-02\"", true},
        PrimitiveCase{"date", "\"2023-02-29\"", false},
        PrimitiveCase{"date", "\"2024-02-01T10:00:00Z\"", false},
        PrimitiveCase{"dateTime", "\"2024\"", true},
        PrimitiveCase{"dateTime", "\"2024-02-01T10:00:00Z\"", true},
        PrimitiveCase{"dateTime", "\"2024-02-01T10:00:00\"", false},
        PrimitiveCase{"dateTime", "\"2024-02-01T10:00Z\"", false},
        PrimitiveCase{"dateTime", "\"2024-02-01T10:00:00+14:00\"", true},
        PrimitiveCase{"dateTime", "\"2024-02-01T10:00:00+14:01\"", false},
        PrimitiveCase{"instant", "\"2024-02-01T10:00:00.5+01:00\"", true},
        PrimitiveCase{"instant", "\"2024-02-01\"", false},
        PrimitiveCase{"instant", "\"2024-02-01T10:00:00.123456789Z\"", true},
        PrimitiveCase{"instant", "\"2024-02-01T10:00:00.12345678901234567890Z\"", true},
        PrimitiveCase{"dateTime", "\"2024-02-01T10:00:00.1234567890+01:00\"", true},
        PrimitiveCase{"time", "\"10:00:00.123456789\"", true},
        PrimitiveCase{"time", "\"10:00:00.1234567890\"", true},
        PrimitiveCase{"time", "\"10:00:00.\"", false},
        PrimitiveCase{"time", "\"23:59:59.5\"", true},
        PrimitiveCase{"time", "\"24:00:00\"", false},
        PrimitiveCase{"time", "\"10:00\"", false},
        PrimitiveCase{"time", "\"10:00:00Z\"", false},
        PrimitiveCase{"base64Binary", "\"aGk=\"", true},
        PrimitiveCase{"base64Binary", "\"aGk\"", false},
        PrimitiveCase{"base64Binary", "\"a*k=\"", false},
        PrimitiveCase{"base64Binary", "\"aGlo\\r\\naGk=\"", true},
        PrimitiveCase{"base64Binary", "\"aG k=\"", false}
    )
);

}  // namespace
}  // namespace tonus::profile
