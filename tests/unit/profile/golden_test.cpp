#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>
#include <tonus/profile/validator.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>

// Each tests/golden/validation/<name>.json is validated, and its outcome compared word for word with
// <name>.outcome.json: these words are what senders read. WRITE_EXPECTED=1 rewrites the outcomes.

namespace tonus::profile {
namespace {

namespace fs = std::filesystem;

constexpr const char* golden_folder = "tests/golden/validation";
constexpr std::string_view outcome_suffix = ".outcome.json";
constexpr std::array<const char*, 4> severities = {"fatal", "error", "warning", "information"};

std::string read_file(const fs::path& path) {
    std::ifstream stream(path);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::string written(const Outcome& outcome) {
    json::Writer writer(json::Style::pretty);
    writer.begin_object();
    writer.key("baseBroken").boolean(outcome.base_broken).key("profileBroken").boolean(outcome.profile_broken);
    writer.key("issue").begin_array();
    for (const core::Issue& issue : outcome.issues) {
        writer.begin_object().member("severity", severities[std::size_t(issue.severity)]).member("code", issue.code);
        writer.member("rule", issue.rule).member("expression", issue.expression).member("diagnostics", issue.diagnostics);
        if (!issue.details_code.empty()) writer.member("details", issue.details_code);
        writer.end_object();
    }
    return writer.end_array().end_object().take() + "\n";
}

TEST(ValidationGolden, SaysWhatItSaidBefore) {
    const Validator validator(definitions::Definitions::r4());
    const bool update = std::getenv("WRITE_EXPECTED") != nullptr;
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(golden_folder)) {
        const std::string name = entry.path().filename().string();
        if (entry.path().extension() != ".json" || name.ends_with(outcome_suffix)) continue;
        ++count;
        const auto document = json::Document::parse(read_file(entry.path()));
        ASSERT_TRUE(document.has_value()) << name;
        const std::string outcome = written(validator.validate(document->root()));
        const fs::path expected = fs::path(golden_folder) / (entry.path().stem().string() + std::string(outcome_suffix));
        if (update) std::ofstream(expected) << outcome;
        EXPECT_EQ(outcome, read_file(expected)) << name;
    }
    EXPECT_GE(count, 10U);
}

}  // namespace
}  // namespace tonus::profile
