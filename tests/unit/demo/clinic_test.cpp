#include <tonus/demo/clinic.hpp>
#include <tonus/json/document.hpp>

#include <gtest/gtest.h>
#include <tonus_embedded/demo_files.hpp>

#include <set>

namespace tonus::demo {
namespace {

constexpr core::Instant now{std::chrono::seconds(1'790'000'000)};

TEST(DemoClinic, IsTheSameForTheSameSeed) {
    const auto first = make_clinic(embedded::demo_files(), now, 1);
    const auto second = make_clinic(embedded::demo_files(), now, 1);
    ASSERT_TRUE(first.has_value()) << first.error().message();
    EXPECT_EQ(*first, *second);
    EXPECT_GE(first->size(), 30U);
}

TEST(DemoClinic, MarksEveryResourceAsSyntheticAndTellsEachOnce) {
    const auto bundles = make_clinic(embedded::demo_files(), now, 1);
    ASSERT_TRUE(bundles.has_value()) << bundles.error().message();
    std::set<std::string> urls;
    for (const std::string& text : *bundles) {
        EXPECT_EQ(text.find("{{"), std::string::npos) << text;
        const auto bundle = json::Document::parse(text);
        ASSERT_TRUE(bundle.has_value());
        for (const json::Value entry : bundle->root()["entry"].elements()) {
            EXPECT_EQ(entry["resource"]["meta"]["tag"][0]["code"].string(), "HTEST");
            EXPECT_TRUE(urls.emplace(entry["request"]["url"].string()).second) << entry["request"]["url"].string();
        }
    }
}

TEST(DemoClinic, SaysWhichStoryIsWrong) {
    const core::EmbeddedFile files[] = {
        {"names.json", R"({"family":["A"],"female":["B"],"male":["C"]})"},
        {"stories/bad.json", R"({"born":[1950,1960],"resources":[{"resourceType":"Basic","x":"{{weekday}}"}]})"},
    };
    const auto bundles = make_clinic(files, now, 1);
    ASSERT_FALSE(bundles.has_value());
    EXPECT_EQ(bundles.error().message(), "stories/bad.json: Unknown placeholder {{weekday}}.");
}

TEST(DemoClinic, StretchesStepsOverTheRepetitions) {
    const core::EmbeddedFile files[] = {
        {"names.json", R"({"family":["A"],"female":["B"],"male":["C"]})"},
        {"stories/a.json", R"({"born":[1950,1950],"resources":[{"repeat":{"from":-3,"to":0,"step":1},
            "resource":{"resourceType":"Basic","n":"{{step 1|2}}","d":"{{day}}","t":"{{time -1 09:10}}"}}]})"},
    };
    const auto bundles = make_clinic(files, core::Instant(std::chrono::days(20000)), 1);
    ASSERT_TRUE(bundles.has_value()) << bundles.error().message();
    const auto bundle = json::Document::parse(bundles->front());
    const json::Value entries = bundle->root()["entry"];
    ASSERT_EQ(entries.size(), 5U);
    EXPECT_EQ(entries[1]["resource"]["n"].number(), "1");
    EXPECT_EQ(entries[4]["resource"]["n"].number(), "2");
    EXPECT_EQ(entries[4]["resource"]["d"].string(), "2024-10-04");
    EXPECT_EQ(entries[4]["resource"]["t"].string(), "2024-10-03T09:10:00Z");
}

}  // namespace
}  // namespace tonus::demo
