#include <tonus/definitions/definitions.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace tonus::definitions {
namespace {

const Definitions& r4() { return Definitions::r4(); }

TEST(Definitions, HoldEveryResourceTypeOfR4) {
    EXPECT_EQ(r4().resource_types().size(), 146U);
    EXPECT_EQ(r4().find_type("NoSuchType"), nullptr);
}

TEST(Definitions, KnowElementsWithTheirTypesAndLimits) {
    const Type* observation = r4().find_type("Observation");
    ASSERT_NE(observation, nullptr);
    const Member* status = observation->member("status");
    ASSERT_NE(status, nullptr);
    EXPECT_EQ(status->element->min, 1);
    EXPECT_EQ(status->element->max, 1);
    EXPECT_EQ(status->use->type->name, "code");
    EXPECT_EQ(status->element->binding.strength, BindingStrength::required);
    ASSERT_NE(status->element->binding.value_set, nullptr);
    EXPECT_TRUE(status->element->binding.value_set->contains("final"));
    EXPECT_FALSE(status->element->binding.value_set->contains("finished"));
    EXPECT_TRUE(observation->member("category")->element->is_many());
    EXPECT_EQ(observation->member("no-such-member"), nullptr);
}

TEST(Definitions, ExpandChoicesIntoJsonMembers) {
    const Type* observation = r4().find_type("Observation");
    const Member* quantity = observation->member("valueQuantity");
    ASSERT_NE(quantity, nullptr);
    EXPECT_EQ(quantity->element->name, "value");
    EXPECT_TRUE(quantity->element->is_choice());
    EXPECT_EQ(quantity->use->type->name, "Quantity");
    EXPECT_EQ(observation->member("valueDateTime")->element, quantity->element);
    EXPECT_EQ(observation->member("value"), nullptr);
    EXPECT_EQ(observation->member("valueAddress"), nullptr);
}

TEST(Definitions, FollowBackbonesAndContentReferences) {
    const Type* component = r4().find_type("Observation.component");
    ASSERT_NE(component, nullptr);
    EXPECT_EQ(component->kind, TypeKind::backbone);
    EXPECT_TRUE(component->is_a(r4().find_type("BackboneElement")));
    EXPECT_EQ(component->member("referenceRange")->use->type, r4().find_type("Observation.referenceRange"));
    const Type* item = r4().find_type("QuestionnaireResponse.item");
    EXPECT_EQ(item->member("item")->use->type, item) << "an item holds items";
}

TEST(Definitions, KnowAncestry) {
    const Type* patient = r4().find_type("Patient");
    EXPECT_TRUE(patient->is_a(r4().find_type("DomainResource")));
    EXPECT_TRUE(patient->is_a(r4().find_type("Resource")));
    EXPECT_FALSE(patient->is_a(r4().find_type("Element")));
    EXPECT_TRUE(r4().find_type("Age")->is_a(r4().find_type("Quantity")));
    EXPECT_TRUE(r4().find_type("Resource")->is_abstract);
}

TEST(Definitions, TellReferenceTargets) {
    const Member* subject = r4().find_type("Observation")->member("subject");
    ASSERT_NE(subject, nullptr);
    const auto& targets = subject->use->targets;
    EXPECT_NE(std::find(targets.begin(), targets.end(), "Patient"), targets.end());
    EXPECT_EQ(std::find(targets.begin(), targets.end(), "Practitioner"), targets.end());
}

TEST(Definitions, CarryConstraintsWithTheirExpressions) {
    const auto& constraints = r4().find_type("Observation")->constraints;
    const auto obs6 =
        std::find_if(constraints.begin(), constraints.end(), [](const Constraint* constraint) { return constraint->key == "obs-6"; });
    ASSERT_NE(obs6, constraints.end());
    EXPECT_EQ((*obs6)->expression, "dataAbsentReason.empty() or value.empty()");
    EXPECT_TRUE((*obs6)->is_error);
}

TEST(Definitions, ListSearchParametersAndCompartments) {
    const auto& parameters = r4().search_parameters();
    const auto quantity = std::find_if(parameters.begin(), parameters.end(), [](const SearchParameter& parameter) {
        return parameter.code == "value-quantity";
    });
    ASSERT_NE(quantity, parameters.end());
    EXPECT_EQ(quantity->type, "quantity");
    EXPECT_EQ(
        r4().compartment_owners(), (std::vector<std::string_view>{"Device", "Encounter", "Patient", "Practitioner", "RelatedPerson"})
    );
    EXPECT_EQ(r4().compartment_parameters("Patient", "Observation"), (std::vector<std::string_view>{"subject", "performer"}));
    EXPECT_EQ(r4().compartment_parameters("Encounter", "Observation"), (std::vector<std::string_view>{"encounter"}));
    EXPECT_TRUE(r4().compartment_parameters("Patient", "Organization").empty());
}

TEST(Definitions, KnowProfilesAndExtensionsByUrl) {
    EXPECT_EQ(r4().profile("http://hl7.org/fhir/StructureDefinition/vitalsigns|4.0.1")["type"].string(), "Observation");
    EXPECT_FALSE(r4().profile("http://example.org/none"));
    EXPECT_EQ(r4().extension("http://hl7.org/fhir/StructureDefinition/patient-birthTime")["value"][0].string(), "dateTime");
}

TEST(Definitions, RefuseAnImageThatIsNotOne) {
    EXPECT_FALSE(Definitions::load("{").has_value());
    EXPECT_FALSE(
        Definitions::load(R"({"types":{"A":{"kind":"resource","elements":[{"path":"A"},{"path":"A.b","types":[{"code":"Missing"}]}]}}})")
            .has_value()
    );
}

}  // namespace
}  // namespace tonus::definitions
