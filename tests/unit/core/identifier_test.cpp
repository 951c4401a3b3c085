#include <tonus/core/identifier.hpp>

#include <gtest/gtest.h>

#include <set>

namespace tonus::core {
namespace {

TEST(Identifier, IsAFhirIdAndNeverRepeats) {
    std::set<std::string> seen;
    for (int i = 0; i < 10'000; ++i) {
        const std::string id = new_identifier();
        EXPECT_TRUE(is_fhir_id(id)) << id;
        EXPECT_TRUE(seen.insert(id).second) << id;
    }
}

TEST(Identifier, FhirIdSyntax) {
    EXPECT_TRUE(is_fhir_id("a"));
    EXPECT_TRUE(is_fhir_id("A-z.09"));
    EXPECT_TRUE(is_fhir_id(std::string(64, 'x')));
    EXPECT_FALSE(is_fhir_id(""));
    EXPECT_FALSE(is_fhir_id(std::string(65, 'x')));
    EXPECT_FALSE(is_fhir_id("a_b"));
    EXPECT_FALSE(is_fhir_id("a/b"));
    EXPECT_FALSE(is_fhir_id("\xC3\xA9"));
}

}  // namespace
}  // namespace tonus::core
