#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

/// The load both benchmarks put on a disk: Observations of about 1.2 KB as hospitals send them, eight
/// index rows each, from 1,000 patients.
namespace tonus::bench {

struct Row {
    std::uint64_t key;
    std::int64_t order;
};

struct Observation {
    std::string id;
    std::string content;
    std::vector<Row> index;
};

/// Deterministic: the same seed makes the same resources.
class Observations {
public:
    explicit Observations(std::uint64_t seed) : random_(seed) {}

    Observation next() {
        Observation made;
        const std::int64_t number = ++count_;
        const std::uint64_t patient = random_() % patients;
        const Kind& kind = kinds[random_() % kinds.size()];
        const std::int64_t instant = 1'700'000'000 + std::int64_t(random_() % 60'000'000);
        made.id = "o" + digits(16, random_()) + std::to_string(number);
        made.content = content(kind, patient, instant, number);
        made.index = {
            {mixed(patient, 1), instant},
            {mixed(kind.hash, 2), instant},
            {mixed(patient, kind.hash), instant},
            {mixed(3, 3), 0},
            {mixed(4, kind.hash % 3), 0},
            {mixed(patient, 5), 0},
            {mixed(6, 6), instant},
            {mixed(random_(), 7), 0},
        };
        return made;
    }

    static std::uint64_t patient_key(std::uint64_t patient) { return mixed(patient, 1); }
    static std::uint64_t code_key(std::size_t kind) { return mixed(kinds[kind].hash, 2); }

private:
    struct Kind {
        const char* code;
        const char* display;
        const char* unit;
        std::uint64_t hash;
    };
    static constexpr std::uint64_t patients = 1000;
    static constexpr std::array<Kind, 6> kinds = {
        Kind{"8867-4", "Heart rate", "/min", 11},
        Kind{"9279-1", "Respiratory rate", "/min", 12},
        Kind{"8310-5", "Body temperature", "Cel", 13},
        Kind{"29463-7", "Body weight", "kg", 14},
        Kind{"8302-2", "Body height", "cm", 15},
        Kind{"2160-0", "Creatinine [Mass/volume] in Serum or Plasma", "mg/dL", 16},
    };

    static std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
        std::uint64_t x = a * 0x9E3779B97F4A7C15U ^ (b + 0x7F4A7C15U) * 0xBF58476D1CE4E5B9U;
        x ^= x >> 31U;
        return x * 0x94D049BB133111EBU;
    }

    static std::string digits(std::size_t count, std::uint64_t value) {
        std::string text(count, '0');
        for (std::size_t i = count; i-- > 0; value >>= 4U) text[i] = "0123456789abcdef"[value & 15U];
        return text;
    }

    static std::string date(std::int64_t instant) {
        const std::int64_t day = instant / 86'400;
        const auto two = [](std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
        return std::to_string(2023 + day % 3) + "-" + two(1 + day % 12) + "-" + two(1 + day % 28) + "T" + two(instant / 3600 % 24) + ":" +
               two(instant / 60 % 60) + ":" + two(instant % 60) + "+01:00";
    }

    std::string content(const Kind& kind, std::uint64_t patient, std::int64_t instant, std::int64_t number) {
        const std::string value = std::to_string(30 + random_() % 100) + "." + std::to_string(random_() % 10);
        const std::string who = std::to_string(patient * 7919 + 100'000);
        return R"({"meta":{"source":"https://ehr.example.org/interface/observations","profile":["http://hl7.org/fhir/StructureDefinition/vitalsigns"]},)"
               R"("identifier":[{"use":"official","system":"https://ehr.example.org/fhir/identifier/observation","value":")" +
               std::to_string(4'000'000 + number) +
               R"("}],"status":"final","category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"vital-signs","display":"Vital Signs"}],"text":"Vital Signs"}],)"
               R"("code":{"coding":[{"system":"http://loinc.org","code":")" +
               kind.code + R"(","display":")" + kind.display + R"("}],"text":")" + kind.display + R"("},"subject":{"reference":"Patient/)" +
               who + R"(","identifier":{"system":"https://ehr.example.org/fhir/identifier/mrn","value":"MRN)" + who +
               R"("},"display":"Patient )" + who + R"("},"encounter":{"reference":"Encounter/)" + digits(12, random_()) +
               R"("},"effectiveDateTime":")" + date(instant) + R"(","issued":")" + date(instant + 431) +
               R"(","performer":[{"reference":"Practitioner/)" + std::to_string(random_() % 400) +
               R"(","display":"Ward nurse"}],"valueQuantity":{"value":)" + value + R"(,"unit":")" + kind.unit +
               R"(","system":"http://unitsofmeasure.org","code":")" + kind.unit + R"("},"device":{"reference":"Device/)" +
               std::to_string(random_() % 60) + R"(","display":"Bedside monitor"}})";
    }

    std::mt19937_64 random_;
    std::int64_t count_ = 0;
};

}  // namespace tonus::bench
