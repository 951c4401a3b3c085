#include "validate.hpp"

#include "support/case_name.hpp"

#include <algorithm>
#include <atomic>
#include <string_view>
#include <thread>
#include <vector>

namespace tonus::profile {
namespace {

TEST(Validator, ReportsEveryProblemAtOnceInDocumentOrder) {
    const Outcome outcome =
        validate(R"({"resourceType":"Observation","status":"x","code":{"text":""},"foo":1,"effectiveDateTime":"2024-13-01"})");
    std::vector<std::string> rules;
    for (const core::Issue& issue : outcome.issues) {
        if (issue.severity == core::Severity::error) rules.push_back(issue.rule);
    }
    EXPECT_EQ(rules, (std::vector<std::string>{"binding-required", "primitive-string", "unknown-member", "primitive-dateTime"}));
}

TEST(Validator, ChecksProfilesThatAreClaimed) {
    const Outcome outcome = validate(
        R"({"resourceType":"Observation","meta":{"profile":["http://hl7.org/fhir/StructureDefinition/heartrate"]},"status":"final",
            "category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs"}]}],
            "code":{"coding":[{"system":"http://loinc.org","code":"8310-5"}]},"subject":{"reference":"Patient/1"},"effectiveDateTime":"2024-01-01T00:00:00Z",
            "valueQuantity":{"value":70,"unit":"/min","system":"http://unitsofmeasure.org","code":"/min"}})"
    );
    EXPECT_FALSE(outcome.base_broken);
    EXPECT_TRUE(outcome.profile_broken) << "a heart rate needs the heart rate's code";
}

TEST(Validator, WarnsOfProfilesItDoesNotKnow) {
    const Outcome outcome = validate("{" OBSERVATION R"(,"meta":{"profile":["http://example.org/none"]}})");
    EXPECT_TRUE(outcome.acceptable());
    const bool warned = std::any_of(outcome.issues.begin(), outcome.issues.end(), [](const core::Issue& issue) {
        return issue.rule == "profile-unknown" && issue.severity == core::Severity::warning;
    });
    EXPECT_TRUE(warned);
}

TEST(Validator, WarnsOfVersionsOfProfilesItDoesNotKnow) {
    const auto warns = [](std::string_view version) {
        const Outcome outcome = validate(
            R"({"resourceType":"Patient","meta":{"profile":["http://hl7.org/fhir/StructureDefinition/Patient)" + std::string(version) +
            R"("]}})"
        );
        EXPECT_TRUE(outcome.acceptable());
        return !outcome.issues.empty() && outcome.issues[0].rule == "profile-unknown";
    };
    EXPECT_FALSE(warns(""));
    EXPECT_FALSE(warns("|4.0.1"));
    EXPECT_TRUE(warns("|3.0.1"));
}

/// Slices that only the resources referred to tell apart are said not to have been looked at; nothing is refused for them.
TEST(Validator, SaysWhichSlicesItCannotTellApart) {
    const Outcome outcome = validate(
        R"({"resourceType":"DiagnosticReport","meta":{"profile":["http://hl7.org/fhir/StructureDefinition/lipidprofile"]},"status":"final",
            "code":{"coding":[{"system":"http://loinc.org","code":"57698-3","display":"Lipid panel with direct LDL - Serum or Plasma"}]},"subject":{"reference":"Patient/1"},
            "result":[{"reference":"Observation/1"},{"reference":"Observation/2"},{"reference":"Observation/3"}]})"
    );
    EXPECT_TRUE(outcome.acceptable());
    ASSERT_EQ(outcome.issues.size(), 1U);
    EXPECT_EQ(outcome.issues[0].rule, "profile-slicing-unchecked");
    EXPECT_EQ(outcome.issues[0].expression, "DiagnosticReport.result");
}

struct BaseProfileCase {
    std::string_view name;
    std::string_view url;
    bool fits;
};

class BaseProfiles : public testing::TestWithParam<BaseProfileCase> {};

