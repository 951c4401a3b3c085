#include "support/case_name.hpp"
#include "support/rules.hpp"
#include "support/temporary_folder.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace tonus::surveillance {
namespace {

namespace files = std::filesystem;

/// A copy of the shipped configuration that a test may spoil.
class RuleSetTest : public testing::Test {
protected:
    RuleSetTest() {
        for (const char* part : {"concepts", "rules"}) {
            files::copy(files::path("config") / part, config() / part, files::copy_options::recursive);
        }
        files::copy("config/rule-set.toml", config() / "rule-set.toml");
    }

    [[nodiscard]] files::path config() const { return folder_.path(); }

    void write(const files::path& file, std::string_view text) const {
        files::create_directories((config() / file).parent_path());
        std::ofstream(config() / file) << text;
    }

    /// Replaces the first `from` in a file and gives the line it stood on.
    std::size_t replace(const files::path& file, std::string_view from, std::string_view to) const {
        std::ifstream in(config() / file);
        std::string text(std::istreambuf_iterator<char>(in), {});
        const auto at = text.find(from);
        EXPECT_NE(at, std::string::npos) << from;
        const auto line = std::size_t(std::count(text.begin(), text.begin() + std::ptrdiff_t(at), '\n')) + 1;
        text.replace(at, from.size(), to);
        write(file, text);
        return line;
    }

    [[nodiscard]] std::vector<std::string> problems() const {
        const auto loaded = RuleSet::load(config());
        if (loaded) return {};
        std::vector<std::string> found;
        for (const core::Issue& issue : loaded.error().issues()) found.push_back(issue.diagnostics);
        return found;
    }

private:
    test::TemporaryFolder folder_;
};

const files::path falls = "rules/fall.toml";

TEST_F(RuleSetTest, SaysWhichMeasurementsARuleCannotDoWithout) {
    const auto rules = RuleSet::load(config());
    ASSERT_TRUE(rules);
    using Needs = std::vector<std::vector<std::string>>;
    EXPECT_EQ(rules->find("renal-egfr-below-30")->needs, (Needs{{"creatinine", "creatinine-clearance", "egfr"}}));
    EXPECT_EQ(rules->find("fall")->needs, Needs()) << "a report is enough";
    EXPECT_EQ(rules->find("abrupt-stop-oral")->needs, Needs());
}

TEST_F(RuleSetTest, SaysWhichMeasurementsWouldAnswerAQuestion) {
    const auto rules = RuleSet::load(config());
    ASSERT_TRUE(rules);
    const auto& questions = rules->find("withdrawal-oral")->questions;
    ASSERT_EQ(questions.size(), 2U);
    EXPECT_TRUE(questions[0].measurements.empty()) << questions[0].text;
    EXPECT_EQ(questions[1].measurements, std::vector<std::string>{"creatine-kinase"});
}

TEST_F(RuleSetTest, LoadsEveryRuleInTheOrderOfTheirSlugs) {
    const auto rules = RuleSet::load(config());
    ASSERT_TRUE(rules);
    EXPECT_TRUE(std::is_sorted(rules->rules().begin(), rules->rules().end(), [](const auto& a, const auto& b) { return a.slug < b.slug; }));
    EXPECT_EQ(rules->find("no-such-rule"), nullptr);
    EXPECT_EQ(rules->find("fall")->title, "Fall");
}

TEST_F(RuleSetTest, AMisspeltConceptNamesFileLineAndTheNearestSlug) {
    const std::size_t line = replace(falls, "\"head-injury\"", "\"head-injry\"");
    const auto found = problems();
    ASSERT_EQ(found.size(), 1u);
    EXPECT_NE(found[0].find("fall.toml:" + std::to_string(line)), std::string::npos) << found[0];
    EXPECT_NE(found[0].find("did you mean \"head-injury\"?"), std::string::npos) << found[0];
}

struct Spoilt {
    std::string_view name;
    std::string_view from;
    std::string_view to;
    std::string_view message;
};

class SpoiltRuleTest : public RuleSetTest, public testing::WithParamInterface<Spoilt> {};

TEST_P(SpoiltRuleTest, IsReported) {
    static_cast<void>(replace(falls, GetParam().from, GetParam().to));
    const auto found = problems();
    const bool reported = std::any_of(found.begin(), found.end(), [](const std::string& problem) {
        return problem.find(GetParam().message) != std::string::npos;
    });
    EXPECT_TRUE(reported) << testing::PrintToString(found);
}

INSTANTIATE_TEST_SUITE_P(
    Members,
    SpoiltRuleTest,
    testing::Values(
        Spoilt{"not_toml", "id =", "id", "fall.toml:1"},
        Spoilt{"another_id", "id = \"fall\"", "id = \"falls\"", "must be the file's name"},
        Spoilt{"unknown_member", "title =", "titel =", "did you mean \"title\"?"},
        Spoilt{"unknown_priority", "priority = \"urgent\"", "priority = \"urgnt\"", "did you mean \"urgent\"?"},
        Spoilt{"unknown_criterion", "symptom = \"fall\"", "symptm = \"fall\"", "did you mean \"symptom\"?"},
        Spoilt{"unknown_parameter", "within = \"recent\"", "within = \"recnt\"", "did you mean \"recent\"?"},
        Spoilt{"amount_as_duration", "unit = \"d\"", "unit = \"mg\"", "needs a stretch of time"},
        Spoilt{"not_a_number", "value = 14", "value = nan", "a number of a sensible size"},
        Spoilt{"window_too_long", "value = 14", "value = 1000000", "needs a stretch of time"},
        Spoilt{"unknown_mark", "mark = \"E\"", "mark = \"X\"", "the mark \"X\" is not known"},
        Spoilt{"unknown_route", "\"intrathecal\"", "\"intrathecl\"", "did you mean \"intrathecal\"?"},
        Spoilt{"unknown_moment", "after = \"fall\"", "after = \"fal\"", "the moment \"fal\" is not known"},
        Spoilt{"unknown_subsumed", "subsumes = [\"side-effect-reported\"]", "subsumes = [\"side-effect\"]", "to subsume"},
        Spoilt{"too_few_near_misses", "name = \"No falls\"", "name = \"No falls\"\nfires = \"urgent\"", "two near misses"}
    ),
    test::case_name
);

TEST_F(RuleSetTest, ReportsAllProblemsOfAllFilesAtOnce) {
    static_cast<void>(replace(falls, "title =", "titel ="));
    static_cast<void>(replace("rules/seizure.toml", "\"seizure\", within", "\"seizur\", within"));
    EXPECT_GE(problems().size(), 2u);
}

TEST_F(RuleSetTest, AMissingFolderIsAProblemNotAnEmptySet) {
    const auto loaded = RuleSet::load(config() / "nothing-here");
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().kind(), core::ErrorKind::invalid);
}

