#include <tonus/json/document.hpp>
#include <tonus/profile/validator.hpp>

#include <gtest/gtest.h>

#include <fstream>
#include <iostream>
#include <map>

namespace tonus::profile {
namespace {

// What a real EHR sends, captured outside of this repository: local codes, OIDs, extensions, texts
// without codes. R4 allows all of it, so nothing of it may be refused.
constexpr const char* samples = "../shared/ehr-samples/epic-sandbox.ndjson";

TEST(EhrSamples, AreAccepted) {
    std::ifstream stream(samples);
    if (!stream) {
        std::cout << "Did not run: there is no " << samples << ".\n";
        return;
    }
    const Validator validator(definitions::Definitions::r4());
    std::map<std::string, std::string> refusals;
    std::size_t accepted = 0;
    for (std::string line; std::getline(stream, line);) {
        const auto document = json::Document::parse(line);
        ASSERT_TRUE(document.has_value());
        const Outcome outcome = validator.validate(document->root());
        accepted += outcome.acceptable();
        for (const core::Issue& issue : outcome.issues) {
            if (issue.severity != core::Severity::error) continue;
            refusals.emplace(issue.rule, issue.expression + ": " + issue.diagnostics);
        }
    }
    for (const auto& [rule, example] : refusals) ADD_FAILURE() << rule << " at " << example;
    EXPECT_EQ(accepted, 620U);
}

}  // namespace
}  // namespace tonus::profile
