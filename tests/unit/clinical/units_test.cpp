#include <tonus/clinical/units.hpp>

#include "support/clinical_content.hpp"

#include <tonus/clinical/content.hpp>

#include <gtest/gtest.h>

namespace tonus::clinical {
namespace {

struct Case {
    std::string_view concept_id;
    double amount;
    std::string_view unit;
    double value;
    UnitProblem problem;
};

class ToCanonical : public testing::TestWithParam<Case> {};

TEST_P(ToCanonical, GivesTheCanonicalValue) {
    const ClinicalContent& content = test::clinical_content();
    const Case& row = GetParam();
    const CanonicalValue got = to_canonical(content.units(), *content.find(row.concept_id), row.amount, row.unit);
    EXPECT_EQ(got.problem, row.problem) << row.concept_id << " " << row.amount << row.unit;
    if (row.problem == UnitProblem::none) {
        EXPECT_NEAR(got.value, row.value, 0.01);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    ToCanonical,
    testing::Values(
        Case{"body-temperature", 38.5, "Cel", 38.5, UnitProblem::none},
        Case{"body-temperature", 102.2, "[degF]", 39, UnitProblem::none},
        Case{"body-temperature", 102.2, "\u00b0F", 39, UnitProblem::none},
        Case{"body-temperature", 102.2, "Cel", 0, UnitProblem::implausible},
        Case{"body-temperature", 37, "", 37, UnitProblem::none},
        Case{"body-temperature", 98.6, "", 0, UnitProblem::unknown_unit},
        Case{"creatinine", 88.4, "umol/L", 1, UnitProblem::none},
        Case{"creatinine", 88.4, "\u00b5mol/L", 1, UnitProblem::none},
        Case{"creatinine", 1.2, "mg/dL", 1.2, UnitProblem::none},
        Case{"creatinine", 120, "mg/dL", 0, UnitProblem::implausible},
        Case{"glucose", 5.55, "mmol/L", 100, UnitProblem::none},
        Case{"heart-rate", 72, "bpm", 72, UnitProblem::none},
        Case{"heart-rate", 72, "{beats}/min", 72, UnitProblem::none},
        Case{"heart-rate", 72, "mg", 0, UnitProblem::wrong_kind},
        Case{"heart-rate", 72, "furlong", 0, UnitProblem::unknown_unit},
        Case{"systolic-blood-pressure", 120, "mmHg", 120, UnitProblem::none},
        Case{"systolic-blood-pressure", 16, "kPa", 120.01, UnitProblem::none},
        Case{"oxygen-saturation", 0.97, "1", 97, UnitProblem::none},
        Case{"egfr", 38, "mL/min/1.73m2", 38, UnitProblem::none},
        Case{"egfr", 38, "mL/min", 38, UnitProblem::none},
        Case{"body-weight", 150, "lb", 68.04, UnitProblem::none},
        Case{"glasgow-coma-scale", 9, "{score}", 9, UnitProblem::none},
        Case{"glasgow-coma-scale", 19, "", 0, UnitProblem::implausible},
        Case{"pump-daily-dose", 450, "mcg/day", 450, UnitProblem::none},
        Case{"pump-daily-dose", 0.45, "mg/d", 450, UnitProblem::none},
        Case{"pump-daily-dose", 450, "mg/d", 0, UnitProblem::implausible},
        Case{"pump-residual-volume", 5, "cc", 5, UnitProblem::none}
    )
);

}  // namespace
}  // namespace tonus::clinical
