#include <tonus/json/document.hpp>
#include <tonus/review/explain.hpp>

#include "finding_text.hpp"
#include "support/rules.hpp"
#include "support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace tonus::review {
namespace {

namespace files = std::filesystem;

/// The flag that `rule` raises on compact facts, as review keeps it.
Flag flag_for(std::string_view facts, std::string_view rule, const surveillance::RuleSet& rules) {
    const auto assessment = surveillance::assess(surveillance::Record(test::compact_facts(facts)), rules, test::rules_now);
    const surveillance::Finding* finding = test::find_rule(assessment, rule);
    if (finding == nullptr) throw std::runtime_error("the rule did not fire");
    Flag flag;
    flag.id = "f1";
    flag.patient_reference = "Patient/p1";
    flag.rule = finding->rule;
    flag.title = finding->title;
    flag.explanation = explanation_of(*finding, rules);
    flag.state = surveillance::reconcile({}, assessment.findings, test::rules_now).front().state;
    for (const auto& change : surveillance::reconcile({}, assessment.findings, test::rules_now)) {
        if (change.state.rule == rule) flag.state = change.state;
    }
    return flag;
}

class Explained {
public:
    explicit Explained(const Flag& flag, std::vector<FlagVersion> versions = {})
        : document_(json::Document::parse(explain(flag, versions, "set-1")).value()) {}

