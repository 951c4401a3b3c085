#pragma once

#include <string>

/// The smallest record that raises a flag: a patient on baclofen, and a seizure.
namespace tonus::test {

/// MedicationStatement/<patient>-m.
inline std::string statement(const std::string& patient) {
    return R"({"resourceType":"MedicationStatement","id":")" + patient +
           R"(-m","status":"active","medicationCodeableConcept":{"text":"baclofen 10 mg tablets"},"subject":{"reference":"Patient/)" +
           patient + R"("},"effectivePeriod":{"start":"2026-01-01"},"dosage":[{"text":"10 mg tid"}]})";
}

/// Observation/<patient>-o.
inline std::string seizure(const std::string& patient) {
    return R"({"resourceType":"Observation","id":")" + patient +
           R"(-o","status":"final","code":{"text":"Event"},"subject":{"reference":"Patient/)" + patient +
           R"("},"valueCodeableConcept":{"coding":[{"system":"http://snomed.info/sct","code":"91175000"}]}})";
}

}  // namespace tonus::test