std::optional<Priority> fires(const RuleSet& rules, std::string_view facts, std::string_view rule) {
    const auto assessment = assess(Record(test::compact_facts(facts)), rules, test::rules_now);
    const Finding* finding = test::find_rule(assessment, rule);
    return finding == nullptr ? std::nullopt : std::optional(finding->priority);
}

constexpr std::string_view ninety = "-30d.. exposure baclofen oral 90 mg/d";

TEST_F(RuleSetTest, ASiteChangesAThresholdAndTheFindingSaysSo) {
    write("site/dose.toml", "[oral-dose-above-maximum]\nparameters = { maximum = 100 }\n");
    const auto rules = RuleSet::load(config());
    ASSERT_TRUE(rules);
    EXPECT_EQ(fires(*rules, ninety, "oral-dose-above-maximum"), std::nullopt);
    const auto above = assess(Record(test::compact_facts("-30d.. exposure baclofen oral 110 mg/d")), *rules, test::rules_now);
    const Finding* finding = test::find_rule(above, "oral-dose-above-maximum");
    ASSERT_NE(finding, nullptr);
    EXPECT_TRUE(finding->changed_by_site);
    const auto maximum = std::find_if(finding->thresholds.begin(), finding->thresholds.end(), [](const Threshold& threshold) {
        return threshold.name == "maximum";
    });
    ASSERT_NE(maximum, finding->thresholds.end());
    EXPECT_EQ(maximum->value, 100);
    EXPECT_TRUE(maximum->changed_by_site);
    EXPECT_NE(maximum->source.find("set by this site"), std::string::npos);
}

