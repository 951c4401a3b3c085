#include "demo_store.hpp"
#include "page_session.hpp"
#include "service_process.hpp"

#include "support/eventually.hpp"
#include "support/temporary_folder.hpp"

#include <gmock/gmock.h>

namespace tonus::test {
namespace {

using testing::HasSubstr;

constexpr const char* rule = "rules/oral-dose-above-maximum";
constexpr const char* up_to_100 = R"({"parameters":[{"name":"maximum","value":"100"}],"reason":"As the UK label"})";

/// A rule owner proposes, a physician promotes: on the real program, its store and its rules.
class RulePromotion : public testing::Test {
protected:
    /// A patient on so many milligrams of oral baclofen a day.
    static void send_patient(const ServiceProcess& service, const std::string& id, int dose) {
        ASSERT_EQ(
            service.send("PUT", "/fhir/Patient/" + id, R"({"resourceType":"Patient","id":")" + id + R"(","birthDate":"1970-05-05"})")
                .status,
            201
        );
        const auto stated = service.send(
            "PUT",
            "/fhir/MedicationStatement/" + id + "-m",
            R"({"resourceType":"MedicationStatement","id":")" + id + R"(-m","status":"active","subject":{"reference":"Patient/)" + id +
                R"("},"medicationCodeableConcept":{"text":"Baclofen 10 mg tablets"},"effectivePeriod":{"start":"2026-09-01"},"dosage":[{"route":{"text":"oral"},)"
                R"("timing":{"repeat":{"frequency":1,"period":1,"periodUnit":"d"}},"doseAndRate":[{"doseQuantity":{"value":)" +
                std::to_string(dose) + R"(,"unit":"mg","system":"http://unitsofmeasure.org","code":"mg"}}]}]})"
        );
        ASSERT_EQ(stated.status, 201) << stated.body;
    }

    /// Active flags of the rule.
    static std::int64_t open_flags(const ServiceProcess& service, const std::string& query = {}) {
        const auto flags = parsed(service.send("GET", "/fhir/Flag?_count=500" + query));
        std::int64_t count = 0;
        for (const json::Value entry : flags.root()["entry"].elements()) {
            const bool ours = json::to_text(entry).find("oral-dose-above-maximum") != std::string::npos;
            if (ours && entry["resource"]["status"].string() == "active") ++count;
        }
        return count;
    }

    static bool is_flagged(const ServiceProcess& service, const std::string& patient) {
        return open_flags(service, "&patient=" + patient) > 0;
    }

    /// Asks until the rule's page says it; the last answer.
    static std::string page_until(const PageSession& page, const std::string& words) {
        std::string body;
        EXPECT_TRUE(eventually([&] {
            body = page.send("GET", rule).body;
            return body.find(words) != std::string::npos;
        })) << body;
        return body;
    }

    static std::string newest_proposal(const HttpAnswer& answer) {
        EXPECT_EQ(answer.status, 200) << answer.body;
        return std::string(parsed(answer).root()["proposals"][0]["id"].string());
    }

