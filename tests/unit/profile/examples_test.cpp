#include <tonus/json/document.hpp>
#include <tonus/profile/validator.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>

namespace tonus::profile {
namespace {

constexpr const char* examples = "tools/definitions/node_modules/hl7.fhir.r4.examples";
constexpr const char* exceptions = "tests/golden/validation/example-exceptions.txt";

std::string read_file(const std::filesystem::path& path) {
    std::ifstream stream(path);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// `file rule` lines: an example that breaks R4's own rules, and the rule it breaks.
std::set<std::string> expected_refusals() {
    std::set<std::string> lines;
    std::ifstream stream(exceptions);
    for (std::string line; std::getline(stream, line);) {
        if (!line.empty() && line[0] != '#') lines.insert(line);
    }
    return lines;
}

// The definitions' own package holds R4's examples: each is valid, or listed with the rule it breaks.
TEST(R4Examples, AreValidBarTheListedOnes) {
    const Validator validator(definitions::Definitions::r4());
    std::set<std::string> refusals;
    std::size_t valid = 0;
    for (const auto& entry : std::filesystem::directory_iterator(examples)) {
        const std::string name = entry.path().filename().string();
        if (!name.ends_with(".json") || name == "package.json" || name.starts_with('.')) continue;
        const auto document = json::Document::parse(read_file(entry.path()));
        ASSERT_TRUE(document.has_value()) << name << ": " << document.error().message();
        if (!document->root()["resourceType"]) continue;
        const Outcome outcome = validator.validate(document->root());
        if (!outcome.base_broken) ++valid;
        for (const core::Issue& issue : outcome.issues) {
            if (issue.severity != core::Severity::error) continue;
            const std::string line = name + " " + issue.rule;
            if (refusals.insert(line).second && !expected_refusals().contains(line)) {
                ADD_FAILURE() << line << " at " << issue.expression << ": " << issue.diagnostics;
            }
        }
    }
    EXPECT_GT(valid, 4500U);
    for (const std::string& line : expected_refusals()) EXPECT_TRUE(refusals.contains(line)) << "no longer refused: " << line;
}

}  // namespace
}  // namespace tonus::profile
