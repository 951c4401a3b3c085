#include "support/case_name.hpp"
#include "support/clinical_content.hpp"
#include "support/temporary_folder.hpp"

#include <tonus/clinical/concept_map.hpp>
#include <tonus/clinical/content.hpp>
#include <tonus/clinical/sig.hpp>
#include <tonus/clinical/units.hpp>
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

struct ContentCase {
    const char* system;
    const char* code;
    const char* slug;  ///< empty: no meaning
};

class Meanings : public testing::TestWithParam<ContentCase> {};

TEST_P(Meanings, OfACode) {
    const auto meanings = test::clinical_content().meanings(GetParam().system, GetParam().code);
    const std::string slug = meanings.empty() ? "" : meanings.front()->slug;
    EXPECT_EQ(slug, GetParam().slug) << GetParam().system << " " << GetParam().code;
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    Meanings,
    testing::Values(
        ContentCase{rxnorm, "1292", "baclofen"},
        ContentCase{rxnorm, "197391", "baclofen"},
        ContentCase{rxnorm, "4337", "fentanyl"},
        ContentCase{"urn:oid:2.16.840.1.113883.6.88", "1292", "baclofen"},
        ContentCase{atc, "M03BX01", "baclofen"},
        ContentCase{atc, "M03BX02", "tizanidine"},
        ContentCase{atc, "N02AA01", "opioid"},
        ContentCase{atc, "N05AN01", "lithium"},
        ContentCase{atc, "N05AH04", "antipsychotic"},
        ContentCase{atc, "N03AA02", "phenobarbital"},
        ContentCase{atc, "N03AX14", "anticonvulsant"},
        ContentCase{atc, "J01CA04", ""},
        ContentCase{snomed, "271782001", "drowsiness"},
        ContentCase{snomed, "91175000", "seizure"},
        ContentCase{icd, "R40.0", "drowsiness"},
        ContentCase{icd, "R400", "drowsiness"},
        ContentCase{icd, "T42.8X1A", "overdose"},
        ContentCase{icd, "T428X6A", "withdrawal-state"},
        ContentCase{icd, "G80.9", "cerebral-palsy"},
        ContentCase{"urn:tonus:concept", "fall", "fall"},
        ContentCase{"urn:tonus:measure", "pump-refill-due", "pump-refill-due"},
        ContentCase{"http://loinc.org", "8867-4", "heart-rate"},
        ContentCase{"http://example.org/local", "8867-4", ""}
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

/// A map from one system to another, code by code.
json::Document linked(std::string_view from, std::string_view to, const std::vector<std::pair<std::string, std::string>>& codes) {
    std::string text = R"({"resourceType":"ConceptMap","group":[{"source":")" + std::string(from) + R"(","target":")" + std::string(to) +
                       R"(","element":[)";
    for (std::size_t i = 0; i < codes.size(); ++i) {
        text += std::string(i == 0 ? "" : ",") + R"({"code":")" + codes[i].first + R"(","target":[{"code":")" + codes[i].second +
                R"(","equivalence":"equivalent"}]})";
    }
    return *json::Document::parse(text + "]}]}");
}

TEST(ClinicalContent, FollowsOneMapIntoTheNext) {
    const json::Document first = linked("urn:ward", "urn:house", {{"W1", "H1"}});
    const json::Document second = linked("urn:house", "urn:tonus:concept", {{"H1", "drowsiness"}});
    const std::vector<json::Value> maps = {first.root(), second.root()};
    const auto mapped = test::clinical_content().with_maps(maps);
    ASSERT_TRUE(mapped.has_value());
    ASSERT_EQ(mapped->meanings("urn:ward", "W1").size(), 1U);
    EXPECT_EQ(mapped->meanings("urn:ward", "W1").front()->slug, "drowsiness");
    EXPECT_EQ(mapped_codes(second.root(), maps), (std::vector<std::string>{"H1", "W1"}));
    EXPECT_EQ(mapped_codes(first.root(), maps), (std::vector<std::string>{"W1"}));
}

