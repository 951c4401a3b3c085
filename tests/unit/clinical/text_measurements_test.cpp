#include "support/case_name.hpp"
#include "support/clinical_content.hpp"

#include <tonus/clinical/text.hpp>

#include <gtest/gtest.h>

#include <cstdio>

namespace tonus::clinical {
namespace {

/// "slug value" of every measurement that a text gives, in order.
std::string measured(const std::string& text) {
    std::string all;
    for (const Fact& fact : read_report(text, test::clinical_content()).facts) {
        if (fact.kind != FactKind::measurement) continue;
        char value[32];
        std::snprintf(value, sizeof value, " %.4g", *fact.value);
        all += (all.empty() ? "" : ", ") + fact.concept_id + value;
    }
    return all;
}

struct TextMeasurementsCase {
    std::string name;
    std::string text;
    std::string measured;
};

class TextMeasurementsTest : public testing::TestWithParam<TextMeasurementsCase> {};

TEST_P(TextMeasurementsTest, AreReadInCanonicalUnits) { EXPECT_EQ(measured(GetParam().text), GetParam().measured); }

INSTANTIATE_TEST_SUITE_P(
    Notes,
    TextMeasurementsTest,
    testing::Values(
        TextMeasurementsCase{"pressure", "BP 82/40", "systolic-blood-pressure 82, diastolic-blood-pressure 40"},
        TextMeasurementsCase{"pressure_at_a_time", "BP 10:00 82/40", "systolic-blood-pressure 82, diastolic-blood-pressure 40"},
        TextMeasurementsCase{"time_alone", "BP 10:00", ""},
        TextMeasurementsCase{"pulse_and_breathing", "HR 132, RR 6", "heart-rate 132, respiratory-rate 6"},
        TextMeasurementsCase{"saturation", "sats 84% on air", "oxygen-saturation 84"},
        TextMeasurementsCase{"oxygen", "his oxygen is 82%", "oxygen-saturation 82"},
        TextMeasurementsCase{"oxygen_flow", "home oxygen is 2 litres", ""},
        TextMeasurementsCase{"celsius", "temp 39.8", "body-temperature 39.8"},
        TextMeasurementsCase{"fahrenheit", "temp was 102.2 F", "body-temperature 39"},
        TextMeasurementsCase{"fahrenheit_by_its_size", "Temperature: 104", "body-temperature 40"},
        TextMeasurementsCase{"coma_scale", "GCS 9/15", "glasgow-coma-scale 9"},
        TextMeasurementsCase{"coma_scale_by_its_parts", "On arrival E2V2M5", "glasgow-coma-scale 9"},
        TextMeasurementsCase{"coma_scale_by_its_parts_apart", "E4, V5, M6", "glasgow-coma-scale 15"},
        TextMeasurementsCase{"coma_scale_with_an_impossible_sum", "E9V9M9", ""},
        TextMeasurementsCase{"coma_scale_to_act_on", "call if E2V2M5", ""},
        TextMeasurementsCase{"usual_pressure", "usual BP 84/50", ""},
        TextMeasurementsCase{"kinase", "CK 22,000", "creatine-kinase 2.2e+04"},
        TextMeasurementsCase{"kinase_in_thousands", "CK 12k, urine dark", "creatine-kinase 1.2e+04"},
        TextMeasurementsCase{"pulse_in_a_ten", "HR 40s on the monitor", "heart-rate 45"},
        TextMeasurementsCase{"a_nurse_tells", "Community nurse: resps 7", "respiratory-rate 7"},
        TextMeasurementsCase{"told_by_a_doctor", "GP says BP 84/50", "systolic-blood-pressure 84, diastolic-blood-pressure 50"},
        TextMeasurementsCase{"found_by_a_nurse", "nurse found my heart rate 38", "heart-rate 38"},
        TextMeasurementsCase{"of_a_relative", "my mum's BP was 84/50", ""},
        TextMeasurementsCase{"of_a_leaflet", "Leaflet says heart rate 38", ""},
        TextMeasurementsCase{"seconds", "HR 40 seconds later", ""},
        TextMeasurementsCase{"pressure_behind_brackets", "BP (lying) 84/50", "systolic-blood-pressure 84, diastolic-blood-pressure 50"},
        TextMeasurementsCase{"ashworth", "Ashworth 3 in the hamstrings", "modified-ashworth 3"},
        TextMeasurementsCase{"ashworth_one_plus", "MAS 1+", "modified-ashworth 1.5"},
        TextMeasurementsCase{"behind_a_finding", "ECG: sinus bradycardia 36/min", "heart-rate 36"},
        TextMeasurementsCase{"behind_a_finding_and_a_comma", "Sinus bradycardia, rate 36.", "heart-rate 36"},
        TextMeasurementsCase{"pressure_behind_a_finding", "Hypotensive 82/40", "systolic-blood-pressure 82, diastolic-blood-pressure 40"},
        TextMeasurementsCase{"temperature_behind_a_finding", "Hypothermic 34.1", "body-temperature 34.1"},
        TextMeasurementsCase{"a_finding_without_number", "Sinus bradycardia on ECG", ""},
        TextMeasurementsCase{"a_finding_long_past", "History of bradycardia 38", ""},
        TextMeasurementsCase{"a_finding_and_an_age", "Hypotension, 75 yo man", ""},
        TextMeasurementsCase{"a_finding_and_a_span", "hypotension 85 years", ""},
        TextMeasurementsCase{"once_where_both_name_it", "HR tachycardic 130", "heart-rate 130"},
        TextMeasurementsCase{"pain", "pain 7/10 today", "pain-score 7"},
        TextMeasurementsCase{"pain_is_no_score", "pain 3 days after the fall", ""},
        TextMeasurementsCase{"creatinine_by_its_size", "creatinine 190", "creatinine 2.149"},
        TextMeasurementsCase{"kidney_function", "eGFR was 24", "egfr 24"},
        TextMeasurementsCase{"a_goal", "keep BP > 90/60", ""},
        TextMeasurementsCase{"a_limit", "call if HR below 50", ""},
        TextMeasurementsCase{"a_range", "BP 110-120 systolic", ""},
        TextMeasurementsCase{"another_unit", "pulse 3 times a day", ""},
        TextMeasurementsCase{"bound_of_a_laboratory", "CK >30000 on arrival", "creatine-kinase 3e+04"},
        TextMeasurementsCase{"bound_below", "eGFR <15 this week", "egfr 15"},
        TextMeasurementsCase{"bound_that_is_a_goal", "aim for SpO2 >92", ""},
        TextMeasurementsCase{"goal_of_a_laboratory", "keep eGFR >60", ""},
        TextMeasurementsCase{"impossible", "GCS 40", ""}
    ),
    test::case_name
);

}  // namespace
}  // namespace tonus::clinical
