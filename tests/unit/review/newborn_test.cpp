#include "support/case_name.hpp"
#include "support/clinic.hpp"
#include "support/rules.hpp"

#include <tonus/review/replay.hpp>

#include <gtest/gtest.h>

// A newborn's flag rests on what the mother took, which stands in her own record. Source: clinical decisions.

namespace tonus::review {
namespace {

using test::Clinic;

const std::string jittery =
    R"({"resourceType":"Observation","id":"o","status":"final","subject":{"reference":"Patient/baby"},)"
    R"("code":{"coding":[{"system":"http://snomed.info/sct","code":"26079004"}]},"effectiveDateTime":"2025-12-30","valueBoolean":true})";
const std::string baby = R"({"resourceType":"Patient","id":"baby","birthDate":"2025-12-28"})";
const std::string linked_baby =
    R"({"resourceType":"Patient","id":"baby","birthDate":"2025-12-28","link":[{"other":{"reference":"Patient/mum"},"type":"seealso"}]})";
const std::string mother = R"({"resourceType":"Patient","id":"mum","gender":"female","birthDate":"1995-02-02",)"
                           R"("identifier":[{"system":"urn:mrn","value":"7"}]})";
const std::string linked_mother = R"({"resourceType":"Patient","id":"mum","gender":"female","birthDate":"1995-02-02",)"
                                  R"("link":[{"other":{"reference":"RelatedPerson/kin"},"type":"seealso"}]})";
const std::string father = R"({"resourceType":"Patient","id":"mum","gender":"male","birthDate":"1995-02-02"})";
const std::string sister = R"({"resourceType":"Patient","id":"mum","gender":"female","birthDate":"2020-02-02"})";
const std::string kin =
    R"({"resourceType":"RelatedPerson","id":"kin","patient":{"reference":"Patient/baby"},"relationship":[{"coding":[{"code":"MTH",)"
    R"("system":"http://terminology.hl7.org/CodeSystem/v3-RoleCode"}]}],"identifier":[{"system":"urn:mrn","value":"7"}]})";
const std::string aunt =
    R"({"resourceType":"RelatedPerson","id":"kin","patient":{"reference":"Patient/baby"},"relationship":[{"coding":[{"code":"AUNT",)"
    R"("system":"http://terminology.hl7.org/CodeSystem/v3-RoleCode"}]}],"identifier":[{"system":"urn:mrn","value":"7"}]})";
const std::string baclofen =
    R"({"resourceType":"MedicationStatement","id":"m","status":"active","subject":{"reference":"Patient/mum"},)"
    R"("medicationCodeableConcept":{"text":"baclofen"},"effectivePeriod":{"start":"2024-05-01"},"dosage":[{"text":"10 mg tid"}]})";
const std::string ended = R"({"resourceType":"MedicationStatement","id":"m","status":"completed","subject":{"reference":"Patient/mum"},)"
                          R"("medicationCodeableConcept":{"text":"baclofen"},"effectivePeriod":{"start":"2023-05-01","end":"2024-05-01"}})";
const std::string other_medicine =
    R"({"resourceType":"MedicationStatement","id":"m","status":"active","subject":{"reference":"Patient/mum"},)"
    R"("medicationCodeableConcept":{"text":"paracetamol"},"effectivePeriod":{"start":"2024-05-01"}})";

struct NewbornCase {
    std::string_view name;
    std::vector<std::string> resources;
    bool flagged = false;
};

class NewbornTest : public testing::TestWithParam<NewbornCase> {};

bool is_flagged(Clinic& clinic) { return clinic.standing().find("Patient/baby neonatal-withdrawal emergent") != std::string::npos; }

TEST_P(NewbornTest, IsFlaggedByWhatTheMotherTookWhicheverComesFirst) {
    std::vector<std::string> resources = GetParam().resources;
    // Each resource comes last once, the others before it in one order and in the other.
    for (std::size_t last = 0; last < resources.size(); ++last) {
        for (const bool reversed : {false, true}) {
            std::rotate(resources.begin(), resources.begin() + 1, resources.end());
            std::vector<std::string> order = resources;
            if (reversed) std::reverse(order.begin(), order.end());
            Clinic clinic;
            for (const std::string& resource : order) ASSERT_TRUE(clinic.put(resource)) << resource;
            EXPECT_EQ(is_flagged(clinic), GetParam().flagged) << "last " << order.back() << "\n" << clinic.standing();
        }
    }
}

INSTANTIATE_TEST_SUITE_P(
    Families,
    NewbornTest,
    testing::Values(
        NewbornCase{"linked_to_the_mother", {linked_baby, jittery, mother, baclofen}, true},
        NewbornCase{"linked_to_nobody", {baby, jittery, mother, baclofen}, false},
        NewbornCase{"mother_by_identifier", {baby, jittery, kin, mother, baclofen}, true},
        NewbornCase{"mother_linked_to_the_related_person", {baby, jittery, kin, linked_mother, baclofen}, true},
        NewbornCase{"an_aunt", {baby, jittery, aunt, mother, baclofen}, false},
        NewbornCase{"the_father", {linked_baby, jittery, father, baclofen}, false},
        NewbornCase{"a_sister", {linked_baby, jittery, sister, baclofen}, false},
        NewbornCase{"ended_before_the_pregnancy", {linked_baby, jittery, mother, ended}, false},
        NewbornCase{"another_medicine", {linked_baby, jittery, mother, other_medicine}, false}
    ),
    test::case_name
);

TEST(Newborn, IsNotFlaggedAnyMoreOnceTheMothersMedicineIsTakenBack) {
    Clinic clinic;
    ASSERT_TRUE(clinic.put_together({linked_baby, jittery, mother, baclofen}));
    EXPECT_TRUE(is_flagged(clinic));
    ASSERT_TRUE(clinic.remove("MedicationStatement", "m"));
    EXPECT_FALSE(is_flagged(clinic));
    clinic.restart();
    ASSERT_TRUE(clinic.put(baclofen));
    EXPECT_TRUE(is_flagged(clinic)) << "who looks at whom outlives the process";
}

/// How many names newborns' records look at, as the store has it.
std::size_t looked_at(Clinic& clinic) {
    std::size_t count = 0;
    clinic.read_store([&](store::Reader& reader) -> core::Result<void> {
        const auto names = reader.documents("newborn-of");
        if (!names) return core::fail(names.error());
        count = names->size();
        return {};
    });
    return count;
}

TEST(Newborn, LooksAtNobodyAnyMoreOnceTheLinkIsTakenBack) {
    Clinic clinic;
    ASSERT_TRUE(clinic.put_together({linked_baby, kin, jittery, mother, baclofen}));
    EXPECT_EQ(looked_at(clinic), 3U) << "the Patient by its link, and the RelatedPerson's names";
    clinic.restart();
    ASSERT_TRUE(clinic.put(baby));
    EXPECT_EQ(looked_at(clinic), 2U) << "the RelatedPerson still names her";
    EXPECT_TRUE(is_flagged(clinic));
    ASSERT_TRUE(clinic.remove("RelatedPerson", "kin"));
    EXPECT_EQ(looked_at(clinic), 0U);
    EXPECT_FALSE(is_flagged(clinic));
    ASSERT_TRUE(clinic.put(linked_baby));
    EXPECT_TRUE(is_flagged(clinic));
}

TEST(Newborn, IsReplayedAndShownWithWhatTheMotherTook) {
    Clinic clinic;
    ASSERT_TRUE(clinic.put_together({linked_baby, jittery, mother, baclofen}));
    const ReadRunner read = [&](const store::ReadJob& job) { return clinic.store().read_blocking(job); };
    const auto report = replay_blocking(read, test::shipped_rules(), test::shipped_rules(), clinic.clock.now(), {}).value();
    EXPECT_EQ(report.rules.at("neonatal-withdrawal").same, 1);
    clinic.read_store([&](store::Reader& reader) -> core::Result<void> {
        const auto patient = reader.find_patient("Patient/baby");
        if (!patient) return core::fail(patient.error());
        const auto record = load_assessed_record(reader, *patient, test::shipped_rules(), clinic.clock.now());
        if (!record) return core::fail(record.error());
        EXPECT_EQ(record->about("exposed-mother").size(), 1U);
        return {};
    });
}

}  // namespace
}  // namespace tonus::review
