#include <tonus/json/document.hpp>
#include <tonus/review/flag.hpp>

#include "support/case_name.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace tonus::review {
namespace {

constexpr core::Instant raised_at{std::chrono::seconds(1'790'000'000)};

Flag sample() {
    Flag flag;
    flag.id = "f1";
    flag.patient_reference = "Patient/p1";
    flag.rule = "side-effect-reported";
    flag.rule_version = 3;
    flag.title = "Side effect reported";
    flag.priority = Priority::same_day;
    flag.raised = raised_at;
    flag.onset = raised_at - std::chrono::hours(2);
    flag.evidence = {
        {{"Observation", "o1"},
         1,
         "symptom",
         "Drowsiness reported",
         raised_at,
         {{"so ", clinical::SegmentRole::plain}, {"sleepy", clinical::SegmentRole::effect}}},
        {{"Observation", "o1"}, 1, "symptom", "Dizziness reported", raised_at, {}},
        {{"MedicationStatement", "m1"}, 4, "exposure", "Taking it", raised_at, {}},
    };
    flag.explanation = R"({"rationale":"x"})";
    flag.state.id = "f1";
    flag.state.rule = "side-effect-reported";
    return flag;
}

json::Document parsed_flag(const std::string& text) {
    auto document = json::Document::parse(text);
    EXPECT_TRUE(document.has_value()) << text;
    return std::move(*document);
}

TEST(Flag, IsReadBackAsWritten) {
    const std::string once = encode(sample());
    const auto flag = decode_flag(once);
    ASSERT_TRUE(flag.has_value());
    EXPECT_EQ(encode(*flag), once);
}

surveillance::Evidence sign(std::string slug, surveillance::EvidenceRole role) {
    surveillance::Evidence evidence;
    evidence.concept_id = std::move(slug);
    evidence.role = role;
    return evidence;
}

TEST(Flag, IsLabelledWithItsRouteAndItsEffects) {
    Flag flag = sample();
    flag.route = clinical::Route::intrathecal;
    EXPECT_EQ(labels_of(flag), route_label(clinical::Route::intrathecal));
    EXPECT_TRUE(effects_in(labels_of(flag)).empty());
    using surveillance::EvidenceRole;
    flag.state.evidence = {
        sign("dizziness", EvidenceRole::symptom),
        sign("egfr", EvidenceRole::measure),
        sign("drowsiness", EvidenceRole::symptom),
        sign("dizziness", EvidenceRole::symptom)};
    const std::string labels = labels_of(flag);
    EXPECT_TRUE(labels.starts_with(route_label(clinical::Route::intrathecal) + " "));
    EXPECT_EQ(effects_in(labels), (std::vector<std::string_view>{"dizziness", "drowsiness"})) << "sorted, each once, symptoms alone";
}

TEST(Flag, IsListedWithoutItsEvidence) {
    Flag flag = sample();
    flag.title = R"(A title with ,"evidence":[ in it)";
    ASSERT_TRUE(flag.workflow.claim({"ana", "Ana"}, raised_at, {}));
    const auto listed = decode_listed_flag(encode(flag));
    ASSERT_TRUE(listed) << listed.error().message();
    EXPECT_EQ(listed->evidence_count, 3U);
    EXPECT_EQ(listed->flag.title, flag.title);
    EXPECT_EQ(listed->flag.patient_reference, "Patient/p1");
    EXPECT_EQ(listed->flag.raised, flag.raised);
    EXPECT_EQ(listed->flag.priority, Priority::same_day);
    EXPECT_EQ(listed->flag.workflow.stage(), Stage::claimed);
    EXPECT_TRUE(listed->flag.evidence.empty());
}

TEST(Flag, IsListedFromATextOfBefore) {
    const auto listed = decode_listed_flag(
        R"({"route":1,"id":"f1","title":"T","evidence":[{"type":"Observation","id":"o1"}],"explanation":{},"state":)" +
        surveillance::encode(sample().state) + R"(,"workflow":{}})"
    );
    ASSERT_TRUE(listed) << listed.error().message();
    EXPECT_EQ(listed->flag.title, "T");
    EXPECT_EQ(listed->evidence_count, 1U);
}

TEST(FlagResource, KeepsTheContract) {
    const auto document = parsed_flag(flag_resource(sample()));
    const json::Value flag = document.root();
    EXPECT_EQ(flag["status"].string(), "active");
    EXPECT_EQ(flag["category"][0]["coding"][0]["code"].string(), "drug");
    EXPECT_EQ(flag["code"]["coding"][0]["system"].string(), "urn:tonus:rule");
    EXPECT_EQ(flag["code"]["coding"][0]["code"].string(), "side-effect-reported");
    EXPECT_EQ(flag["subject"]["reference"].string(), "Patient/p1");
    EXPECT_EQ(flag["period"]["start"].string(), core::format_instant(raised_at - std::chrono::hours(2)));
    ASSERT_EQ(flag["extension"].size(), 3U) << "a priority and each resource version once";
    EXPECT_EQ(flag["extension"][0]["valueCodeableConcept"]["coding"][0]["code"].string(), "PM");
    EXPECT_EQ(flag["extension"][1]["valueReference"]["reference"].string(), "Observation/o1/_history/1");
    EXPECT_EQ(flag["extension"][2]["valueReference"]["reference"].string(), "MedicationStatement/m1/_history/4");
}

TEST(FlagResource, NamesThePatientByIdentifierWhileNoReferenceIsKnown) {
    Flag flag = sample();
    flag.patient_reference.clear();
    flag.patient_identifier_system = "urn:oid:1.2";
    flag.patient_identifier_value = "77";
    const auto document = parsed_flag(flag_resource(flag));
    EXPECT_EQ(document.root()["subject"]["identifier"]["value"].string(), "77");
    EXPECT_FALSE(document.root()["subject"]["reference"]);
}

struct StageCase {
    std::string_view name;
    std::function<void(Workflow&)> bring;
    std::string_view flag_status;
    std::string_view task_status;
};

class FlagStages : public testing::TestWithParam<StageCase> {};

TEST_P(FlagStages, ShowInFlagAndTask) {
    Flag flag = sample();
    GetParam().bring(flag.workflow);
    const auto as_flag = parsed_flag(flag_resource(flag));
    const auto as_task = parsed_flag(task_resource(flag));
    EXPECT_EQ(as_flag.root()["status"].string(), GetParam().flag_status);
    EXPECT_EQ(as_task.root()["status"].string(), GetParam().task_status);
    EXPECT_EQ(as_task.root()["focus"]["reference"].string(), "Flag/f1");
    EXPECT_EQ(as_task.root()["for"]["reference"].string(), "Patient/p1");
    EXPECT_EQ(as_task.root()["priority"].string(), "asap");
}

Decision decision(Decision::Kind kind) {
    Decision made;
    made.kind = kind;
    made.by = "ana";
    made.by_display = "Ana";
    made.at = raised_at;
    made.causality = "possible";
    made.severity = "mild";
    made.reason = "tolerated-before";
    return made;
}

const Actor claimant{"ana", "Ana"};
const WorkflowOptions standard;

INSTANTIATE_TEST_SUITE_P(
    Table,
    FlagStages,
    testing::Values(
        StageCase{"open", [](Workflow&) {}, "active", "requested"},
        StageCase{"claimed", [](Workflow& w) { ASSERT_TRUE(w.claim(claimant, raised_at, standard)); }, "active", "in-progress"},
        StageCase{
            "waiting",
            [](Workflow& w) { ASSERT_TRUE(w.wait_for_information(claimant, "patient", Priority::routine, raised_at, standard)); },
            "active",
            "on-hold"},
        StageCase{
            "confirmed", [](Workflow& w) { ASSERT_TRUE(w.decide(decision(Decision::Kind::confirm), standard)); }, "active", "completed"},
        StageCase{
            "dismissed", [](Workflow& w) { ASSERT_TRUE(w.decide(decision(Decision::Kind::dismiss), standard)); }, "inactive", "completed"},
        StageCase{"withdrawn", [](Workflow& w) { w.withdraw(raised_at, "evidence-gone"); }, "inactive", "cancelled"}
    ),
    test::case_name
);

}  // namespace
}  // namespace tonus::review
