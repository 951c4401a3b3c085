#include "api/prefer.hpp"
#include "api/http_date.hpp"
#include "api/media.hpp"
#include "support/case_name.hpp"

#include <gtest/gtest.h>

namespace tonus::api {
namespace {

struct PreferCase {
    std::string_view name;
    std::vector<std::string_view> headers;
    std::optional<ReturnPreference> wanted;
    std::optional<bool> lenient;
};

class Prefer : public ::testing::TestWithParam<PreferCase> {};

TEST_P(Prefer, IsReadAsRfc7240Says) {
    const Preferences preferences = parse_preferences(GetParam().headers);
    EXPECT_EQ(preferences.wanted, GetParam().wanted);
    EXPECT_EQ(preferences.lenient, GetParam().lenient);
}

INSTANTIATE_TEST_SUITE_P(
    Cases,
    Prefer,
    ::testing::Values(
        PreferCase{"None", {}, std::nullopt, std::nullopt},
        PreferCase{"Minimal", {"return=minimal"}, ReturnPreference::minimal, std::nullopt},
        PreferCase{"QuotedAndCaseless", {"Return=\"Representation\""}, ReturnPreference::representation, std::nullopt},
        PreferCase{"SeveralInOne", {"handling=lenient; x=1, return=OperationOutcome"}, ReturnPreference::outcome, true},
        PreferCase{"SeveralHeaders", {"handling=strict", "return=minimal"}, ReturnPreference::minimal, false},
        PreferCase{"FirstCounts", {"return=minimal, return=representation"}, ReturnPreference::minimal, std::nullopt},
        PreferCase{"UnknownIgnored", {"wait, return=all, handling=, =x"}, std::nullopt, std::nullopt}
    ),
    test::case_name
);

TEST(RespondAsync, IsReadAmongOthersAndOnlyAlone) {
    EXPECT_TRUE(parse_preferences({"return=minimal, Respond-Async; wait=10"}).respond_async);
    EXPECT_FALSE(parse_preferences({"respond-async=false"}).respond_async);
    EXPECT_FALSE(parse_preferences({"respond-asynchronously"}).respond_async);
}

TEST(DryRunPreference, StandsBesideStrictOrLenient) {
    const Preferences both = parse_preferences({"handling=dry-run, handling=lenient"});
    EXPECT_TRUE(both.dry_run);
    EXPECT_EQ(both.lenient, true);
    EXPECT_FALSE(parse_preferences({"handling=dry", "dry-run"}).dry_run);
}

TEST(HttpDate, ReadsOneFormAndIgnoresOthers) {
    const auto read = parse_http_date("Tue, 24 Nov 2026 09:30:00 GMT");
    ASSERT_TRUE(read);
    EXPECT_EQ(core::format_instant(*read), "2026-11-24T09:30:00.000Z");
    for (const char* other : {"", "2026-11-24", "Tue, 24 Nov 2026 09:30:00 GMT+1", "yesterday"}) {
        EXPECT_FALSE(parse_http_date(other)) << other;
    }
}

struct FormatCase {
    std::string_view name;
    std::string_view accept;
    std::string_view format;
    std::string_view content_type;  ///< empty: not acceptable
};

class Format : public ::testing::TestWithParam<FormatCase> {};

TEST_P(Format, IsChosenAsTheClientAsks) {
    http::Request request;
    if (!GetParam().accept.empty()) request.headers.add("Accept", GetParam().accept);
    if (!GetParam().format.empty()) request.query.push_back({"_format", std::string(GetParam().format)});
    const auto format = answer_format(request);
    EXPECT_EQ(format ? format->content_type : std::string_view(), GetParam().content_type);
}

INSTANTIATE_TEST_SUITE_P(
    Cases,
    Format,
    ::testing::Values(
        FormatCase{"Nothing", "", "", fhir_json},
        FormatCase{"Browser", "text/html,application/xhtml+xml,*/*;q=0.8", "", fhir_json},
        FormatCase{"PlainJson", "application/json", "", plain_json},
        FormatCase{"FhirOverPlain", "application/json;q=0.9, application/fhir+json", "", fhir_json},
        FormatCase{"OurVersion", "application/fhir+json; fhirVersion=4.0", "", fhir_json},
        FormatCase{"OtherVersion", "application/fhir+json; fhirVersion=5.0", "", ""},
        FormatCase{"OnlyXml", "application/fhir+xml", "", ""},
        FormatCase{"Refused", "application/fhir+json;q=0", "", ""},
        FormatCase{"ParameterWins", "application/fhir+xml", "json", fhir_json},
        FormatCase{"ParameterWithPlusAsSpace", "", "application/fhir json", fhir_json},
        FormatCase{"ParameterXml", "application/json", "xml", ""}
    ),
    test::case_name
);

}  // namespace
}  // namespace tonus::api
