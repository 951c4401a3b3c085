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
    {"source":"urn:a","target":"urn:c","element":[{"code":"1","target":[{"code":"z","equivalence":"disjoint"}]}]},
    {"source":"urn:f","target":"urn:g","element":[{"code":"1","target":[{"code":"x","equivalence":"equal"}]},
        {"code":"2","target":[{"equivalence":"unmatched"}]},
        {"code":"3","target":[{"code":"y","equivalence":"equal","dependsOn":[{"property":"urn:p","value":"yes"}]}]}],
        "unmapped":{"mode":"fixed","code":"rest","display":"The rest"}},
    {"source":"urn:f","target":"urn:h","unmapped":{"mode":"provided"},"element":[{"code":"1","target":[{"code":"1","equivalence":"equal"}]}]},
    {"source":"urn:o","target":"urn:g","unmapped":{"mode":"other-map","url":"urn:map:other"},
        "element":[{"code":"1","target":[{"code":"x","equivalence":"equal"}]}]}]})";

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
        TranslationRow{"UnmappedIsFixed", {"urn:f", "", "9", "urn:g", {}, false}, "relatedto,urn:g,,rest,The rest,"},
        TranslationRow{"UnmappedIsAsProvided", {"urn:f", "", "9", "urn:h", {}, false}, "relatedto,urn:h,,9,,"},
        TranslationRow{"MappedIsNotUnmapped", {"urn:f", "", "1", "urn:g", {}, false}, "equal,urn:g,,x,,"},
        TranslationRow{"UnmatchedIsNotUnmapped", {"urn:f", "", "2", "urn:g", {}, false}, "no match: unmatched,urn:g,,,,"},
        TranslationRow{"NotAppliedIsUnmapped", {"urn:f", "", "3", "urn:g", {}, false}, "relatedto,urn:g,,rest,The rest,"},
        TranslationRow{"NothingIsUnmappedTurnedRound", {"urn:g", "", "9", "", {}, true}, ""},
        TranslationRow{"TurnedRound", {"urn:b", "", "x", "", {}, true}, "narrower,urn:a,1,1,One,"}
    ),
    test::case_name
);

TEST(OtherMaps, AreThoseForCodesThatAreNotMapped) {
    const auto map = json::Document::parse(std::string(sample)).value();
    EXPECT_EQ(other_maps(map.root(), {"urn:o", "", "9", "", {}, false}), std::vector<std::string_view>{"urn:map:other"});
    EXPECT_TRUE(other_maps(map.root(), {"urn:o", "", "1", "", {}, false}).empty());
    EXPECT_TRUE(other_maps(map.root(), {"urn:o", "", "9", "urn:h", {}, false}).empty());
    EXPECT_TRUE(other_maps(map.root(), {"urn:g", "", "9", "", {}, true}).empty());
}

}  // namespace
}  // namespace tonus::terminology
