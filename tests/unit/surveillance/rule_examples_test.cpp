#include "support/rules.hpp"

#include <fstream>

namespace tonus::surveillance {
namespace {

using test::rules_now;
using test::shipped_rules;

std::string priority_of(const Assessment& assessment, const std::string& rule) {
    const Finding* finding = test::find_rule(assessment, rule);
    return finding == nullptr ? "quiet" : std::string(name_of(finding->priority));
}

std::string file_name_of(const std::string& slug) {
    std::string name = slug;
    for (char& c : name) c = c == '-' ? '_' : c;
    return name;
}

std::vector<std::string> slugs() {
    std::vector<std::string> found;
    for (const RuleDescription& rule : shipped_rules().rules()) found.push_back(rule.slug);
    return found;
}

/// Every rule file carries its own examples; each must come out as the file says.
class RuleExamplesTest : public testing::TestWithParam<std::string> {};

TEST_P(RuleExamplesTest, ComeOutAsTheFileSays) {
    const RuleDescription& rule = *shipped_rules().find(GetParam());
    for (const RuleExample& example : rule.examples) {
        SCOPED_TRACE(example.name);
        const Assessment assessment = test::assess_compact(example.facts);
        const std::string expected = example.fires ? std::string(name_of(*example.fires)) : "quiet";
        EXPECT_EQ(priority_of(assessment, rule.slug), expected);
        for (const std::string& other : example.quiet) EXPECT_EQ(priority_of(assessment, other), "quiet") << other;
    }
}

/// A finding must be able to say why: evidence, onset, words for people.
void expect_explained(const RuleDescription& rule, const RuleExample& example) {
    SCOPED_TRACE(rule.slug + ": " + example.name);
    const Assessment assessment = test::assess_compact(example.facts);
    const Finding* finding = test::find_rule(assessment, rule.slug);
    ASSERT_NE(finding, nullptr);
    EXPECT_FALSE(finding->evidence.empty());
    for (const Evidence& evidence : finding->evidence) {
        EXPECT_FALSE(evidence.sentence.empty());
        EXPECT_FALSE(evidence.origin.resource.empty());
    }
    EXPECT_EQ(finding->title, rule.title);
    EXPECT_FALSE(finding->clears_when.empty());
    EXPECT_EQ(finding->thresholds.size(), rule.thresholds.size());
}

TEST(ShippedRules, ExplainThemselves) {
    for (const RuleDescription& rule : shipped_rules().rules()) {
        for (const RuleExample& example : rule.examples) {
            if (example.fires) expect_explained(rule, example);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Shipped, RuleExamplesTest, testing::ValuesIn(slugs()), [](const auto& row) { return file_name_of(row.param); });

/// Whoever adds or removes a rule changes the list in docs/rule-language.md as well.
TEST(ShippedRules, AreThoseThatTheDocumentLists) {
    std::ifstream document("docs/rule-language.md");
    ASSERT_TRUE(document) << "docs/rule-language.md cannot be opened";
    std::vector<std::string> listed;
    bool in_list = false;
    for (std::string line; std::getline(document, line);) {
        if (line.starts_with("## ")) in_list = line == "## Rules";
        if (!in_list || !line.starts_with("| `")) continue;
        listed.push_back(line.substr(3, line.find('`', 3) - 3));
    }
    EXPECT_EQ(listed, slugs());
}

TEST(ShippedRules, EveryThresholdHasASourceAndAMark) {
    for (const RuleDescription& rule : shipped_rules().rules()) {
        for (const Threshold& threshold : rule.thresholds) {
            EXPECT_FALSE(threshold.source.empty()) << rule.slug << " " << threshold.name;
            const bool from_nowhere = threshold.source == "engineering default";
            EXPECT_EQ(from_nowhere && threshold.mark != 'E', false) << rule.slug << " " << threshold.name;
        }
    }
}

}  // namespace
}  // namespace tonus::surveillance
