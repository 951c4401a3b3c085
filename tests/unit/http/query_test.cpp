#include "support/case_name.hpp"

#include <tonus/http/query.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace tonus::http {
namespace {

using testing::HasSubstr;

struct QueryCase {
    std::string_view name;
    std::string_view text;
    std::vector<Parameter> parameters;
};

class ParseQuery : public testing::TestWithParam<QueryCase> {};

TEST_P(ParseQuery, Decodes) {
    const auto parameters = parse_query(GetParam().text);
    ASSERT_TRUE(parameters.has_value()) << parameters.error().message();
    EXPECT_EQ(*parameters, GetParam().parameters);
}

INSTANTIATE_TEST_SUITE_P(
    Texts,
    ParseQuery,
    testing::Values(
        QueryCase{"Nothing", "", {}},
        QueryCase{"One", "code=x", {{"code", "x"}}},
        QueryCase{"RepeatedInOrder", "a=1&b=2&a=3", {{"a", "1"}, {"b", "2"}, {"a", "3"}}},
        QueryCase{"NoValue", "a&b=", {{"a", ""}, {"b", ""}}},
        QueryCase{"EmptyParts", "&&a=1&", {{"a", "1"}}},
        QueryCase{"Escapes", "code=http%3A%2F%2Floinc.org%7C1&n=%C3%A9", {{"code", "http://loinc.org|1"}, {"n", "é"}}},
        QueryCase{"PlusIsSpace", "name=a+b%2Bc", {{"name", "a b+c"}}},
        QueryCase{"SecondEquals", "a=b=c", {{"a", "b=c"}}}
    ),
    test::case_name
);

struct QueryFlaw {
    std::string_view name;
    std::string_view text;
    std::string_view says;
};

class ParseQueryRefuses : public testing::TestWithParam<QueryFlaw> {};

TEST_P(ParseQueryRefuses, AndSaysWhere) {
    const auto parameters = parse_query(GetParam().text);
    ASSERT_FALSE(parameters.has_value());
    EXPECT_THAT(parameters.error().message(), HasSubstr(std::string(GetParam().says)));
}

INSTANTIATE_TEST_SUITE_P(
    Flaws,
    ParseQueryRefuses,
    testing::Values(
        QueryFlaw{"CutEscape", "code=%4", "parameter 'code': '%' must"},
        QueryFlaw{"NotHex", "code=%zz", "parameter 'code': '%' must"},
        QueryFlaw{"BareEnd", "code=100%", "parameter 'code'"},
        QueryFlaw{"BrokenName", "%=1", "the name of a parameter"},
        QueryFlaw{"Nul", "a=%00", "NUL"},
        QueryFlaw{"NotUtf8", "a=%FF", "not UTF-8"}
    ),
    test::case_name
);

TEST(DecodePath, DecodesEscapesAndKeepsPlus) {
    EXPECT_EQ(decode_path("/fhir/Patient/a%2Db+c"), "/fhir/Patient/a-b+c");
    EXPECT_EQ(decode_path("/"), "/");
    EXPECT_EQ(decode_path("/.well-known/smart-configuration"), "/.well-known/smart-configuration");
    EXPECT_EQ(decode_path("/a..b/...c"), "/a..b/...c");
}

class DecodePathRefuses : public testing::TestWithParam<QueryFlaw> {};

TEST_P(DecodePathRefuses, AndSaysWhy) {
    const auto path = decode_path(GetParam().text);
    ASSERT_FALSE(path.has_value());
    EXPECT_THAT(path.error().message(), HasSubstr(std::string(GetParam().says)));
}

INSTANTIATE_TEST_SUITE_P(
    Flaws,
    DecodePathRefuses,
    testing::Values(
        QueryFlaw{"DotDot", "/fhir/../etc", "'..'"},
        QueryFlaw{"DotDotAtEnd", "/fhir/..", "'..'"},
        QueryFlaw{"EncodedDotDot", "/fhir/%2e%2E/etc", "'..'"},
        QueryFlaw{"Dot", "/./fhir", "'.'"},
        QueryFlaw{"EncodedSlash", "/fhir%2FPatient", "encoded '/'"},
        QueryFlaw{"EncodedBackslash", "/fhir%5c..", "encoded '/'"},
        QueryFlaw{"CutEscape", "/fhir/%2", "'%' must"},
        QueryFlaw{"Nul", "/fhir/%00", "NUL"},
        QueryFlaw{"LineFeed", "/fhir/%0A", "control"},
        QueryFlaw{"NotUtf8", "/fhir/%C3", "not UTF-8"}
    ),
    test::case_name
);

TEST(EncodeComponent, IsUndoneByParsing) {
    std::string every_ascii;
    for (char c = 1; c < 127; ++c) every_ascii += c;
    const auto back = parse_query("a=" + encode_component(every_ascii + "é"));
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(back->at(0).value, every_ascii + "é");
    EXPECT_EQ(encode_component("a b/ü"), "a%20b%2F%C3%BC");
}

}  // namespace
}  // namespace tonus::http
