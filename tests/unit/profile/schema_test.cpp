#include "edit.hpp"
#include "validate.hpp"

#include <tonus/core/text.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <set>

// What R4's own JSON schema takes and refuses (tools/schema-differential writes verdicts.ndjson) against what we do. What
// it refuses we refuse; what it takes we refuse by what no schema can say, or by a rule that differences.ndjson lists with
// the reason.

namespace tonus::profile::test {
namespace {

std::vector<json::Document> read_lines(const std::string& path) {
    std::vector<json::Document> documents;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        auto document = json::Document::parse(line);
        EXPECT_TRUE(document.has_value()) << path << ": " << line;
        if (document) documents.push_back(std::move(*document));
    }
    return documents;
}

json::Value at_pointer(json::Value value, std::string_view pointer) {
    for (const std::string_view step : core::split(pointer, '/')) {
        if (step.empty()) continue;  // what stands before the first slash
        std::size_t index = 0;
        if (value.is_array()) std::from_chars(step.data(), step.data() + step.size(), index);
        value = value.is_array() ? value[index] : value[step];
    }
    return value;
}

/// Whether a JSON schema could say the same: not so of bindings, invariants, references and the least there must be.
bool is_of_structure(std::string_view rule) {
    constexpr std::array<std::string_view, 7> rules{
        "unknown-member", "kind", "null", "empty", "cardinality-max", "choice", "resource-type"};
    return rule.starts_with("primitive-") || std::find(rules.begin(), rules.end(), rule) != rules.end();
}

class R4Schema : public testing::Test {
protected:
    void SetUp() override {
        for (const json::Document& document : read_lines("tests/golden/schema/differences.ndjson")) {
            EXPECT_FALSE(document.root()["why"].string().empty());
            explained_.emplace(document.root()["of"].string());
        }
    }

    void compare(json::Value resource, json::Value edit) {
        const json::Value to = edit["json"];
        const Edit made{
            at_pointer(resource, edit["at"].string()),
            edit["member"].string(),
            to ? std::optional(std::string(to.string())) : std::nullopt};
        const std::string text = edited_text(resource, made);
        const Outcome outcome = validate(text);
        if (!edit["taken"].boolean().value_or(true)) {
            ++refused_;
            EXPECT_FALSE(outcome.acceptable()) << text;
            return;
        }
        for (const core::Issue& issue : outcome.issues) {
            if (issue.severity != core::Severity::error || !is_of_structure(issue.rule)) continue;
            expect_explained(issue.rule, issue.expression + " of " + text);
        }
    }

    void expect_explained(const std::string& difference, const std::string& where) {
        EXPECT_TRUE(explained_.contains(difference)) << difference << " at " << where;
        differing_.insert(difference);
    }

    std::set<std::string, std::less<>> explained_;  ///< rules that the schema lacks, and resources that it refuses as they are
    std::set<std::string, std::less<>> differing_;
    std::size_t refused_ = 0;
};

TEST_F(R4Schema, RefusesNothingThatWeTakeAndWeKnowWhatItTakes) {
    const auto resources = read_lines("tests/golden/fhirpath/resources.ndjson");
    const auto verdicts = read_lines("tests/golden/schema/verdicts.ndjson");
    ASSERT_EQ(resources.size(), verdicts.size());
    for (std::size_t i = 0; i < resources.size(); ++i) {
        const json::Value verdict = verdicts[i].root();
        if (!verdict["taken"].boolean().value_or(false)) expect_explained(std::string(verdict["resource"].string()), "");
        for (const json::Value edit : verdict["edits"].elements()) compare(resources[i].root(), edit);
    }
    EXPECT_GT(refused_, 3000U);
    EXPECT_EQ(differing_, explained_) << "a difference is listed that there is not";
}

}  // namespace
}  // namespace tonus::profile::test
