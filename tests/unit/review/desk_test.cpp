#include "support/clinic.hpp"

#include <tonus/review/desk.hpp>

#include <gtest/gtest.h>

namespace tonus::review {
namespace {

using test::Clinic;

std::string statement(const std::string& status, const std::string& period) {
    return R"({"resourceType":"MedicationStatement","id":"m1","status":")" + status +
           R"(","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen 10 mg"},"effectivePeriod":{)" + period +
           R"(},"dosage":[{"text":"20 mg three times a day"}]})";
}

const std::string hallucination =
    R"({"resourceType":"Observation","id":"o1","status":"final","subject":{"reference":"Patient/p1"},"effectiveDateTime":"2025-12-30T10:00:00Z",)"
    R"("code":{"coding":[{"system":"urn:tonus:concept","code":"hallucination"}]},"valueBoolean":true})";

core::Result<void> confirm_by_naranjo(Clinic& clinic, const std::string& flag_id) {
    const Desk desk(Clinic::searches(), {});
    ActionRequest request;
    request.flag_id = flag_id;
    request.action = Action::confirm;
    request.actor = {"mensah", "Dr A. Mensah"};
    request.roles = {identity::Role::physician};
    const auto body =
        json::Document::parse(R"({"naranjoAnswers":[1,1,1,0,-1,0,0,1,0,1],"severity":"mild","serious":false,"criteria":[],"note":""})")
            .value();
    request.body = body.root();
    core::Result<void> answer;
    clinic.write([&](store::Writer& writer) -> core::Result<void> {
        auto done = desk.act(writer, request);
        answer = done ? core::Result<void>() : core::fail(done.error());
        return {};
    });
    return answer;
}

TEST(Desk, TakesNaranjoForADrugThatIsGiven) {
    Clinic clinic;
    ASSERT_TRUE(clinic.put_together({statement("active", R"("start":"2025-06-01")"), hallucination}));
    clinic.settle();
    ASSERT_FALSE(clinic.flags().empty());
    EXPECT_TRUE(confirm_by_naranjo(clinic, clinic.flags().front().id));
}

TEST(Desk, RefusesNaranjoWhereWithdrawalIsPossible) {
    Clinic clinic;
    ASSERT_TRUE(clinic.put_together({statement("stopped", R"("start":"2025-06-01","end":"2025-12-28")"), hallucination}));
    clinic.settle();
    for (const Flag& flag : clinic.flags()) {
        if (flag.rule != "withdrawal-oral") continue;
        const auto answer = confirm_by_naranjo(clinic, flag.id);
        ASSERT_FALSE(answer);
        EXPECT_EQ(answer.error().issues().front().expression, "causality");
        return;
    }
    FAIL() << "no flag of withdrawal-oral";
}

}  // namespace
}  // namespace tonus::review
