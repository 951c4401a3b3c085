#include <tonus/definitions/archive.hpp>

#include <tonus/json/document.hpp>

#include <gtest/gtest.h>

#include <set>

namespace tonus::definitions {
namespace {

TEST(Archive, EveryResourceIsWhatTheIndexSays) {
    const Archive& archive = Archive::r4();
    for (const std::string_view type : {"CodeSystem", "OperationDefinition", "SearchParameter", "StructureDefinition", "ValueSet"}) {
        ASSERT_FALSE(archive.of(type).empty()) << type;
        std::set<std::string_view> ids;
        for (const Archived& entry : archive.of(type)) {
            const auto document = json::Document::parse(archive.text(entry));
            ASSERT_TRUE(document) << type << "/" << entry.id;
            EXPECT_EQ(document->root()["resourceType"].string(), type);
            EXPECT_EQ(document->root()["id"].string(), entry.id);
            EXPECT_EQ(document->root()["url"].string(), entry.url);
            EXPECT_TRUE(ids.insert(entry.id).second) << type << "/" << entry.id << " is there twice";
        }
    }
}

TEST(Archive, FindsByIdAndByCanonical) {
    const Archive& archive = Archive::r4();
    const Archived* patient = archive.find("StructureDefinition", "Patient");
    ASSERT_NE(patient, nullptr);
    EXPECT_EQ(patient->url, "http://hl7.org/fhir/StructureDefinition/Patient");
    EXPECT_EQ(archive.find_canonical("StructureDefinition", patient->url), patient);
    EXPECT_EQ(archive.find_canonical("StructureDefinition", "http://hl7.org/fhir/StructureDefinition/Patient|4.0.1"), patient);
    EXPECT_EQ(archive.find_canonical("StructureDefinition", "http://hl7.org/fhir/StructureDefinition/Patient|3.0.2"), nullptr);
    EXPECT_EQ(archive.find_canonical("ValueSet", patient->url), nullptr);
    EXPECT_EQ(archive.find("StructureDefinition", "Patiens"), nullptr);
    EXPECT_NE(archive.find_canonical("StructureDefinition", "https://tonus.example/fhir/StructureDefinition/tonus-flag"), nullptr);
}

TEST(Archive, KeepsPublishedExpansionsOnlyWhereTheyAreWhole) {
    const Archive& archive = Archive::r4();
    EXPECT_NE(archive.find_expansion("http://hl7.org/fhir/ValueSet/currencies"), nullptr);
    // A thousand of SNOMED CT's findings are not all of them.
    EXPECT_EQ(archive.find_expansion("http://hl7.org/fhir/ValueSet/clinical-findings"), nullptr);
}

}  // namespace
}  // namespace tonus::definitions
