#pragma once

#include <tonus/report/safety_report.hpp>

namespace tonus::report {

/// A complete report of a made-up case.
inline SafetyReport sample_report() {
    SafetyReport report;
    report.case_id = "GB-CLINIC-01ABC";
    report.created = core::Instant(std::chrono::seconds(1'790'100'000));
    report.first_received = core::Instant(std::chrono::seconds(1'790'000'000));
    report.most_recent = report.first_received;
    report.sender = "Clinic";
    report.reporter = {"Dr A. Mensah", Qualification::physician, "Clinic", "GB"};
    report.patient = {"G.O.", "1961-07-14", "female", "Multiple sclerosis; Epilepsy"};
    report.reaction = {"Sleepy & <very> dizzy \xF0\x9F\x98\xB4", "2026-09-20", {"hospitalization"}, "recovering"};
    report.drugs = {{"a medicine", "60 mg/day", "by mouth", "dose-reduced", "Probable", "WHO-UMC"}};
    report.narrative = "Sleepy since the dose went up.";
    return report;
}

}  // namespace tonus::report
