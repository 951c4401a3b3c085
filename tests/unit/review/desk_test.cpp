#include "support/clinic.hpp"

#include <tonus/review/desk.hpp>

#include <tonus/fhir/resource_text.hpp>
#include <tonus/identity/account.hpp>

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

/// One person's wishes over one clinic.
class Person {
public:
    Person(Clinic& clinic, std::string account, identity::Role role) : clinic_(clinic), actor_{account, account}, role_(role) {}

    core::Result<void> act(Action action, const std::string& flag_id, const std::string& form) {
        const auto body = json::Document::parse(form).value();
        ActionRequest request;
        request.flag_id = flag_id;
        request.action = action;
        request.actor = actor_;
        request.roles = {role_};
        request.body = body.root();
        core::Result<void> answer;
        // A refusal must leave nothing behind, so its transaction fails with it.
        static_cast<void>(clinic_.store().write_blocking([&](store::Writer& writer) -> core::Result<void> {
            auto done = desk_.act(writer, request);
            answer = done ? core::Result<void>() : core::fail(done.error());
            return answer;
        }));
        return answer;
    }
    core::Result<void> confirm(const std::string& flag_id, std::string_view severity) {
        return act(
            Action::confirm,
            flag_id,
            R"({"causality":"possible","severity":")" + std::string(severity) + R"(","serious":false,"criteria":[],"note":""})"
        );
    }

private:
    Clinic& clinic_;
    Actor actor_;
    identity::Role role_;
    Desk desk_{Clinic::searches(), {}};
};

core::Result<void> confirm_by_naranjo(Clinic& clinic, const std::string& flag_id) {
    return Person(clinic, "mensah", identity::Role::physician)
        .act(
            Action::confirm,
            flag_id,
            R"({"naranjoAnswers":[1,1,1,0,-1,0,0,1,0,1],"severity":"mild","serious":false,"criteria":[],"note":""})"
        );
}

std::string field_of(const core::Result<void>& refused) {
    return refused || refused.error().issues().empty() ? std::string() : refused.error().issues().front().expression;
}

/// How many AdverseEvents stand, and the severity of the one that does.
std::pair<std::int64_t, std::string> reactions(Clinic& clinic) {
    std::pair<std::int64_t, std::string> found;
    clinic.read_store([&](store::Reader& reader) -> core::Result<void> {
        store::IndexQuery query;
        query.type = "AdverseEvent";
        const auto total = reader.search_total(query);
        if (!total) return core::fail(total.error());
        found.first = *total;
        for (const Flag& flag : clinic.flags()) {
            for (const Decision& decision : flag.workflow.decisions()) {
                const auto version = reader.current({"AdverseEvent", decision.adverse_event});
                if (!version) return core::fail(version.error());
                if (!*version || (*version)->deleted()) continue;
                const auto event =
                    json::Document::parse(fhir::render({(*version)->key, 1, clinic.clock.now()}, (*version)->content)).value();
                found.second = event.root()["severity"]["coding"][0]["code"].string();
            }
        }
        return {};
    });
    return found;
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

/// Two flags of one patient: a stop, and hallucinations in a patient whose tablets go on.
class DeskOfTwo : public testing::Test {
protected:
    DeskOfTwo() {
        EXPECT_TRUE(clinic.put_together({
            statement("active", R"("start":"2025-06-01")"),
            hallucination,
            R"({"resourceType":"Observation","id":"o2","status":"final","subject":{"reference":"Patient/p1"},"effectiveDateTime":"2025-12-30T10:00:00Z",)"
            R"("code":{"coding":[{"system":"urn:tonus:concept","code":"constipation"}]},"valueBoolean":true})",
        }));
        clinic.settle();
        const auto flags = clinic.flags();
        EXPECT_EQ(flags.size(), 2U) << clinic.standing();
        const auto order =
            std::minmax_element(flags.begin(), flags.end(), [](const Flag& a, const Flag& b) { return a.priority < b.priority; });
        urgent = order.first->id;
        routine = order.second->id;
    }
    Flag flag(const std::string& id) {
        const auto flags = clinic.flags();
        return *std::find_if(flags.begin(), flags.end(), [&](const Flag& one) { return one.id == id; });
    }

    Clinic clinic;
    Person physician{clinic, "mensah", identity::Role::physician};
    Person nurse{clinic, "ana", identity::Role::nurse};
    std::string urgent;
    std::string routine;
};

TEST_F(DeskOfTwo, MergesOnlyIntoWhatIsStillToBeDecided) {
    const auto into = [](const std::string& id) { return R"({"into":")" + id + "\"}"; };
    EXPECT_EQ(field_of(nurse.act(Action::merge, urgent, into(urgent))), "into");
    EXPECT_EQ(field_of(nurse.act(Action::merge, urgent, into("nobody"))), "into");
    ASSERT_TRUE(nurse.act(Action::merge, urgent, into(routine)));
    EXPECT_EQ(field_of(nurse.act(Action::merge, routine, into(urgent))), "into") << "both would be closed behind each other";
    EXPECT_EQ(
        field_of(nurse.act(Action::dismiss, routine, R"({"reason":"duplicate","duplicateOf":")" + urgent + R"(","note":""})")),
        "duplicateOf"
    );
    EXPECT_TRUE(is_open(flag(routine)));
}

