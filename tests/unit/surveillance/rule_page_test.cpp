#include <tonus/surveillance/rule_page.hpp>

#include "support/rules.hpp"

#include <regex>

namespace tonus::surveillance {
namespace {

std::string shipped_page() { return rule_page(test::shipped_rules(), "/style.css"); }

TEST(RulePageTest, TellsEveryRuleWithItsThresholdsSourcesAndMarks) {
    const std::string page = shipped_page();
    EXPECT_NE(page.find("Rule set <code>" + test::shipped_rules().version()), std::string::npos);
    for (const RuleDescription& rule : test::shipped_rules().rules()) {
        const auto at = page.find("<section id=\"" + rule.slug + "\">");
        ASSERT_NE(at, std::string::npos) << rule.slug;
        const std::string section = page.substr(at, page.find("</section>", at) - at);
        EXPECT_NE(section.find("version " + std::to_string(rule.version)), std::string::npos) << rule.slug;
        EXPECT_NE(section.find("Fires when:"), std::string::npos) << rule.slug;
        EXPECT_NE(section.find("Clears when:"), std::string::npos) << rule.slug;
        EXPECT_EQ(section.find("<table>") != std::string::npos, !rule.thresholds.empty()) << rule.slug;
    }
    EXPECT_NE(page.find("<td>maximum</td><td>80 mg/d</td><td>US product labels"), std::string::npos);
    EXPECT_NE(page.find("E: engineering default, needs sign-off"), std::string::npos);
}

TEST(RulePageTest, IsWholeHtmlWithEverythingEscaped) {
    const std::string page = shipped_page();
    EXPECT_TRUE(page.starts_with("<!DOCTYPE html>"));
    EXPECT_TRUE(page.ends_with("</html>\n"));
    EXPECT_NE(page.find("<link rel=\"stylesheet\" href=\"/style.css\">"), std::string::npos);
    EXPECT_EQ(page.find("<script"), std::string::npos);
    EXPECT_FALSE(std::regex_search(page, std::regex("<[^a-z/!]"))) << "a sign of a rule's text that would begin a tag";
    EXPECT_FALSE(std::regex_search(page, std::regex("&(?!(amp|lt|gt|quot);)")));
}

}  // namespace
}  // namespace tonus::surveillance
