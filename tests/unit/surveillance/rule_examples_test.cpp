#include <tonus/surveillance/assess.hpp>
#include <tonus/surveillance/compact_facts.hpp>

#include <gtest/gtest.h>

namespace tonus::surveillance {
namespace {

constexpr core::Instant now(std::chrono::seconds(1'767'225'600));

const RuleSet& shipped_rules() {
    static const RuleSet rules = [] {
        auto loaded = RuleSet::load("config", "config/no-site");
        if (!loaded) {
            for (const core::Issue& issue : loaded.error().issues()) ADD_FAILURE() << issue.diagnostics;
        }
        return loaded.value();
    }();
    return rules;
}

std::string priority_of(const Assessment& assessment, const std::string& rule) {
    for (const Finding& finding : assessment.findings) {
        if (finding.rule == rule) return std::string(name_of(finding.priority));
    }
    return "quiet";
}

/// Every rule file carries its own examples; each must come out as the file says.
TEST(RuleExamples, ComeOutAsTheFilesSay) {
    for (const RuleDescription& rule : shipped_rules().rules()) {
        for (const RuleExample& example : rule.examples) {
            SCOPED_TRACE(rule.slug + ": " + example.name);
            auto facts = parse_compact_facts(example.facts, now);
            ASSERT_TRUE(facts) << facts.error().message();
            const Assessment assessment = assess(Record(std::move(*facts)), shipped_rules(), now);
            const std::string expected = example.fires ? std::string(name_of(*example.fires)) : "quiet";
            EXPECT_EQ(priority_of(assessment, rule.slug), expected);
            for (const std::string& other : example.quiet) EXPECT_EQ(priority_of(assessment, other), "quiet") << other;
        }
    }
}

}  // namespace
}  // namespace tonus::surveillance
