#include <tonus/clinical/units.hpp>

#include "support/clinical_content.hpp"

#include <tonus/clinical/content.hpp>

#include <gtest/gtest.h>

namespace tonus::clinical {
namespace {

struct UnitsCase {
    std::string_view concept_id;
    double amount;
    std::string_view unit;
    double value;
    UnitProblem problem;
};

class ToCanonical : public testing::TestWithParam<UnitsCase> {};

TEST_P(ToCanonical, GivesTheCanonicalValue) {
    const ClinicalContent& content = test::clinical_content();
    const UnitsCase& row = GetParam();
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
        UnitsCase{"body-temperature", 38.5, "Cel", 38.5, UnitProblem::none},
        UnitsCase{"body-temperature", 102.2, "[degF]", 39, UnitProblem::none},
        UnitsCase{"body-temperature", 102.2, "\u00b0F", 39, UnitProblem::none},
        UnitsCase{"body-temperature", 102.2, "Cel", 0, UnitProblem::implausible},
        UnitsCase{"body-temperature", 37, "", 37, UnitProblem::none},
        UnitsCase{"body-temperature", 98.6, "", 0, UnitProblem::unknown_unit},
        UnitsCase{"creatinine", 88.4, "umol/L", 1, UnitProblem::none},
        UnitsCase{"creatinine", 88.4, "\u00b5mol/L", 1, UnitProblem::none},
        UnitsCase{"creatinine", 1.2, "mg/dL", 1.2, UnitProblem::none},
        UnitsCase{"creatinine", 120, "mg/dL", 0, UnitProblem::implausible},
        UnitsCase{"glucose", 5.55, "mmol/L", 100, UnitProblem::none},
        UnitsCase{"heart-rate", 72, "bpm", 72, UnitProblem::none},
        UnitsCase{"heart-rate", 72, "{beats}/min", 72, UnitProblem::none},
        UnitsCase{"heart-rate", 72, "mg", 0, UnitProblem::wrong_kind},
        UnitsCase{"heart-rate", 72, "furlong", 0, UnitProblem::unknown_unit},
        UnitsCase{"systolic-blood-pressure", 120, "mmHg", 120, UnitProblem::none},
        UnitsCase{"systolic-blood-pressure", 16, "kPa", 120.01, UnitProblem::none},
        UnitsCase{"oxygen-saturation", 0.97, "1", 97, UnitProblem::none},
        UnitsCase{"egfr", 38, "mL/min/1.73m2", 38, UnitProblem::none},
        UnitsCase{"egfr", 38, "mL/min", 38, UnitProblem::none},
        UnitsCase{"body-weight", 150, "lb", 68.04, UnitProblem::none},
        UnitsCase{"glasgow-coma-scale", 9, "{score}", 9, UnitProblem::none},
        UnitsCase{"glasgow-coma-scale", 19, "", 0, UnitProblem::implausible},
        UnitsCase{"pump-daily-dose", 450, "mcg/day", 450, UnitProblem::none},
        UnitsCase{"pump-daily-dose", 0.45, "mg/d", 450, UnitProblem::none},
        UnitsCase{"pump-daily-dose", 450, "mg/d", 0, UnitProblem::implausible},
        UnitsCase{"pump-residual-volume", 5, "cc", 5, UnitProblem::none}
    )
);

}  // namespace
}  // namespace tonus::clinical
