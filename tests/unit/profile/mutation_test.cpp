#include "mutation.hpp"
#include "mutation_rules.hpp"
#include "support/r4_validator.hpp"

#include <tonus/json/document.hpp>
#include <tonus/profile/validator.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

namespace tonus::profile::test {
namespace {

constexpr const char* examples = "tools/definitions/node_modules/hl7.fhir.r4.examples";
constexpr std::size_t largest_example = 6000;

/// The types the service accepts by default.
constexpr std::array<std::string_view, 26> types = {
    "AdverseEvent",
    "AllergyIntolerance",
    "AuditEvent",
    "CodeSystem",
    "ConceptMap",
    "Condition",
    "Device",
    "Encounter",
    "Flag",
    "Group",
    "Medication",
    "MedicationAdministration",
    "MedicationRequest",
    "MedicationStatement",
    "Observation",
    "Organization",
    "Patient",
    "Practitioner",
    "PractitionerRole",
    "Procedure",
    "Provenance",
    "QuestionnaireResponse",
    "RelatedPerson",
    "Subscription",
    "Task",
    "ValueSet",
};

/// The first valid examples of a type, by name.
std::vector<json::Document> valid_examples(std::string_view type, std::size_t most) {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(examples)) {
        const bool wanted = entry.path().filename().string().starts_with(std::string(type) + "-");
        if (wanted && entry.file_size() < largest_example) paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    std::vector<json::Document> documents;
    for (const auto& path : paths) {
        std::ifstream stream(path);
        auto document = json::Document::parse({std::istreambuf_iterator<char>(stream), {}});
        if (!document || !tonus::test::r4_validator().validate(document->root()).acceptable()) continue;
        documents.push_back(std::move(*document));
        if (documents.size() == most) break;
    }
    return documents;
}

bool tells(const Outcome& outcome, const Mutant& mutant) {
    return !outcome.acceptable() && std::any_of(outcome.issues.begin(), outcome.issues.end(), [&](const core::Issue& issue) {
        return issue.rule == mutant.rule && issue.expression == mutant.expression;
    });
}

class Mutation : public testing::TestWithParam<std::string_view> {};

TEST_P(Mutation, IsRefusedByTheRuleItBreaksAtItsElement) {
    const auto documents = valid_examples(GetParam(), 2);
    ASSERT_FALSE(documents.empty());
    std::size_t mutants = 0;
    std::size_t told = 0;
    for (const json::Document& document : documents) {
        for (const Mutant& mutant : mutants_of(document.root(), definitions::Definitions::r4())) {
            ++mutants;
            const auto broken = json::Document::parse(mutant.text);
            ASSERT_TRUE(broken.has_value()) << mutant.text;
            if (tells(tonus::test::r4_validator().validate(broken->root()), mutant)) {
                ++told;
            } else {
                std::cout << "Missed " << mutant.rule << " at " << mutant.expression << "\n";
            }
        }
    }
    EXPECT_GT(mutants, 50U);
    EXPECT_GE(told * 100, mutants * 99) << told << " of " << mutants;
}

TEST(Mutations, BreakEveryRuleOfTheTables) {
    std::set<std::string, std::less<>> broken;
    for (const std::string_view type : types) {
        for (const json::Document& document : valid_examples(type, 2)) {
            for (const Mutant& mutant : mutants_of(document.root(), definitions::Definitions::r4())) broken.insert(mutant.rule);
        }
    }
    for (const BrokenValue& value : broken_values) EXPECT_TRUE(broken.contains(value.rule)) << value.type << " " << value.rule;
    for (const BrokenMember& member : broken_members) EXPECT_TRUE(broken.contains(member.rule)) << member.type << " " << member.rule;
}

INSTANTIATE_TEST_SUITE_P(EveryType, Mutation, testing::ValuesIn(types), [](const auto& row) { return std::string(row.param); });

}  // namespace
}  // namespace tonus::profile::test
