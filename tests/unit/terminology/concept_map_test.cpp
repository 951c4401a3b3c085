#include <tonus/terminology/concept_map.hpp>

#include <tonus/json/document.hpp>

#include "support/case_name.hpp"

#include <gtest/gtest.h>

namespace tonus::terminology {
namespace {

constexpr std::string_view sample = R"({"resourceType":"ConceptMap","group":[
    {"source":"urn:a","sourceVersion":"1","target":"urn:b","targetVersion":"2","element":[
        {"code":"1","display":"One","target":[{"code":"x","display":"X","equivalence":"wider"},
            {"code":"y","equivalence":"equivalent","dependsOn":[{"property":"urn:p","system":"urn:s","value":"yes"}]}]},
        {"code":"2","target":[{"equivalence":"unmatched"}]}]},
    {"source":"urn:a","target":"urn:c","element":[{"code":"1","target":[{"code":"z","equivalence":"disjoint"}]}]}]})";

struct TranslationRow {
    std::string_view name;
    Untranslated asked;
    std::string_view translations;  ///< equivalence, system, version, code and display of each
};

class Translations : public testing::TestWithParam<TranslationRow> {};

TEST_P(Translations, AreThoseOfTheMap) {
    const auto map = json::Document::parse(std::string(sample)).value();
    std::string told;
    for (const Translation& one : translations(map.root(), GetParam().asked)) {
        if (!told.empty()) told += "; ";
        told += is_match(one) ? "" : "no match: ";
        for (const std::string_view part : {one.equivalence, one.system, one.version, one.code, one.display})
            told += std::string(part) + ",";
    }
    EXPECT_EQ(told, GetParam().translations);
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    Translations,
    testing::Values(
        TranslationRow{"InOrder", {"urn:a", "", "1", "", {}, false}, "wider,urn:b,2,x,X,; no match: disjoint,urn:c,,z,,"},
        TranslationRow{"IntoOneSystem", {"urn:a", "", "1", "urn:b", {}, false}, "wider,urn:b,2,x,X,"},
        TranslationRow{"OfTheVersion", {"urn:a", "1", "1", "urn:b", {}, false}, "wider,urn:b,2,x,X,"},
        TranslationRow{"OfAnotherVersion", {"urn:a", "9", "1", "urn:b", {}, false}, ""},
        TranslationRow{
            "WhatItDependsOnGiven",
            {"urn:a", "", "1", "urn:b", {{"urn:p", "urn:s", "yes"}}, false},
            "wider,urn:b,2,x,X,; equivalent,urn:b,2,y,,"},
        TranslationRow{"WhatItDependsOnDiffers", {"urn:a", "", "1", "urn:b", {{"urn:p", "urn:s", "no"}}, false}, "wider,urn:b,2,x,X,"},
        TranslationRow{"Unmatched", {"urn:a", "", "2", "", {}, false}, "no match: unmatched,urn:b,2,,,"},
        TranslationRow{"UnknownCode", {"urn:a", "", "7", "", {}, false}, ""},
        TranslationRow{"UnknownSystem", {"urn:z", "", "1", "", {}, false}, ""},
        TranslationRow{"TurnedRound", {"urn:b", "", "x", "", {}, true}, "narrower,urn:a,1,1,One,"}
    ),
    test::case_name
);

}  // namespace
}  // namespace tonus::terminology