TEST(ClinicalContent, MapsTextsAndUnits) {
    const json::Document texts = linked("urn:tonus:text", "urn:tonus:concept", {{"Zzz  Mood", "drowsiness"}});
    const json::Document units = linked("urn:analyser", "http://unitsofmeasure.org", {{"zdegC", "Cel"}});
    const std::vector<json::Value> maps = {texts.root(), units.root()};
    const auto mapped = test::clinical_content().with_maps(maps);
    ASSERT_TRUE(mapped.has_value());
    ASSERT_NE(mapped->units().find("zdegC", "temperature"), nullptr);
    EXPECT_EQ(test::clinical_content().units().find("zdegC", "temperature"), nullptr);
    const auto condition =
        json::Document::parse(R"({"resourceType":"Condition","code":{"text":"zzz mood"},"subject":{"reference":"Patient/1"}})");
    const auto facts = facts_of(condition->root(), *mapped, core::Instant());
    ASSERT_EQ(facts.size(), 1U);
    EXPECT_EQ(facts.front().concept_id, "drowsiness");
}

TEST(ClinicalContent, MapsInstructions) {
    const json::Document sigs = linked("urn:tonus:sig", "urn:tonus:sig", {{"As per  Clinic chart B", "10 mg three times a day"}});
    const std::vector<json::Value> maps = {sigs.root()};
    const auto mapped = test::clinical_content().with_maps(maps);
    ASSERT_TRUE(mapped.has_value());
    EXPECT_NE(mapped->version(), test::clinical_content().version());
    EXPECT_FALSE(parse_sig("as per clinic chart B", test::clinical_content()).understood());
    const Sig sig = parse_sig("as per clinic chart B", *mapped);
    ASSERT_EQ(sig.phases.size(), 1U);
    EXPECT_EQ(sig.phases.front().daily, 30);
}

struct BadMap {
    std::string_view name;
    std::string_view from;
    std::string_view to;
    std::vector<std::pair<std::string, std::string>> codes;
    std::string_view message;
};

class RefusesMap : public testing::TestWithParam<BadMap> {};

TEST_P(RefusesMap, AndSaysWhere) {
    const json::Document map = linked(GetParam().from, GetParam().to, GetParam().codes);
    const std::vector<json::Value> maps = {map.root()};
    const auto mapped = test::clinical_content().with_maps(maps);
    ASSERT_FALSE(mapped.has_value());
    ASSERT_FALSE(mapped.error().issues().empty());
    const core::Issue& issue = mapped.error().issues().front();
    EXPECT_NE(issue.diagnostics.find(GetParam().message), std::string::npos) << issue.diagnostics;
    EXPECT_TRUE(issue.expression.starts_with("ConceptMap.group[0].element[")) << issue.expression;
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    RefusesMap,
    testing::Values(
        BadMap{"unknown_slug", "urn:l", "urn:tonus:concept", {{"A", "drowsines"}}, "did you mean \"drowsiness\""},
        BadMap{"like_no_slug", "urn:l", "urn:tonus:concept", {{"A", "qqqqqqqqqqqq"}}, "means nothing here."},
        BadMap{
            "instruction_not_understood",
            "urn:tonus:sig",
            "urn:tonus:sig",
            {{"chart B", "see chart"}},
            "say how much, its unit and how often"},
        BadMap{"no_system", "urn:l", "", {{"A", "1"}}, "no \"target\""}
    ),
    test::case_name
);

struct OtherMap {
    std::string_view name;
    std::string_view from;
    std::string_view to;
    std::vector<std::pair<std::string, std::string>> codes;
};

class LeavesMapAlone : public testing::TestWithParam<OtherMap> {};