TEST_F(RuleSetTest, ChangesAreLaidOverTheSitesOwnWithoutReadingTheDiskAgain) {
    write("site/dose.toml", "[oral-dose-above-maximum]\nparameters = { maximum = 85 }\n");
    const auto rules = RuleSet::load(config());
    ASSERT_TRUE(rules);
    ASSERT_NE(fires(*rules, ninety, "oral-dose-above-maximum"), std::nullopt);
    write("rules/seizure.toml", "this is no rule");
    RuleChange change;
    change.parameters["maximum"] = 95;
    change.file = "promoted";
    const auto changed = rules->with_changes({{"oral-dose-above-maximum", change}});
    ASSERT_TRUE(changed) << changed.error().message();
    EXPECT_EQ(fires(*changed, ninety, "oral-dose-above-maximum"), std::nullopt);
    EXPECT_EQ(changed->find("oral-dose-above-maximum")->site_file, "promoted");
    EXPECT_NE(changed->version(), rules->version());
    EXPECT_EQ(rules->with_changes({})->version(), rules->version());

    change.parameters = {{"maximm", 95}};
    const auto refused = rules->with_changes({{"oral-dose-above-maximum", change}});
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message().find("maximm"), std::string::npos);
}

TEST_F(RuleSetTest, ASiteSwitchesARuleOff) {
    write("site/off.toml", "[oral-dose-above-maximum]\nenabled = false\n");
    const auto rules = RuleSet::load(config());
    ASSERT_TRUE(rules);
    EXPECT_EQ(fires(*rules, ninety, "oral-dose-above-maximum"), std::nullopt);
    EXPECT_FALSE(rules->find("oral-dose-above-maximum")->enabled);
}

TEST_F(RuleSetTest, ASiteRaisesAPriority) {
    write("site/raise.toml", "[oral-dose-above-maximum]\nlowest_priority = \"emergent\"\n");
    const auto rules = RuleSet::load(config());
    ASSERT_TRUE(rules);
    EXPECT_EQ(fires(*rules, ninety, "oral-dose-above-maximum"), Priority::emergent);
}

TEST_F(RuleSetTest, ASiteCannotChangeWhatDoesNotExist) {
    write("site/wrong.toml", "[oral-dose-above-maximun]\nenabled = false\n\n[fall]\nparameters = { recnt = 3 }\n");
    const auto found = problems();
    ASSERT_EQ(found.size(), 2u) << testing::PrintToString(found);
    EXPECT_NE(found[0].find("\"recnt\""), std::string::npos);
    EXPECT_NE(found[1].find("did you mean \"oral-dose-above-maximum\"?"), std::string::npos);
}

TEST_F(RuleSetTest, TheVersionFollowsTheFiles) {
    const std::string before = RuleSet::load(config()).value().version();
    EXPECT_EQ(RuleSet::load(config()).value().version(), before);
    write("site/dose.toml", "[oral-dose-above-maximum]\nparameters = { maximum = 100 }\n");
    EXPECT_NE(RuleSet::load(config()).value().version(), before);
}

/// What a replay tells of findings that did not stay the same.
std::vector<ReplayDifference> different(std::vector<ReplayDifference> all) {
    std::erase_if(all, [](const ReplayDifference& one) { return one.outcome == ReplayOutcome::same; });
    return all;
}

TEST_F(RuleSetTest, ReplayShowsWhatARuleChangeGainsAndLoses) {
    const RuleSet before = RuleSet::load(config()).value();
    write("site/dose.toml", "[oral-dose-above-maximum]\nparameters = { maximum = 100 }\n");
    const RuleSet after = RuleSet::load(config()).value();
    const Record record(test::compact_facts(ninety));
    const auto lost = different(replay(record, before, after, test::rules_now));
    ASSERT_EQ(lost.size(), 1u);
    EXPECT_EQ(lost[0].outcome, ReplayOutcome::lost);
    EXPECT_EQ(lost[0].rule, "oral-dose-above-maximum");
    const auto gained = different(replay(record, after, before, test::rules_now));
    ASSERT_EQ(gained.size(), 1u);
    EXPECT_EQ(gained[0].outcome, ReplayOutcome::gained);
    const auto same = replay(record, before, before, test::rules_now);
    EXPECT_TRUE(different(same).empty());
    const auto dose =
        std::find_if(same.begin(), same.end(), [](const ReplayDifference& one) { return one.rule == "oral-dose-above-maximum"; });
    ASSERT_NE(dose, same.end());
    EXPECT_EQ(dose->newest, test::rules_now - std::chrono::hours(24 * 30));
}

}  // namespace
}  // namespace tonus::surveillance