    /// The parameters, or the parts of one, with this name.
    [[nodiscard]] static std::vector<json::Value> named(json::Value list, std::string_view name) {
        std::vector<json::Value> found;
        for (const json::Value one : list.elements()) {
            if (one["name"].string() == name) found.push_back(one);
        }
        return found;
    }
    [[nodiscard]] std::vector<json::Value> all(std::string_view name) const { return named(document_.root()["parameter"], name); }
    [[nodiscard]] json::Value only(std::string_view name) const {
        const auto found = all(name);
        return found.size() == 1 ? found.front() : json::Value();
    }
    [[nodiscard]] static json::Value part(json::Value parameter, std::string_view name) {
        const auto found = named(parameter["part"], name);
        return found.empty() ? json::Value() : found.front();
    }
    [[nodiscard]] json::Value root() const { return document_.root(); }

private:
    json::Document document_;
};

constexpr std::string_view ninety = "-30d.. exposure baclofen oral 90 mg/d";

TEST(Explain, TellsRuleThresholdsAndEvidence) {
    const Explained told(flag_for(ninety, "oral-dose-above-maximum", test::shipped_rules()));
    EXPECT_EQ(told.root()["resourceType"].string(), "Parameters");
    const json::Value rule = told.only("rule");
    EXPECT_EQ(Explained::part(rule, "id")["valueCode"].string(), "oral-dose-above-maximum");
    EXPECT_EQ(Explained::part(rule, "ruleSet")["valueString"].string(), "set-1");
    EXPECT_FALSE(Explained::part(rule, "source")["valueString"].string().empty());
    EXPECT_FALSE(Explained::part(rule, "siteChange"));
    const auto thresholds = told.all("threshold");
    const auto maximum = std::find_if(thresholds.begin(), thresholds.end(), [](json::Value threshold) {
        return Explained::part(threshold, "name")["valueCode"].string() == "maximum";
    });
    ASSERT_NE(maximum, thresholds.end());
    EXPECT_EQ(Explained::part(*maximum, "value")["valueQuantity"]["value"].number(), "80");
    EXPECT_EQ(Explained::part(*maximum, "changedBySite")["valueBoolean"].boolean(), false);
    const auto evidence = told.all("evidence");
    ASSERT_EQ(evidence.size(), 1U);
    EXPECT_EQ(Explained::part(evidence.front(), "resource")["valueReference"]["reference"].string(), "Fact/1/_history/1");
    EXPECT_EQ(Explained::part(evidence.front(), "role")["valueCode"].string(), "exposure");
    EXPECT_TRUE(told.only("clearsWhen"));
    ASSERT_EQ(told.all("history").size(), 1U);
    EXPECT_EQ(Explained::part(told.only("history"), "event")["valueCode"].string(), "raised");
}

TEST(Explain, NamesTheSitesChangeWithTheShippedValueBeside) {
    const test::TemporaryFolder site;
    std::ofstream(
        site.path() / "ours.toml"
    ) << "[oral-dose-above-maximum]\nparameters = { maximum = 85 }\nlowest_priority = \"emergent\"\n";
    const auto rules = surveillance::RuleSet::load("config", site.path());
    ASSERT_TRUE(rules.has_value());
    const Explained told(flag_for(ninety, "oral-dose-above-maximum", *rules));
    const json::Value rule = told.only("rule");
    EXPECT_EQ(Explained::part(rule, "siteFile")["valueString"].string(), "ours.toml");
    const auto changes = Explained::named(rule["part"], "siteChange");
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_EQ(changes[0]["valueString"].string(), "maximum is 85 mg/d at this site; shipped: 80 mg/d.");
    EXPECT_EQ(changes[1]["valueString"].string(), "Priority emergent at this site; shipped: urgent.");
    bool beside = false;
    for (const json::Value threshold : told.all("threshold")) {
        if (!Explained::part(threshold, "shippedValue")) continue;
        beside = true;
        EXPECT_EQ(Explained::part(threshold, "value")["valueQuantity"]["value"].number(), "85");
        EXPECT_EQ(Explained::part(threshold, "shippedValue")["valueQuantity"]["value"].number(), "80");
        EXPECT_EQ(Explained::part(threshold, "siteFile")["valueString"].string(), "ours.toml");
    }
    EXPECT_TRUE(beside);
}

TEST(Explain, EveryFlagOfAChangedRuleShowsTheChange) {
    const test::TemporaryFolder site;
    std::string change;
    for (const surveillance::RuleDescription& rule : test::shipped_rules().rules()) {
        change += "[" + rule.slug + "]\nlowest_priority = \"urgent\"\n";
    }
    std::ofstream(site.path() / "all.toml") << change;
    const auto rules = surveillance::RuleSet::load("config", site.path());
    ASSERT_TRUE(rules.has_value());
    for (const surveillance::RuleDescription& rule : rules->rules()) {
        const bool lifted =
            std::find(rule.priorities.begin(), rule.priorities.end(), surveillance::Priority::routine) == rule.priorities.end();
        EXPECT_TRUE(lifted) << rule.slug;
        for (const surveillance::RuleExample& example : rule.examples) {
            if (!example.fires) continue;
            const auto assessment = surveillance::assess(surveillance::Record(test::compact_facts(example.facts)), *rules, test::rules_now);
            const surveillance::Finding* finding = test::find_rule(assessment, rule.slug);
            ASSERT_NE(finding, nullptr) << rule.slug << ": " << example.name;
            EXPECT_NE(explanation_of(*finding, *rules).find("\"siteFile\":\"all.toml\""), std::string::npos) << rule.slug;
        }
    }
}

TEST(Explain, KeepsWordsWithTheirRolesInOrder) {
    Flag flag = flag_for(ninety, "oral-dose-above-maximum", test::shipped_rules());
    flag.state.evidence.front().words = {
        {"no ", clinical::SegmentRole::negation},
        {"fits", clinical::SegmentRole::effect},
        {"", clinical::SegmentRole::plain},
    };
    const Explained explained(flag);
    const auto words = Explained::named(explained.all("evidence").front()["part"], "words");
    ASSERT_EQ(words.size(), 2U);
    EXPECT_EQ(Explained::part(words[0], "text")["valueString"].string(), "no ");
    EXPECT_EQ(Explained::part(words[0], "role")["valueCode"].string(), "negation");
    EXPECT_EQ(Explained::part(words[1], "role")["valueCode"].string(), "effect");
}

TEST(Explain, TellsWhatBecameOfADecidedFlag) {
    Flag flag = flag_for(ninety, "oral-dose-above-maximum", test::shipped_rules());
    Decision decision;
    decision.kind = Decision::Kind::dismiss;
    decision.reason = "tolerated-before";
    decision.by = "mensah";
    decision.by_display = "Dr A. Mensah";
    decision.at = test::rules_now + std::chrono::hours(1);
    decision.evidence_version = 1;
    ASSERT_TRUE(flag.workflow.decide(decision, {}).has_value());
    const Explained told(flag, {{2, test::rules_now + std::chrono::hours(1)}, {1, test::rules_now}});
    EXPECT_EQ(told.only("stage")["valueCode"].string(), "dismissed");
    const json::Value kept = told.only("decision");
    EXPECT_EQ(Explained::part(kept, "verdict")["valueCode"].string(), "dismissed");
    EXPECT_EQ(Explained::part(kept, "by")["valueString"].string(), "Dr A. Mensah");
    EXPECT_EQ(Explained::part(kept, "inForce")["valueBoolean"].boolean(), true);
    ASSERT_EQ(told.all("flagVersion").size(), 2U);
    EXPECT_EQ(Explained::part(told.all("flagVersion").front(), "resource")["valueReference"]["reference"].string(), "Flag/f1/_history/2");
    const auto history = told.all("history");
    ASSERT_EQ(history.size(), 2U);
    EXPECT_EQ(Explained::part(history[1], "event")["valueCode"].string(), "dismiss");
}

}  // namespace
}  // namespace tonus::review
