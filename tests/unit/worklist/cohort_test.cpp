#include "cohort.hpp"

#include "support/clinical_content.hpp"

#include <tonus/json/document.hpp>

#include <gmock/gmock.h>

namespace tonus::worklist {
namespace {

using clinical::Fact;
using clinical::FactKind;

constexpr core::Instant this_day{std::chrono::seconds(1'790'000'000)};

core::Instant days_ago(int days) { return this_day - std::chrono::days(days); }

TimelineContent content(std::int64_t least) {
    TimelineContent content;
    content.substance = "baclofen";
    content.scores = {{"modified-ashworth", "Modified Ashworth", true, {"0", "1", "1+", "2"}, {0, 1, 1.5, 2}}};
    content.cohort = {365, std::chrono::minutes(10), least, {{"oral", "mg/d", {30, 60}}, {"intrathecal", "ug/d", {300}}}};
    return content;
}

Fact fact(FactKind kind, std::string slug, core::Instant at) {
    Fact fact;
    fact.kind = kind;
    fact.concept_id = std::move(slug);
    fact.polarity = clinical::Polarity::present;
    fact.start = at;
    return fact;
}

Fact dose(clinical::Route route, double value, int from, std::optional<int> to = std::nullopt) {
    Fact taken = fact(FactKind::exposure, "baclofen", days_ago(from));
    taken.route = route;
    taken.value = value;
    if (to) taken.end = days_ago(*to);
    return taken;
}

Fact score(double value, int at, std::string site = {}) {
    Fact measured = fact(FactKind::measurement, "modified-ashworth", days_ago(at));
    measured.value = value;
    measured.body_site = std::move(site);
    return measured;
}

surveillance::Record record(const std::vector<Fact>& facts) {
    std::vector<surveillance::SourcedFact> sourced;
    for (const Fact& one : facts) sourced.push_back({{"Basic/" + std::to_string(sourced.size()), "1", this_day}, one});
    return surveillance::Record(std::move(sourced));
}

json::Document written(const Cohort& cohort) {
    json::Writer writer;
    cohort.write(writer, test::clinical_content());
    return std::move(*json::Document::parse(writer.take()));
}

/// "2 0 -": a dash where the number is kept back.
std::string cells(json::Value counts) {
    std::string text;
    for (const json::Value count : counts.elements()) {
        text += (text.empty() ? "" : " ") + (count.is_null() ? "-" : std::to_string(count.to_integer().value()));
    }
    return text;
}

TEST(CohortTest, NumbersOfFewAreKeptBack) {
    const TimelineContent shown = content(2);
    Cohort cohort(shown, this_day);
    for (int i = 0; i < 2; ++i) cohort.add(record({dose(clinical::Route::oral, 20, 100), score(1, 10)}));
    cohort.add(record({dose(clinical::Route::oral, 40, 100), score(1, 10)}));
    const auto document = written(cohort);
    const json::Value oral = document.root()["routes"][0];
    EXPECT_EQ(cells(oral["patients"]), "2 - -") << "one patient is not told from none";
    EXPECT_EQ(cells(oral["scores"][0]["rows"][1]["patients"]), "2 - -");
    EXPECT_EQ(cells(document.root()["routes"][1]["patients"]), "- -");
    EXPECT_EQ(document.root()["routes"][1]["scores"].size(), 0U) << "a score of too few is not listed";
}

TEST(CohortTest, APatientCountsOnceWithTheNewestScoreAndTheDoseOfThatDay) {
    const TimelineContent shown = content(1);
    Cohort cohort(shown, this_day);
    cohort.add(record({
        dose(clinical::Route::oral, 30, 200, 50),
        dose(clinical::Route::oral, 75, 50),
        score(2, 100),
        score(1.5, 20, "left knee"),
        score(1, 20, "left elbow"),
        score(2, 400),
    }));
    const auto document = written(cohort);
    const json::Value oral = document.root()["routes"][0];
    EXPECT_EQ(cells(oral["patients"]), "1 - 1") << "both doses were taken";
    const json::Value rows = oral["scores"][0]["rows"];
    EXPECT_EQ(cells(rows[2]["patients"]), "- - 1") << "the highest of that day";
    EXPECT_EQ(cells(rows[1]["patients"]), "- - -");
    EXPECT_EQ(cells(rows[3]["patients"]), "- - -");
}

TEST(CohortTest, SideEffectsCountByTheDoseTheyWereReportedOn) {
    const TimelineContent shown = content(1);
    Cohort cohort(shown, this_day);
    Fact denied = fact(FactKind::symptom, "dizziness", days_ago(5));
    denied.polarity = clinical::Polarity::absent;
    cohort.add(record({
        dose(clinical::Route::oral, 30, 200, 50),
        dose(clinical::Route::intrathecal, 400, 40),
        fact(FactKind::symptom, "drowsiness", days_ago(100)),
        fact(FactKind::symptom, "drowsiness", days_ago(90)),
        fact(FactKind::symptom, "drowsiness", days_ago(45)),
        fact(FactKind::symptom, "dizziness", days_ago(10)),
        denied,
    }));
    const auto document = written(cohort);
    const json::Value oral = document.root()["routes"][0]["effects"];
    ASSERT_EQ(oral.size(), 1U) << "none on a day without a dose";
    EXPECT_EQ(cells(oral[0]["patients"]), "1 - -");
    EXPECT_EQ(oral[0]["name"].string(), "Drowsiness") << "in the concept's words";
    const json::Value pump = document.root()["routes"][1]["effects"];
    ASSERT_EQ(pump.size(), 1U);
    EXPECT_EQ(cells(pump[0]["patients"]), "- 1");
}

}  // namespace
}  // namespace tonus::worklist
