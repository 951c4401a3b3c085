#include <tonus/report/safety_report.hpp>

#include <algorithm>

namespace tonus::report {
namespace {

bool identifies(const Patient& patient) {
    const bool sex_known = patient.sex == "female" || patient.sex == "male";
    return !patient.initials.empty() || !patient.birth_date.empty() || sex_known;
}

}  // namespace

std::vector<Missing> missing_from(const SafetyReport& report) {
    std::vector<Missing> missing;
    const auto need = [&](bool there, Missing what) {
        if (!there) missing.push_back(what);
    };
    const bool drug_named = std::any_of(report.drugs.begin(), report.drugs.end(), [](const Drug& drug) { return !drug.name.empty(); });
    need(identifies(report.patient), {"D.1", "Patient", "An identifiable patient: initials, birth date, age or sex.", true});
    need(!report.reporter.name.empty(), {"C.2.r.1", "Reporter's name", "An identifiable reporter.", true});
    need(drug_named, {"G.k.2.2", "Medicinal product name", "A suspected drug.", true});
    need(!report.reaction.words.empty(), {"E.i.1.1a", "Reaction as reported", "A suspected reaction.", true});

    need(!report.reporter.organisation.empty(), {"C.2.r.2.1", "Reporter's organisation", "Set the site's name."});
    need(!report.reporter.country.empty(), {"C.2.r.3", "Reporter's country", "Set the site's country."});
    need(!report.patient.birth_date.empty(), {"D.2.1", "Date of birth", "The Patient does not say."});
    need(report.patient.sex == "female" || report.patient.sex == "male", {"D.5", "Sex", "The Patient does not say."});
    need(!report.patient.history.empty(), {"D.7.2", "Medical history", "No condition is on record; said to be unknown."});
    need(!report.reaction.start.empty(), {"E.i.4", "Start of reaction", "No date was reported."});
    need(!report.reaction.outcome.empty(), {"E.i.7", "Outcome of reaction", "The decision does not say."});
    // Always: nothing is sent from here, and the words stay words.
    need(false, {"N.1.4", "Receiver", "Whoever sends the file fills in N.1.4 and N.2.r.3 as the receiver wants them."});
    need(false, {"E.i.2.1b", "Reaction, MedDRA code", "MedDRA is licensed; the receiver codes the words."});
    for (const Drug& drug : report.drugs) {
        need(!drug.dose_words.empty(), {"G.k.4.r.8", "Dosage text", "No dose was reported."});
        need(!drug.action_taken.empty(), {"G.k.8", "Action taken with the drug", "The decision does not say."});
    }
    need(!report.narrative.empty(), {"H.1", "Case narrative", "Nothing was written down."});
    return missing;
}

bool is_valid(const SafetyReport& report) {
    const auto missing = missing_from(report);
    return std::none_of(missing.begin(), missing.end(), [](const Missing& what) { return what.minimum; });
}

core::Instant due_at(const SafetyReport& report, const ClockOptions& options) {
    return report.first_received + (report.reaction.seriousness.empty() ? options.not_serious : options.serious);
}

}  // namespace tonus::report