TEST_F(DeskOfTwo, WhatIsMergedIntoIsAsUrgentAndAwake) {
    const auto before = flag(urgent).priority;
    ASSERT_LT(before, flag(routine).priority);
    ASSERT_TRUE(
        nurse.act(Action::snooze, routine, R"({"until":")" + core::format_instant(clinic.clock.now() + std::chrono::hours(24)) + "\"}")
    );
    ASSERT_TRUE(nurse.act(Action::merge, urgent, R"({"into":")" + routine + "\"}"));
    EXPECT_EQ(flag(routine).workflow.stage(), Stage::open);
    clinic.settle();
    EXPECT_EQ(flag(routine).priority, before);
    EXPECT_TRUE(flag(routine).workflow.returned());
}

TEST_F(DeskOfTwo, PutsNothingOffForGood) {
    const auto until = [&](std::chrono::hours later) { return R"({"until":")" + core::format_instant(clinic.clock.now() + later) + "\"}"; };
    EXPECT_EQ(field_of(nurse.act(Action::snooze, routine, until(std::chrono::hours(91 * 24)))), "until");
    EXPECT_TRUE(nurse.act(Action::snooze, routine, until(std::chrono::hours(90 * 24))));
}

TEST_F(DeskOfTwo, HandsAFlagOnlyToWhoMayReviewIt) {
    clinic.write([&](store::Writer& writer) -> core::Result<void> {
        for (const auto& [name, role, disabled] :
             {std::tuple("lee", identity::Role::pharmacist, false),
              {"gone", identity::Role::nurse, true},
              {"ops", identity::Role::operations, false}}) {
            identity::Account account;
            account.name = name;
            account.display_name = name;
            account.roles = {role};
            account.disabled = disabled;
            if (auto saved = identity::add_account(writer, account); !saved) return saved;
        }
        return {};
    });
    for (const Action action : {Action::assign, Action::escalate}) {
        for (const char* nobody : {"gone", "ops", "nobody"}) {
            EXPECT_EQ(field_of(nurse.act(action, routine, R"({"to":")" + std::string(nobody) + "\"}")), "to") << nobody;
        }
    }
    EXPECT_FALSE(flag(routine).workflow.escalated());
    EXPECT_EQ(field_of(nurse.act(Action::assign, routine, "{}")), "to");
    ASSERT_TRUE(nurse.act(Action::assign, routine, R"({"to":"lee"})"));
    EXPECT_EQ(flag(routine).workflow.owner(), "lee");
}

TEST_F(DeskOfTwo, WhatIsOnlyWatchedIsJudgedAnewOnItsDay) {
    ASSERT_TRUE(nurse.act(
        Action::dismiss,
        routine,
        R"({"reason":"will-monitor","monitorOn":")" + core::format_instant(clinic.clock.now() + std::chrono::hours(48)).substr(0, 10) +
            R"(","note":""})"
    ));
    clinic.settle();
    EXPECT_EQ(flag(routine).workflow.stage(), Stage::dismissed);
    clinic.clock.advance(std::chrono::hours(48));
    clinic.settle();
    EXPECT_EQ(flag(routine).workflow.stage(), Stage::open);
    EXPECT_EQ(flag(routine).state.status, surveillance::FlagStatus::open);
}

TEST_F(DeskOfTwo, AReopenedDecisionKeepsItsAdverseEventOrLosesIt) {
    using Reactions = std::pair<std::int64_t, std::string>;
    const std::string dismissal = R"({"reason":"tolerated-before","note":""})";
    ASSERT_TRUE(physician.confirm(urgent, "mild"));
    ASSERT_TRUE(physician.act(Action::reopen, urgent, "{}"));
    EXPECT_EQ(reactions(clinic), Reactions(1, "mild")) << "while it is looked at again it stands";
    ASSERT_TRUE(physician.confirm(urgent, "moderate"));
    EXPECT_EQ(reactions(clinic), Reactions(1, "moderate"));
    ASSERT_TRUE(physician.act(Action::undo, urgent, "{}"));
    EXPECT_EQ(reactions(clinic), Reactions(1, "mild"));
    ASSERT_TRUE(physician.act(Action::dismiss, urgent, dismissal));
    EXPECT_EQ(reactions(clinic), Reactions(0, ""));
    ASSERT_TRUE(physician.act(Action::undo, urgent, "{}"));
    EXPECT_EQ(reactions(clinic), Reactions(1, "mild"));
}

}  // namespace
}  // namespace tonus::review
