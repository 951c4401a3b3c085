#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>

#include "support/case_name.hpp"

#include <gtest/gtest.h>

namespace tonus::json {
namespace {

TEST(Document, KeepsDigitsOrderAndCharacters) {
    const std::string text =
        R"({"b":1.50,"a":[0.000000001,-2E+10,12345678901234567890],"s":"é😀\"\\\/\b\f\n\r\t\u0041","n":null,"t":true,"f":false,"o":{}})";
    const auto document = Document::parse(text);
    ASSERT_TRUE(document.has_value());
    const Value root = document->root();
    EXPECT_EQ(root["b"].number(), "1.50");
    EXPECT_EQ(root["a"][2].number(), "12345678901234567890");
    EXPECT_EQ(root["s"].string(), "é😀\"\\/\b\f\n\r\tA");
    EXPECT_TRUE(root["n"].is_null());
    EXPECT_EQ(
        to_text(root),
        R"({"b":1.50,"a":[0.000000001,-2E+10,12345678901234567890],"s":"é😀\"\\/\b\f\n\r\tA","n":null,"t":true,"f":false,"o":{}})"
    );
}

// R4 sets no bound to a decimal. Source: FHIR R4, datatypes, "decimal".
TEST(Document, KeepsNumbersBeyondADouble) {
    const std::string long_number = std::string(400, '9') + ".5";
    const std::string text =
        R"({"1e400":"\"1e400\" -1e400","a":[1e400,-1.50E+4000,0e9999,1e99999999999999999999,)" + long_number + R"(],"b":7})";
    const auto document = Document::parse(text);
    ASSERT_TRUE(document.has_value());
    const Value numbers = document->root()["a"];
    EXPECT_EQ(numbers[0].number(), "1e400");
    EXPECT_EQ(numbers[1].number(), "-1.50E+4000");
    EXPECT_EQ(numbers[4].number(), long_number);
    EXPECT_FALSE(numbers[0].to_double());
    EXPECT_EQ(document->position_of(document->root()["b"]).column, text.size() - 1);
    EXPECT_EQ(to_text(document->root()), text);
}

TEST(Document, TakesPairsAndEscapedBackslashesForWhatTheyAre) {
    const auto document = Document::parse(R"({"a":"\ud83d\ude00\\ude00\u00e9"})");
    ASSERT_TRUE(document.has_value());
    EXPECT_EQ(document->root()["a"].string(), "😀\\ude00é");
}

TEST(Document, ChainsThroughWhatIsNotThere) {
    const auto document = Document::parse(R"({"code":{"coding":[{"code":"x"}]}})");
    ASSERT_TRUE(document.has_value());
    EXPECT_EQ(document->root()["code"]["coding"][0]["code"].string(), "x");
    EXPECT_FALSE(document->root()["code"]["coding"][1]["code"]);
    EXPECT_FALSE(document->root()["value"]["coding"][0]["code"]);
}

TEST(Document, KnowsWhereValuesStand) {
    const auto document = Document::parse("{\n  \"a\\n\": \"x\",\n  \"b\": [true, 12]\n}");
    ASSERT_TRUE(document.has_value());
    const Position at = document->position_of(document->root()["b"][1]);
    EXPECT_EQ(at.line, 3U);
    EXPECT_EQ(at.column, 15U);
    EXPECT_EQ(document->position_of(document->root()["b"]).column, 8U);
    EXPECT_EQ(document->position_of(document->root()["b"][0]).column, 9U);
    EXPECT_EQ(document->position_of(document->root()["a\n"]).column, 10U);
}

TEST(Document, SurvivesAMove) {
    auto document = Document::parse(R"({"a":"b"})");
    ASSERT_TRUE(document.has_value());
    const Value value = document->root()["a"];
    const Document moved = std::move(*document);
    EXPECT_EQ(value.string(), "b");
}

struct Refusal {
    std::string_view name;
    std::string text;
    std::string_view says;
};

class DocumentRefuses : public testing::TestWithParam<Refusal> {};

TEST_P(DocumentRefuses, WithPlaceAndReason) {
    const auto document = Document::parse(GetParam().text);
    ASSERT_FALSE(document.has_value());
    EXPECT_EQ(document.error().kind(), core::ErrorKind::invalid);
    ASSERT_EQ(document.error().issues().size(), 1U);
    EXPECT_EQ(document.error().issues()[0].code, "structure");
    EXPECT_NE(document.error().message().find(GetParam().says), std::string::npos) << document.error().message();
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    DocumentRefuses,
    testing::Values(
        Refusal{"empty", "", "Line 1, column 1"},
        Refusal{"missing_comma", "{\"a\":1\n \"b\":2}", "Line 2, column 2"},
        Refusal{"trailing_comma", "{\"a\":1,}", "Line 1, column 8"},
        Refusal{"two_values", "{} {}", "Line 1, column 4"},
        Refusal{"duplicate_key", "{\"a\":1,\n\"a\":2}", "\"a\" appears twice"},
        Refusal{"duplicate_key_escaped", R"({"a":1,"\u0061":2})", "\"a\" appears twice"},
        Refusal{"bad_utf8", "{\"a\":\"\xC3\x28\"}", "encoding"},
        Refusal{"utf8_cut_off_by_the_end", "\"longer than a string keeps in itself \xF0", "encoding"},
        Refusal{"lone_surrogate", R"({"a":"\uD800"})", "surrogate"},
        Refusal{"lone_low_surrogate", R"({"a":"\udc00"})", "Line 1, column 7: the second half of a surrogate pair"},
        Refusal{"low_surrogate_after_a_pair", R"({"a":"\ud83d\ude00\ude00"})", "Line 1, column 19"},
        Refusal{"low_surrogate_in_a_key", R"({"\\\udFFF":1})", "surrogate"},
        Refusal{"control_character", "{\"a\":\"\x01\"}", "Line 1"},
        Refusal{"nul_byte", std::string("{}\0{}", 5), "NUL"},
        Refusal{"not_a_number", "{\"a\":NaN}", "Line 1"},
        Refusal{"leading_zero", "{\"a\":01}", "Line 1"},
        Refusal{"exponent_without_digits", "[1e400,1e+]", "Line 1, column 11"},
        Refusal{"leading_zero_before_an_exponent", "[1e400,01e400]", "Line 1"},
        Refusal{"point_without_digits", "[1e400,1.e400]", "Line 1, column 10"},
        Refusal{"string_without_end_behind_a_long_number", "[1e400,\"", "Line 1"},
        Refusal{"comment", "{} // no", "Line 1"},
        Refusal{"deep", std::string(5000, '[') + std::string(5000, ']'), "deeper than 128"}
    ),
    test::case_name
);

TEST(Document, FindsDuplicatesInLargeObjects) {
    std::string text = "{";
    for (int i = 0; i < 100; ++i) text += "\"k" + std::to_string(i) + "\":1,";
    EXPECT_TRUE(Document::parse(text + "\"z\":1}").has_value());
    EXPECT_FALSE(Document::parse(text + "\"k57\":1}").has_value());
}

TEST(Equal, IgnoresMemberOrderButNotDigits) {
    const auto a = Document::parse(R"({"x":1.50,"y":[1,2]})");
    const auto b = Document::parse(R"({"y":[1,2],"x":1.50})");
    const auto c = Document::parse(R"({"x":1.5,"y":[1,2]})");
    EXPECT_TRUE(equal(a->root(), b->root()));
    EXPECT_FALSE(equal(a->root(), c->root()));
}

}  // namespace
}  // namespace tonus::json