/// R4's definition of a type is a profile too: it may be claimed, and asked for.
TEST_P(BaseProfiles, AreForTheirTypeAndItsKinds) {
    const std::string url(GetParam().url);
    EXPECT_EQ(validate("{" OBSERVATION R"(,"meta":{"profile":[")" + url + R"("]}})").acceptable(), GetParam().fits);
    const auto plain = json::Document::parse("{" OBSERVATION "}");
    const Outcome asked = tonus::test::r4_validator().validate(plain->root(), url);
    EXPECT_EQ(asked.acceptable(), GetParam().fits);
    EXPECT_EQ(asked.issues.empty(), GetParam().fits);
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    BaseProfiles,
    testing::Values(
        BaseProfileCase{"own", "http://hl7.org/fhir/StructureDefinition/Observation", true},
        BaseProfileCase{"version", "http://hl7.org/fhir/StructureDefinition/Observation|4.0.1", true},
        BaseProfileCase{"ancestor", "http://hl7.org/fhir/StructureDefinition/DomainResource", true},
        BaseProfileCase{"other", "http://hl7.org/fhir/StructureDefinition/Patient", false}
    ),
    test::case_name
);

TEST(Validator, WarnsOfTextsThatShouldNotBe) {
    for (const char* text : {" ", "a\\u0001b"}) {
        const Outcome outcome = validate("{" OBSERVATION R"(,"valueString":")" + std::string(text) + "\"}");
        ASSERT_EQ(outcome.issues.size(), 1U) << text;
        EXPECT_EQ(outcome.issues[0].rule, "string-content");
        EXPECT_TRUE(outcome.acceptable());
    }
}

TEST(Validator, WarnsOfNumbersBeyondADouble) {
    for (const char* number : {"1e400", "-1e400", "1e-400"}) {
        const Outcome outcome = validate("{" OBSERVATION R"(,"valueQuantity":{"value":)" + std::string(number) + "}}");
        ASSERT_EQ(outcome.issues.size(), 1U) << number;
        EXPECT_EQ(outcome.issues[0].rule, "decimal-range");
        EXPECT_EQ(outcome.issues[0].expression, "Observation.value.ofType(Quantity).value");
        EXPECT_TRUE(outcome.acceptable());
    }
}

TEST(Validator, RefusesAStringOfMoreThanAMillionCharacters) {
    const std::string text(1024 * 1024, 'x');
    EXPECT_TRUE(validate("{" OBSERVATION R"(,"valueString":")" + text + "\"}").acceptable());
    const Outcome outcome = validate("{" OBSERVATION R"(,"valueString":")" + text + "y\"}");
    ASSERT_EQ(outcome.issues.size(), 1U);
    EXPECT_EQ(outcome.issues[0].rule, "primitive-string");
    EXPECT_LT(outcome.issues[0].diagnostics.size(), 200U);
}

TEST(Validator, AnswersAHostileResourceShortly) {
    std::string text = "{" OBSERVATION;
    for (int i = 0; i < 5000; ++i) text += ",\"unknown" + std::to_string(i) + "\":{}";
    text += ",\"" + std::string(100'000, 'z') + "\":1,\"extension\":[";
    for (int i = 0; i < 5000; ++i) text += R"({"url":"http://x","valueQuantity":{"system":"http://unitsofmeasure.org","code":"?"}},)";
    const Outcome outcome = validate(text + R"({"url":"http://x","valueCode":"y"}]})");
    EXPECT_TRUE(outcome.base_broken);
    EXPECT_LE(outcome.issues.size(), 200U);
}

TEST(Validator, KeepsRoomForErrorsAmongWarnings) {
    std::string text = "{" OBSERVATION ",\"extension\":[";
    for (int i = 0; i < 500; ++i) text += R"({"url":"http://x","valueQuantity":{"system":"http://unitsofmeasure.org","code":"?"}},)";
    const Outcome outcome = validate(text + R"({"url":"http://x"}]})");
    EXPECT_TRUE(outcome.base_broken);
    EXPECT_EQ(outcome.issues.back().rule, "ext-1");
}

TEST(Validator, MayBeSharedByThreads) {
    std::atomic<int> refused = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int round = 0; round < 20; ++round) {
                refused += !validate("{" OBSERVATION R"(,"valueString":"x","dataAbsentReason":{"text":"y"}})").acceptable();
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(refused, 80);
}

TEST(Validator, NeverEchoesMarkup) {
    const Outcome outcome = validate("{" OBSERVATION R"(,"<script>":1})");
    ASSERT_FALSE(outcome.issues.empty());
    EXPECT_EQ(outcome.issues[0].rule, "unknown-member");
    EXPECT_EQ(outcome.issues[0].diagnostics.find('<'), std::string::npos);
}

}  // namespace
}  // namespace tonus::profile
