#include <tonus/fhir/resource_text.hpp>

#include <tonus/json/document.hpp>

#include "support/case_name.hpp"

#include <gtest/gtest.h>

namespace tonus::fhir {
namespace {

struct ResourceTextCase {
    std::string_view name;
    std::string_view sent;
    std::string_view served;
};

class ResourceText : public testing::TestWithParam<ResourceTextCase> {};

TEST_P(ResourceText, ServesWhatWasSentUnderTheServersMeta) {
    const auto document = json::Document::parse(std::string(GetParam().sent));
    ASSERT_TRUE(document.has_value());
    const ServerMeta meta{{"Basic", "1"}, 7, core::Instant{}};
    const std::string served = render(meta, content_of(document->root()));
    EXPECT_EQ(served, GetParam().served);
    EXPECT_TRUE(json::Document::parse(served).has_value());
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    ResourceText,
    testing::Values(
        ResourceTextCase{
            "bare",
            R"({"resourceType":"Basic"})",
            R"({"resourceType":"Basic","id":"1","meta":{"versionId":"7","lastUpdated":"1970-01-01T00:00:00.000Z"}})"},
        ResourceTextCase{
            "digits_and_order",
            R"({ "z":1.50, "resourceType":"Basic", "a":[{"b":1e-3}] })",
            R"({"resourceType":"Basic","id":"1","meta":{"versionId":"7","lastUpdated":"1970-01-01T00:00:00.000Z"},"z":1.50,"a":[{"b":1e-3}]})"},
        ResourceTextCase{
            "other_meta_kept",
            R"({"resourceType":"Basic","id":"x","meta":{"profile":["p"],"versionId":"3","tag":[]}})",
            R"({"resourceType":"Basic","id":"1","meta":{"versionId":"7","lastUpdated":"1970-01-01T00:00:00.000Z","profile":["p"],"tag":[]}})"}
    ),
    test::case_name
);

TEST(ResourceText, RemembersWhatWasSentAndWhen) {
    const std::string sent = R"({"resourceType":"Basic","id":"1","meta":{"lastUpdated":"2020-01-02T03:04:05Z","profile":["p"]},"z":1.50})";
    const auto document = json::Document::parse(sent);
    EXPECT_EQ(render_as_sent({"Basic", "1"}, content_of(document->root())), sent);
    for (const std::string bare :
         {R"({"resourceType":"Basic","id":"1","meta":{"profile":["p"]}})", R"({"resourceType":"Basic","id":"1","z":1})"}) {
        const auto parsed = json::Document::parse(bare);
        EXPECT_EQ(render_as_sent({"Basic", "1"}, content_of(parsed->root())), bare);
    }
}

TEST(ResourceText, IsTheSameContentWheneverItWasSent) {
    const auto content = [](const std::string& text) { return content_of(json::Document::parse(text)->root()); };
    const std::string first = content(R"({"resourceType":"Basic","meta":{"lastUpdated":"2020"},"a":1.0})");
    const std::string second = content(R"({"resourceType":"Basic","meta":{"lastUpdated":"2021"},"a":1.0})");
    const std::string third = content(R"({"resourceType":"Basic","a":1.00})");
    EXPECT_TRUE(same_content(first, second));
    EXPECT_FALSE(same_content(first, third));
}

}  // namespace
}  // namespace tonus::fhir