    TemporaryFolder folder_;
};

TEST_F(RulePromotion, GoesLiveByASecondPersonAfterABacktestAndOutlivesRestartAndReload) {
    const auto data = demo_store(folder_.path() / "data");
    std::string proposal;
    {
        ServiceProcess service(data, {"--demo"});
        const PageSession owner(service.port(), "osei");
        const PageSession physician(service.port(), "mensah");
        send_patient(service, "on-90", 90);
        send_patient(service, "on-120", 120);
        ASSERT_TRUE(is_flagged(service, "on-90"));
        ASSERT_TRUE(is_flagged(service, "on-120"));

        EXPECT_EQ(physician.send("POST", std::string(rule) + "/proposals", up_to_100).status, 403) << "rule owners propose";
        proposal = newest_proposal(owner.send("POST", std::string(rule) + "/proposals", up_to_100));
        const std::string path = std::string(rule) + "/proposals/" + proposal;
        const std::string why = R"({"reason":"Agreed"})";
        const auto early = physician.send("POST", path + "/promote", why);
        EXPECT_EQ(early.status, 409) << early.body;
        ASSERT_EQ(owner.send("POST", path + "/backtest", R"({"days":180})").status, 200);
        const std::string tested = page_until(owner, R"("backtest":{"at")");
        const auto lost = json::Document::parse(tested)->root()["proposals"][0]["backtest"]["lost"].to_integer().value_or(0);
        EXPECT_GE(lost, 1) << "at least the patient on 90 mg/day";
        ASSERT_EQ(owner.send("POST", path + "/silent-run", "{}").status, 200);
        send_patient(service, "on-95", 95);
        ASSERT_TRUE(is_flagged(service, "on-95")) << "the rules in force go on";
        page_until(owner, R"("over":false,"same":0,"gained":0,"lost":1,)");

        const std::int64_t before = open_flags(service);
        const auto alone = owner.send("POST", path + "/promote", why);
        EXPECT_EQ(alone.status, 403);
        EXPECT_THAT(alone.body, HasSubstr("second-person-needed"));
        EXPECT_EQ(PageSession(service.port(), "ana").send("POST", path + "/promote", why).status, 403) << "not a nurse's to decide";
        EXPECT_EQ(physician.send("POST", path + "/promote", "{}").status, 422) << "a reason is needed";
        const auto promoted = physician.send("POST", path + "/promote", why);
        ASSERT_EQ(promoted.status, 200) << promoted.body;
        EXPECT_THAT(promoted.body, HasSubstr("maximum is 100 mg/d at this site; shipped: 80 mg/d."));
        EXPECT_EQ(physician.send("POST", path + "/promote", why).status, 409) << "once";
        // Every patient is assessed again behind the promotion. 95 mg/day came after the backtest.
        EXPECT_TRUE(eventually([&] { return open_flags(service) <= before - lost - 1; }));
        EXPECT_EQ(open_flags(service), before - lost - 1) << "the backtest said what the promotion then did";
        EXPECT_FALSE(is_flagged(service, "on-90"));
        EXPECT_TRUE(is_flagged(service, "on-120"));
        const auto audited = PageSession(service.port(), "audit").send("POST", "audit/query", R"({"action":"rule-promoted","limit":5})");
        EXPECT_THAT(audited.body, HasSubstr("Dr A. Mensah"));
        service.hang_up();
        send_patient(service, "on-97", 97);
        EXPECT_FALSE(is_flagged(service, "on-97"));
        page_until(owner, "maximum is 100 mg/d at this site");
        service.kill();
    }
    const ServiceProcess again(data, {"--demo"});
    send_patient(again, "on-98", 98);
    EXPECT_FALSE(is_flagged(again, "on-98"));
    send_patient(again, "on-101", 101);
    ASSERT_TRUE(is_flagged(again, "on-101"));
    const auto flags = parsed(again.send("GET", "/fhir/Flag?patient=on-101"));
    const std::string flag(flags.root()["entry"][0]["resource"]["id"].string());
    const auto told = again.send("GET", "/fhir/Flag/" + flag + "/$explain");
    EXPECT_THAT(told.body, HasSubstr("maximum is 100 mg/d at this site"));
    EXPECT_THAT(told.body, HasSubstr("by Dr A. Mensah, proposed by K. Osei"));
}

TEST_F(RulePromotion, LetsCliniciansJudgeASampleOfWhatWouldBeNew) {
    const ServiceProcess service(demo_store(folder_.path() / "data"), {"--demo"});
    const PageSession owner(service.port(), "osei");
    const PageSession physician(service.port(), "mensah");
    for (const char* patient : {"on-70", "on-72", "on-74"}) send_patient(service, patient, 70);
    const std::string down_to_60 = R"({"parameters":[{"name":"maximum","value":"60"}],"reason":"Try"})";
    const std::string path =
        std::string(rule) + "/proposals/" + newest_proposal(owner.send("POST", std::string(rule) + "/proposals", down_to_60));
    ASSERT_EQ(owner.send("POST", path + "/backtest", R"({"days":180})").status, 200);
    const std::string for_owner = page_until(owner, R"("backtest":{"at")");
    EXPECT_THAT(for_owner, testing::Not(HasSubstr("sentences"))) << "no patient data for a rule owner";

    const auto page = parsed(physician.send("GET", rule));
    const json::Value first = page.root()["proposals"][0]["backtest"]["gainedFlags"][0];
    ASSERT_FALSE(first["sample"]["id"].string().empty());
    EXPECT_GE(first["sample"]["sentences"].size(), 1U);
    EXPECT_FALSE(first["wanted"].boolean());
    const std::string sample = path + "/sample/" + std::string(first["sample"]["id"].string());
    EXPECT_EQ(owner.send("POST", sample, R"({"wanted":true})").status, 403);
    EXPECT_EQ(PageSession(service.port(), "ana").send("POST", sample, R"({"wanted":true})").status, 403) << "not a nurse's to judge";
    EXPECT_EQ(physician.send("POST", sample, "{}").status, 422);
    EXPECT_EQ(physician.send("POST", path + "/sample/none", R"({"wanted":true})").status, 404);
    const auto judged = physician.send("POST", sample, R"({"wanted":false})");
    ASSERT_EQ(judged.status, 200) << judged.body;
    EXPECT_THAT(owner.send("GET", rule).body, HasSubstr(R"("wanted":false,"judgedBy":"Dr A. Mensah")"));
    const auto audited = PageSession(service.port(), "audit").send("POST", "audit/query", R"({"action":"rule-sample-judged","limit":5})");
    EXPECT_THAT(audited.body, HasSubstr("Dr A. Mensah"));
    const auto seen = PageSession(service.port(), "audit").send("POST", "audit/query", R"({"action":"viewed","limit":50})");
    EXPECT_THAT(seen.body, HasSubstr("Saw rule sample"));
}

struct Refusal {
    const char* name;
    const char* body;
    const char* field;
};

class RuleProposals : public testing::TestWithParam<Refusal> {};

TEST_P(RuleProposals, ThatCannotBeUsedSayWhy) {
    // One service for all rows: nothing of a refused proposal is kept.
    static const TemporaryFolder folder;
    static const ServiceProcess service(demo_store(folder.path() / "data"), {"--demo"});
    const PageSession owner(service.port(), "osei");
    const auto answer = owner.send("POST", std::string(rule) + "/proposals", GetParam().body);
    EXPECT_EQ(answer.status, 422) << answer.body;
    EXPECT_THAT(answer.body, HasSubstr(std::string(R"("field":")") + GetParam().field + "\""));
    EXPECT_THAT(owner.send("GET", rule).body, HasSubstr(R"("proposals":[])"));
}

INSTANTIATE_TEST_SUITE_P(
    Forms,
    RuleProposals,
    testing::Values(
        Refusal{"no_reason", R"({"parameters":[{"name":"maximum","value":"100"}]})", "reason"},
        Refusal{"nothing", R"({"parameters":[{"name":"maximum","value":"80"}],"reason":"x"})", "change"},
        Refusal{"unknown_threshold", R"({"parameters":[{"name":"maximm","value":"100"}],"reason":"x"})", "maximm"},
        Refusal{"not_a_number", R"({"parameters":[{"name":"maximum","value":"a lot"}],"reason":"x"})", "maximum"},
        Refusal{"infinite", R"({"parameters":[{"name":"maximum","value":"1e300"}],"reason":"x"})", "maximum"},
        Refusal{"unknown_priority", R"({"highestPriority":"now","reason":"x"})", "highestPriority"},
        Refusal{"crossed", R"({"highestPriority":"routine","lowestPriority":"emergent","reason":"x"})", "highestPriority"}
    ),
    [](const auto& row) { return std::string(row.param.name); }
);

}  // namespace
}  // namespace tonus::test
