#include <tonus/surveillance/rule_page.hpp>

#include "support/rules.hpp"

namespace tonus::surveillance {
namespace {

TEST(RulePageTest, TellsEveryRuleWithItsThresholdsSourcesAndMarks) {
    const std::string page = rule_page(test::shipped_rules());
    for (const RuleDescription& rule : test::shipped_rules().rules()) {
        const auto at = page.find("`" + rule.slug + "`, version " + std::to_string(rule.version));
        ASSERT_NE(at, std::string::npos) << rule.slug;
        EXPECT_NE(page.find(rule.fires_when, at), std::string::npos) << rule.slug;
        EXPECT_NE(page.find(rule.clears_when, at), std::string::npos) << rule.slug;
    }
    EXPECT_NE(page.find("| maximum | 80 mg/d | US product labels"), std::string::npos);
    EXPECT_NE(page.find("E: engineering default, needs sign-off"), std::string::npos);
}

TEST(RulePageTest, NamesTheRuleSetItDescribes) {
    EXPECT_NE(rule_page(test::shipped_rules()).find("Rule set " + test::shipped_rules().version()), std::string::npos);
}

TEST(RulePageTest, IsWholeHtmlWithEverythingEscaped) {
    const std::string page = rule_page_html(test::shipped_rules(), "/style.css");
    EXPECT_TRUE(page.starts_with("<!DOCTYPE html>"));
    EXPECT_NE(page.find("<link rel=\"stylesheet\" href=\"/style.css\">"), std::string::npos);
    for (const RuleDescription& rule : test::shipped_rules().rules()) {
        EXPECT_NE(page.find("<section id=\"" + rule.slug + "\">"), std::string::npos) << rule.slug;
    }
    EXPECT_EQ(page.find("<script"), std::string::npos);
    EXPECT_NE(page.find("<td>maximum</td><td>80 mg/d</td>"), std::string::npos);
}

}  // namespace
}  // namespace tonus::surveillance
