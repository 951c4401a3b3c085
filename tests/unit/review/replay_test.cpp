#include <tonus/review/replay.hpp>

#include "support/clinic.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace tonus::review {
namespace {

std::string takes(const std::string& patient, const std::string& dose, const std::string& since = "2025-06-01") {
    return R"({"resourceType":"MedicationStatement","id":"m-)" + patient + R"(","status":"active","subject":{"reference":"Patient/)" +
           patient + R"("},"medicationCodeableConcept":{"text":"baclofen"},"effectivePeriod":{"start":")" + since +
           R"("},"dosage":[{"text":")" + dose + R"( daily"}]})";
}

constexpr const char* rule = "oral-dose-above-maximum";

/// Three patients above the shipped maximum of 80 mg, one of them above any, and one below it.
class ReplayTest : public testing::Test {
protected:
    ReplayTest() {
        EXPECT_TRUE(clinic_.put_together({takes("a", "90 mg"), takes("b", "90 mg", "2025-12-20"), takes("c", "200 mg"), takes("d", "30 mg")}
        ));
        clinic_.settle();
        std::ofstream(site_.path() / "ours.toml") << "[oral-dose-above-maximum]\nparameters = { maximum = 100 }\n";
    }

    ReplayReport replay(const surveillance::RuleSet& before, const surveillance::RuleSet& after, const ReplayOptions& options = {}) {
        const ReadRunner read = [this](const store::ReadJob& job) { return clinic_.store().read_blocking(job); };
        return replay_blocking(read, before, after, clinic_.clock.now(), options).value();
    }

    void confirm(const std::string& patient) {
        const Desk desk(test::Clinic::searches(), {});
        ActionRequest request;
        for (const Flag& flag : clinic_.flags()) {
            if (flag.rule == rule && flag.patient_reference == "Patient/" + patient) request.flag_id = flag.id;
        }
        request.action = Action::confirm;
        request.actor = {"mensah", "Dr A. Mensah"};
        request.roles = {identity::Role::physician};
        const auto body = json::Document::parse(R"({"causality":"possible","severity":"mild","serious":false,"note":""})").value();
        request.body = body.root();
        clinic_.write([&](store::Writer& writer) -> core::Result<void> {
            const auto done = desk.act(writer, request);
            if (!done) return core::fail(done.error());
            return {};
        });
    }

    test::Clinic clinic_;
    test::TemporaryFolder site_;
    surveillance::RuleSet changed() const { return surveillance::RuleSet::load("config", site_.path()).value(); }
};

TEST_F(ReplayTest, TellsWhatIsLostGainedAndTheSame) {
    const auto forward = replay(test::shipped_rules(), changed());
    EXPECT_EQ(forward.patients, 4);
    EXPECT_EQ(forward.resources, 4);
    const RuleReplay& lost = forward.rules.at(rule);
    EXPECT_EQ(lost.lost, 2);
    EXPECT_EQ(lost.same, 1);
    EXPECT_EQ(lost.gained, 0);
    ASSERT_EQ(lost.lost_flags.size(), 2U);
    EXPECT_FALSE(lost.lost_flags.front().flag_id.empty());
    const auto backward = replay(changed(), test::shipped_rules());
    EXPECT_EQ(backward.rules.at(rule).gained, 2);
}

TEST_F(ReplayTest, PutsWhatCliniciansConfirmedFirst) {
    confirm("b");
    const auto report = replay(test::shipped_rules(), changed());
    const RuleReplay& lost = report.rules.at(rule);
    EXPECT_EQ(lost.lost_confirmed, 1);
    ASSERT_EQ(lost.lost_flags.size(), 2U);
    EXPECT_EQ(lost.lost_flags.front().stage, Stage::confirmed);
}

TEST_F(ReplayTest, JudgesADecidedFlagByTheInstantOfItsDecision) {
    confirm("a");
    clinic_.clock.advance(std::chrono::hours(48));
    ASSERT_TRUE(clinic_.put(takes("a", "30 mg", "2026-01-02")));
    ASSERT_TRUE(clinic_.put(
        R"({"resourceType":"MedicationStatement","id":"old","status":"completed","subject":{"reference":"Patient/a"},"medicationCodeableConcept":{"text":"baclofen"},"effectivePeriod":{"start":"2025-06-01","end":"2026-01-02"},"dosage":[{"text":"90 mg daily"}]})"
    ));
    clinic_.settle();
    const auto report = replay(test::shipped_rules(), changed());
    EXPECT_EQ(report.rules.at(rule).lost_confirmed, 1) << "the dose is lower now, but the confirmed flag would not have been there";
}

TEST_F(ReplayTest, ManyThreadsFindWhatOneFinds) {
    std::vector<std::string> more;
    for (int i = 0; i < 40; ++i) more.push_back(takes("x" + std::to_string(i), i % 2 == 0 ? "90 mg" : "30 mg"));
    ASSERT_TRUE(clinic_.put_together(more));
    ReplayOptions options;
    options.threads = 4;
    options.examples = 3;
    const auto report = replay(test::shipped_rules(), changed(), options);
    EXPECT_EQ(report.patients, 44);
    EXPECT_EQ(report.rules.at(rule).lost, 22);
    EXPECT_EQ(report.rules.at(rule).lost_flags.size(), 3U) << "examples are bounded, counts are not";
}

TEST_F(ReplayTest, DrawsFromWhatWouldBeNewByChance) {
    std::vector<std::string> more;
    for (int i = 0; i < 60; ++i) more.push_back(takes("x" + std::to_string(i), "90 mg"));
    ASSERT_TRUE(clinic_.put_together(more));
    const auto drawn = [&](std::size_t threads) {
        ReplayOptions options;
        options.threads = threads;
        options.examples = 10;
        std::vector<store::PatientKey> patients;
        const auto report = replay(changed(), test::shipped_rules(), options);
        for (const ReplayedFlag& flag : report.rules.at(rule).gained_flags) {
            EXPECT_FALSE(flag.sentences.empty());
            patients.push_back(flag.patient);
        }
        return patients;
    };
    const auto alone = drawn(1);
    ASSERT_EQ(alone.size(), 10U);
    EXPECT_EQ(drawn(4), alone) << "whoever looked first";
    EXPECT_GT(*std::max_element(alone.begin(), alone.end()) - *std::min_element(alone.begin(), alone.end()), 20) << "not the first ten";
}

TEST_F(ReplayTest, CanBeLimitedToRecentEvidenceAndToOneRule) {
    ReplayOptions options;
    options.since = core::Instant(std::chrono::sys_days(std::chrono::year(2025) / 12 / 1));
    EXPECT_EQ(replay(test::shipped_rules(), changed(), options).rules.at(rule).lost, 1);
    options = {};
    options.rule = "fall";
    EXPECT_TRUE(replay(test::shipped_rules(), changed(), options).rules.empty());
}

TEST_F(ReplayTest, StopsWhenToldTo) {
    ReplayOptions options;
    options.progress = [](std::int64_t, std::int64_t) { return false; };
    const ReadRunner read = [this](const store::ReadJob& job) { return clinic_.store().read_blocking(job); };
    const auto stopped = replay_blocking(read, test::shipped_rules(), changed(), clinic_.clock.now(), options);
    ASSERT_FALSE(stopped.has_value());
    EXPECT_EQ(stopped.error().kind(), core::ErrorKind::deadline);
}

}  // namespace
}  // namespace tonus::review