TEST_P(LeavesMapAlone, ThatSaysNothingHere) {
    const json::Document map = linked(GetParam().from, GetParam().to, GetParam().codes);
    const std::vector<json::Value> maps = {map.root()};
    EXPECT_TRUE(test::clinical_content().with_maps(maps).has_value());
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    LeavesMapAlone,
    testing::Values(
        OtherMap{
            "other_systems", "http://hl7.org/fhir/address-use", "http://terminology.hl7.org/CodeSystem/v3-AddressUse", {{"home", "H"}}},
        OtherMap{"other_codes_of_a_misspelt_system", "urn:l", "https://snomed.info/sct/", {{"A", "1"}}},
        OtherMap{"other_codes", "urn:l", "http://snomed.info/sct", {{"A", "1"}}},
        OtherMap{"other_units", "urn:l", "http://unitsofmeasure.org", {{"A", "10*3/uL"}}},
        OtherMap{"versions_of_one_system", "urn:l", "urn:l", {{"A", "A"}}},
        OtherMap{"there_and_back", "urn:l", "urn:l", {{"A", "B"}, {"B", "A"}}}
    ),
    test::case_name
);

struct FileChange {
    std::string_view old_text;
    std::string_view new_text;
};

/// What loading a copy of config/ says once `changes` are made in its file `name`.
core::Result<ClinicalContent> load_changed(std::string_view name, const std::vector<FileChange>& changes) {
    namespace fs = std::filesystem;
    const test::TemporaryFolder folder;
    fs::copy("config", folder.path(), fs::copy_options::recursive);
    const fs::path file = folder.path() / name;
    std::string text;
    {
        std::ifstream in(file);
        text.assign(std::istreambuf_iterator<char>(in), {});
    }
    for (const FileChange& change : changes) {
        const std::size_t at = text.find(change.old_text);
        EXPECT_NE(at, std::string::npos) << change.old_text;
        if (at != std::string::npos) text.replace(at, change.old_text.size(), change.new_text);
    }
    std::ofstream(file) << text;
    return ClinicalContent::load(folder.path());
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
    const auto content = load_changed(GetParam().file, {{GetParam().old_text, GetParam().new_text}});
    ASSERT_FALSE(content.has_value());
    EXPECT_NE(content.error().message().find(GetParam().message), std::string::npos) << content.error().message();
    EXPECT_NE(content.error().message().find(std::string(GetParam().file) + ":"), std::string::npos);
}

TEST(Load, RefusesWithEveryProblemOfAFile) {
    const auto content =
        load_changed("lexicon/findings/consciousness.toml", {{"\"drowsy\"", "\"(drowsy\""}, {"\"sleepy\"", "\"(sleepy\""}});
    ASSERT_FALSE(content.has_value());
    EXPECT_EQ(content.error().issues().size(), 2U) << content.error().message();
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    LoadRefuses,
    testing::Values(
        Broken{"member", "concepts/findings.toml", "display = \"Drowsiness\"", "dispaly = \"Drowsiness\"", "did you mean \"display\""},
        Broken{"class", "concepts/findings.toml", "class = \"R\"", "class = \"X\"", "write R, U or E"},
        Broken{"code", "concepts/findings.toml", "\"snomed 271782001 S corpora\"", "\"snomed 271782001\"", "system code mark source"},
        Broken{
            "system",
            "concepts/findings.toml",
            "\"snomed 271782001 S corpora\"",
            "\"snomd 271782001 S corpora\"",
            "did you mean \"snomed\""},
        Broken{"syntax", "concepts/units.toml", "[mass]", "[mass", "units.toml:"},
        Broken{"slug", "lexicon/findings/consciousness.toml", "\ndrowsiness = ", "\ndrowsines = ", "did you mean \"drowsiness\""},
        Broken{"trigger", "lexicon/triggers/denial.toml", "\nnegation = ", "\nnegatoin = ", "did you mean \"negation\""},
        Broken{
            "shorthand", "lexicon/shorthand.toml", "about = [\"abt", "about = [\"abt ppl", "\"ppl\" stands here for another word already"},
        Broken{"pattern", "lexicon/findings/consciousness.toml", "\"drowsy\"", "\"(drowsy\"", "a bracket is not closed"}
    ),
    [](const auto& row) { return std::string(row.param.name); }
);

}  // namespace
}  // namespace tonus::clinical
