#include "adverse_event.hpp"

#include <tonus/json/document.hpp>

#include <gtest/gtest.h>

namespace tonus::review {
namespace {

ConfirmedReaction reaction() {
    ConfirmedReaction made;
    made.flag_id = "flag1";
    made.patient_reference = "Patient/p1";
    made.event_text = "Drowsiness";
    made.onset = "2026-11-20";
    made.drug_text = "a medicine";
    made.exposures = {{"MedicationStatement", "m1"}, {"MedicationRequest", "r1"}};
    made.evidence = {{{"Observation", "o1"}, 2}, {{"MedicationStatement", "m1"}, 5}};
    made.decision.by = "amensah";
    made.decision.by_display = "Dr A. Mensah";
    made.decision.at = core::Instant(std::chrono::seconds(1'790'000'000));
    made.decision.causality = "probable";
    made.decision.severity = "moderate";
    return made;
}

json::Document parsed_event(const std::string& text) {
    auto document = json::Document::parse(text);
    EXPECT_TRUE(document.has_value()) << text;
    return std::move(*document);
}

TEST(AdverseEventResource, CarriesTheJudgementInR4sCodes) {
    const auto document = parsed_event(adverse_event_resource(reaction(), "ae1"));
    const json::Value event = document.root();
    EXPECT_EQ(event["actuality"].string(), "actual");
    EXPECT_EQ(event["subject"]["reference"].string(), "Patient/p1");
    EXPECT_EQ(event["seriousness"]["coding"][0]["code"].string(), "Non-serious");
    EXPECT_EQ(event["severity"]["coding"][0]["code"].string(), "moderate");
    ASSERT_EQ(event["suspectEntity"].size(), 1U) << "an order cannot be a suspect entity";
    const json::Value suspect = event["suspectEntity"][0];
    EXPECT_EQ(suspect["instance"]["reference"].string(), "MedicationStatement/m1");
    EXPECT_EQ(suspect["causality"][0]["assessment"]["coding"][0]["code"].string(), "Probably-Likely");
    EXPECT_FALSE(event["outcome"]);
    EXPECT_FALSE(event["contained"]);
}

TEST(AdverseEventResource, NamesADrugKnownOnlyFromOrdersInAContainedMedication) {
    ConfirmedReaction made = reaction();
    made.exposures = {{"MedicationRequest", "r1"}};
    const auto document = parsed_event(adverse_event_resource(made, "ae1"));
    EXPECT_EQ(document.root()["contained"][0]["code"]["text"].string(), "a medicine");
    EXPECT_EQ(document.root()["suspectEntity"][0]["instance"]["reference"].string(), "#drug");
}

TEST(AdverseEventResource, GivesTheNaranjoScore) {
    ConfirmedReaction made = reaction();
    made.decision.method = CausalityMethod::naranjo;
    made.decision.naranjo_answers = {1, 1, 1, 0, -1, 0, 0, 0, 0, 0};
    made.decision.seriousness = {"hospitalization", "disability"};
    const auto document = parsed_event(adverse_event_resource(made, "ae1"));
    const json::Value causality = document.root()["suspectEntity"][0]["causality"][0];
    EXPECT_EQ(causality["assessment"]["text"].string(), "Naranjo 6: probable");
    EXPECT_EQ(causality["method"]["coding"][0]["code"].string(), "ProbabilityScale");
    EXPECT_EQ(document.root()["seriousness"]["coding"][0]["code"].string(), "Serious");
    EXPECT_EQ(document.root()["seriousness"]["text"].string(), "hospitalization, disability");
}

TEST(ProvenanceResource, NamesWhoDecidedOnWhichVersions) {
    const auto document = parsed_event(provenance_resource(reaction(), "pr1", "ae1"));
    const json::Value provenance = document.root();
    EXPECT_EQ(provenance["target"][0]["reference"].string(), "AdverseEvent/ae1");
    EXPECT_EQ(provenance["agent"][0]["who"]["identifier"]["value"].string(), "amensah");
    EXPECT_EQ(provenance["entity"][0]["what"]["reference"].string(), "Observation/o1/_history/2");
    EXPECT_EQ(provenance["entity"].size(), 2U);
}

}  // namespace
}  // namespace tonus::review
