// What waits for people must not be forgotten: flags on hold come back, emergencies nobody looks at escalate.
#include "support/clinic.hpp"

#include <gtest/gtest.h>

namespace tonus::review {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using test::Clinic;

const std::string takes_tablets =
    R"({"resourceType":"MedicationStatement","id":"m1","status":"active","subject":{"reference":"Patient/p1"},)"
    R"("medicationCodeableConcept":{"text":"baclofen 10 mg"},"effectivePeriod":{"start":"2025-06-01"},)"
    R"("dosage":[{"text":"10 mg three times a day"}]})";

std::string symptom(const std::string& id, const std::string& concept_id) {
    return R"({"resourceType":"Observation","id":")" + id +
           R"(","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"urn:tonus:concept","code":")" +
           concept_id + R"("}]},"effectiveDateTime":"2025-12-30T10:00:00Z","valueBoolean":true})";
}

const std::string kidney =
    R"({"resourceType":"Observation","id":"k1","status":"final","subject":{"reference":"Patient/p1"},"effectiveDateTime":"2025-12-29",)"
    R"("code":{"coding":[{"system":"http://loinc.org","code":"33914-3"}]},"valueQuantity":{"value":95,"unit":"mL/min/{1.73_m2}"}})";

class Waiting : public testing::Test {
protected:
    Flag flag(std::string_view rule) {
        for (const Flag& one : clinic_.flags()) {
            if (one.rule == rule) return one;
        }
        ADD_FAILURE() << "no flag of " << rule;
        return {};
    }

    void act(const std::string& flag_id, Action action, const std::string& body) {
        const Desk desk(Clinic::searches(), {});
        ActionRequest request;
        request.flag_id = flag_id;
        request.action = action;
        request.actor = {"ana", "Ana"};
        request.roles = {identity::Role::nurse};
        const auto document = json::Document::parse(body).value();
        request.body = document.root();
        clinic_.write([&](store::Writer& writer) -> core::Result<void> {
            auto done = desk.act(writer, request);
            if (!done) return core::fail(done.error());
            return {};
        });
        clinic_.settle();
    }

    void let_pass(core::Instant::duration time) {
        clinic_.clock.advance(time);
        clinic_.settle();
    }

    Clinic clinic_;
};

TEST_F(Waiting, AFlagOnHoldComesBackWithTheNextReportOfIt) {
    ASSERT_TRUE(clinic_.put_together({takes_tablets, symptom("o1", "drowsiness")}));
    clinic_.settle();
    const Flag raised = flag("side-effect-reported");
    act(raised.id, Action::wait, R"({"ask":"patient","question":"Since when?"})");
    EXPECT_EQ(flag("side-effect-reported").workflow.stage(), Stage::waiting);
    ASSERT_TRUE(clinic_.put(symptom("o2", "drowsiness")));
    clinic_.settle();
    EXPECT_EQ(flag("side-effect-reported").workflow.stage(), Stage::open);
    EXPECT_TRUE(flag("side-effect-reported").workflow.returned());
}

TEST_F(Waiting, AFlagOnHoldComesBackWithWhatWasMissing) {
    ASSERT_TRUE(clinic_.put_together({takes_tablets, symptom("o1", "encephalopathy")}));
    clinic_.settle();
    std::string rule;
    for (const Flag& one : clinic_.flags()) {
        if (one.explanation.find("Kidney function") != std::string::npos) rule = one.rule;
    }
    ASSERT_FALSE(rule.empty()) << "some flag asks for kidney function";
    act(flag(rule).id, Action::wait, R"({"ask":"clinic","question":"Kidney function"})");
    EXPECT_EQ(flag(rule).workflow.stage(), Stage::waiting);
    ASSERT_TRUE(clinic_.put(kidney));
    clinic_.settle();
    EXPECT_EQ(flag(rule).workflow.stage(), Stage::open);
}

TEST_F(Waiting, AFlagOnHoldComesBackInTimeWithoutAnAnswer) {
    ASSERT_TRUE(clinic_.put_together({takes_tablets, symptom("o1", "drowsiness")}));
    clinic_.settle();
    act(flag("side-effect-reported").id, Action::wait, R"({"ask":"patient","question":"Since when?"})");
    let_pass(hours(71));
    EXPECT_EQ(flag("side-effect-reported").workflow.stage(), Stage::waiting);
    let_pass(hours(1));
    EXPECT_EQ(flag("side-effect-reported").workflow.stage(), Stage::open);
}

TEST_F(Waiting, AnEmergencyNobodyLooksAtEscalatesOnce) {
    ASSERT_TRUE(clinic_.put_together({takes_tablets, symptom("o1", "suicidal-thoughts")}));
    clinic_.settle();
    ASSERT_EQ(flag("suicidality").priority, Priority::emergency);
    let_pass(minutes(14));
    EXPECT_FALSE(flag("suicidality").workflow.escalated());
    let_pass(minutes(1));
    EXPECT_TRUE(flag("suicidality").workflow.escalated());
    EXPECT_EQ(flag("suicidality").workflow.history().back().action, "overdue");
    const std::size_t told = flag("suicidality").workflow.history().size();
    let_pass(hours(5));
    EXPECT_EQ(flag("suicidality").workflow.history().size(), told);
}

TEST_F(Waiting, AnEmergencyUnderReviewEscalatesWhenTheReviewIsLeft) {
    ASSERT_TRUE(clinic_.put_together({takes_tablets, symptom("o1", "suicidal-thoughts")}));
    clinic_.settle();
    let_pass(minutes(10));
    act(flag("suicidality").id, Action::claim, "{}");
    let_pass(minutes(10));
    EXPECT_FALSE(flag("suicidality").workflow.escalated());
    let_pass(minutes(5));
    EXPECT_EQ(flag("suicidality").workflow.stage(), Stage::open);
    EXPECT_TRUE(flag("suicidality").workflow.escalated());
}

}  // namespace
}  // namespace tonus::review
