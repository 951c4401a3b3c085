#include "support/clinical_content.hpp"

#include <tonus/clinical/content.hpp>
#include <tonus/json/document.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace tonus::clinical {
namespace {

constexpr const char* snomed = "http://snomed.info/sct";
constexpr const char* rxnorm = "http://www.nlm.nih.gov/research/umls/rxnorm";
constexpr const char* icd = "http://hl7.org/fhir/sid/icd-10-cm";
constexpr const char* atc = "http://www.whocc.no/atc";

struct Case {
    const char* system;
    const char* code;
    const char* slug;  ///< empty: no meaning
};

class Meanings : public testing::TestWithParam<Case> {};

TEST_P(Meanings, OfACode) {
    const auto meanings = test::clinical_content().meanings(GetParam().system, GetParam().code);
    const std::string slug = meanings.empty() ? "" : meanings.front()->slug;
    EXPECT_EQ(slug, GetParam().slug) << GetParam().system << " " << GetParam().code;
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    Meanings,
    testing::Values(
        Case{rxnorm, "1292", "baclofen"},
        Case{rxnorm, "197391", "baclofen"},
        Case{rxnorm, "4337", "fentanyl"},
        Case{"urn:oid:2.16.840.1.113883.6.88", "1292", "baclofen"},
        Case{atc, "M03BX01", "baclofen"},
        Case{atc, "M03BX02", "tizanidine"},
        Case{atc, "N02AA01", "opioid"},
        Case{atc, "N05AN01", "lithium"},
        Case{atc, "N05AH04", "antipsychotic"},
        Case{atc, "N03AA02", "phenobarbital"},
        Case{atc, "N03AX14", "anticonvulsant"},
        Case{atc, "J01CA04", ""},
        Case{snomed, "271782001", "drowsiness"},
        Case{snomed, "91175000", "seizure"},
        Case{icd, "R40.0", "drowsiness"},
        Case{icd, "R400", "drowsiness"},
        Case{icd, "T42.8X1A", "overdose"},
        Case{icd, "T428X6A", "withdrawal-state"},
        Case{icd, "G80.9", "cerebral-palsy"},
        Case{"urn:tonus:concept", "fall", "fall"},
        Case{"urn:tonus:measure", "pump-refill-due", "pump-refill-due"},
        Case{"http://loinc.org", "8867-4", "heart-rate"},
        Case{"http://example.org/local", "8867-4", ""}
    )
);

TEST(ClinicalContent, GivesClassByRoute) {
    const Concept* itching = test::clinical_content().find("itching");
    ASSERT_NE(itching, nullptr);
    EXPECT_EQ(itching->reporting_class(Route::oral), ReportingClass::routine);
    EXPECT_EQ(itching->reporting_class(Route::intrathecal), ReportingClass::urgent);
    EXPECT_EQ(test::clinical_content().find("no-such-thing"), nullptr);
}

TEST(ClinicalContent, EveryCodeHasAMarkAndASource) {
    for (const Concept& each : test::clinical_content().concepts()) {
        for (const ConceptCode& code : each.codes) {
            EXPECT_NE(std::string_view("SME").find(code.mark), std::string_view::npos) << each.slug;
            EXPECT_FALSE(code.source.empty()) << each.slug;
        }
    }
}

json::Document concept_map(const std::string& target) {
    return *json::Document::parse(
        R"({"resourceType":"ConceptMap","group":[{"source":"http://example.org/local","target":"urn:tonus:concept",)"
        R"("element":[{"code":"DROWSY","target":[{"code":")" +
        target + R"(","equivalence":"equivalent"}]}]}]})"
    );
}

TEST(ClinicalContent, ReadsASitesCodeMaps) {
    const json::Document map = concept_map("drowsiness");
    const std::vector<json::Value> maps = {map.root()};
    const auto mapped = test::clinical_content().with_maps(maps);
    ASSERT_TRUE(mapped.has_value());
    const auto meanings = mapped->meanings("http://example.org/local", "DROWSY");
    ASSERT_EQ(meanings.size(), 1U);
    EXPECT_EQ(meanings.front()->slug, "drowsiness");
    EXPECT_NE(mapped->version(), test::clinical_content().version());
}

TEST(ClinicalContent, RefusesAMapToNothing) {
    const json::Document map = concept_map("drowsines");
    const std::vector<json::Value> maps = {map.root()};
    const auto mapped = test::clinical_content().with_maps(maps);
    ASSERT_FALSE(mapped.has_value());
    EXPECT_NE(mapped.error().message().find("did you mean \"drowsiness\""), std::string::npos);
}

struct Broken {
    std::string_view name;
    std::string_view file;
    std::string_view old_text;
    std::string_view new_text;
    std::string_view message;
};

class LoadRefuses : public testing::TestWithParam<Broken> {};

TEST_P(LoadRefuses, WithFileLineAndNearestWord) {
    namespace fs = std::filesystem;
    const fs::path folder = fs::path(testing::TempDir()) / ("clinical_" + std::string(GetParam().name));
    fs::remove_all(folder);
    fs::copy("config", folder, fs::copy_options::recursive);
    const fs::path file = folder / GetParam().file;
    std::string text;
    {
        std::ifstream in(file);
        text.assign(std::istreambuf_iterator<char>(in), {});
    }
    const std::size_t at = text.find(GetParam().old_text);
    ASSERT_NE(at, std::string::npos);
    text.replace(at, GetParam().old_text.size(), GetParam().new_text);
    std::ofstream(file) << text;
    const auto content = ClinicalContent::load(folder);
    fs::remove_all(folder);
    ASSERT_FALSE(content.has_value());
    EXPECT_NE(content.error().message().find(GetParam().message), std::string::npos) << content.error().message();
    EXPECT_NE(content.error().message().find(std::string(GetParam().file) + ":"), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    LoadRefuses,
    testing::Values(
        Broken{"member", "concepts/findings.toml", "display = \"Drowsiness\"", "dispaly = \"Drowsiness\"", "did you mean \"display\""},
        Broken{"class", "concepts/findings.toml", "class = \"R\"", "class = \"X\"", "write R, U or E"},
        Broken{"code", "concepts/findings.toml", "\"snomed 271782001 S corpora\"", "\"snomed 271782001\"", "system code mark source"},
        Broken{"system", "concepts/findings.toml", "\"snomed 271782001 S corpora\"", "\"snomd 271782001 S corpora\"", "did you mean \"snomed\""},
        Broken{"syntax", "concepts/units.toml", "[mass]", "[mass", "units.toml:"},
        Broken{"slug", "lexicon/findings.toml", "\ndrowsiness = ", "\ndrowsines = ", "did you mean \"drowsiness\""},
        Broken{"trigger", "lexicon/triggers.toml", "\nnegation = ", "\nnegatoin = ", "did you mean \"negation\""},
        Broken{"pattern", "lexicon/findings.toml", "\"drowsy\"", "\"(drowsy\"", "a bracket is not closed"}
    ),
    [](const auto& row) { return std::string(row.param.name); }
);

}  // namespace
}  // namespace tonus::clinical
