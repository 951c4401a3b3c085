#include "support/case_name.hpp"

#include <tonus/http/media_type.hpp>

#include <gtest/gtest.h>

#include <array>

namespace tonus::http {
namespace {

TEST(ParseMediaType, ReadsNameAndParameters) {
    const auto type = parse_media_type(R"( Application/FHIR+json ;Charset=UTF-8 ; fhirVersion="4\.0;x" ;)");
    ASSERT_TRUE(type.has_value());
    EXPECT_EQ(type->name(), "application/fhir+json");
    EXPECT_EQ(type->parameter("charset"), "UTF-8");
    EXPECT_EQ(type->parameter("fhirversion"), "4.0;x");
    EXPECT_EQ(type->parameter("q"), "");
}

struct MediaTypeFlaw {
    std::string_view name;
    std::string_view text;
};

class ParseMediaTypeRefuses : public testing::TestWithParam<MediaTypeFlaw> {};

TEST_P(ParseMediaTypeRefuses, WhatIsNone) { EXPECT_FALSE(parse_media_type(GetParam().text).has_value()); }

INSTANTIATE_TEST_SUITE_P(
    Flaws,
    ParseMediaTypeRefuses,
    testing::Values(
        MediaTypeFlaw{"Empty", ""},
        MediaTypeFlaw{"NoSlash", "json"},
        MediaTypeFlaw{"NoSubtype", "application/"},
        MediaTypeFlaw{"Space", "application /json"},
        MediaTypeFlaw{"TwoSlashes", "a/b/c"},
        MediaTypeFlaw{"NoParameterValue", "a/b; charset"},
        MediaTypeFlaw{"ParameterTwice", "a/b; c=d; C=e"},
        MediaTypeFlaw{"OpenQuote", "a/b; c=\"d"},
        MediaTypeFlaw{"TrailingBackslash", "a/b; c=\"d\\\""}
    ),
    test::case_name
);

struct AcceptCase {
    std::string_view name;
    std::string_view accept;
    int offer;  // index; -1: none
};

class BestOffer : public testing::TestWithParam<AcceptCase> {};

TEST_P(BestOffer, FollowsTheClientsWish) {
    constexpr std::array<std::string_view, 3> offers{"application/fhir+json", "application/json", "text/html"};
    const auto best = best_offer(parse_accept(GetParam().accept), offers);
    EXPECT_EQ(best ? int(*best) : -1, GetParam().offer);
}

INSTANTIATE_TEST_SUITE_P(
    Accepts,
    BestOffer,
    testing::Values(
        AcceptCase{"Absent", "", 0},
        AcceptCase{"Anything", "*/*", 0},
        AcceptCase{"Exact", "application/json", 1},
        AcceptCase{"UpperCase", "TEXT/HTML", 2},
        AcceptCase{"Browser", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", 2},
        AcceptCase{"Weights", "application/json;q=0.5, text/html;q=0.9", 2},
        AcceptCase{"TieGoesToTheFirstOffer", "text/html, application/json", 1},
        AcceptCase{"TypeRange", "text/*, application/*;q=0.1", 2},
        AcceptCase{"SpecificBeatsRange", "application/*, application/fhir+json;q=0", 1},
        AcceptCase{"None", "application/xml", -1},
        AcceptCase{"ZeroForAll", "*/*;q=0", -1},
        AcceptCase{"ParameterIgnored", "application/fhir+json; fhirVersion=4.0", 0},
        AcceptCase{"CommaInQuotes", R"(text/html;x="a,application/json")", 2},
        AcceptCase{"BrokenMemberLeftOut", "/, application/json;q=2, text/html;q=0.1", 2},
        AcceptCase{"NoSuchRange", "*/json", -1}
    ),
    test::case_name
);

TEST(ParseAccept, StopsReadingAnEndlessList) {
    std::string accept;
    for (int i = 0; i < 1000; ++i) accept += "a/b,";
    EXPECT_EQ(parse_accept(accept).size(), 32U);
}

struct EncodingCase {
    std::string_view name;
    std::string_view accept;
    double gzip;
};

class EncodingQuality : public testing::TestWithParam<EncodingCase> {};

TEST_P(EncodingQuality, OfGzip) { EXPECT_DOUBLE_EQ(encoding_quality(GetParam().accept, "gzip"), GetParam().gzip); }

INSTANTIATE_TEST_SUITE_P(
    Accepts,
    EncodingQuality,
    testing::Values(
        EncodingCase{"Absent", "", 0},
        EncodingCase{"Listed", "deflate, gzip", 1},
        EncodingCase{"Weighed", "gzip;q=0.5, br", 0.5},
        EncodingCase{"Refused", "gzip;q=0, *", 0},
        EncodingCase{"Any", "*;q=0.3", 0.3},
        EncodingCase{"NotListed", "br", 0},
        EncodingCase{"BrokenWeight", "gzip;q=x", 0},
        EncodingCase{"Spaces", " GZip ; q=0.25 ", 0.25}
    ),
    test::case_name
);

TEST(EncodingQuality, OfIdentityIsOneUnlessRefused) {
    EXPECT_DOUBLE_EQ(encoding_quality("", "identity"), 1);
    EXPECT_DOUBLE_EQ(encoding_quality("gzip", "identity"), 1);
    EXPECT_DOUBLE_EQ(encoding_quality("identity;q=0", "identity"), 0);
    EXPECT_DOUBLE_EQ(encoding_quality("*;q=0", "identity"), 0);
}

}  // namespace
}  // namespace tonus::http
