#include "exposure_facts.hpp"

#include <algorithm>

namespace tonus::clinical {
namespace {

/// Ended without an end: the sender's last change, else when this version was stored. One that was stopped has
/// ended by then, even where its period runs on (to the last minute of today, or to the end once planned); one
/// completed may still be taken, a prescription filled for its whole period.
void close_if_ended(const ResourceFacts& into, const Standing& standing, FactTime& when) {
    if (standing.state != ExposureState::ended) return;
    const core::Instant told = std::max(last_updated(into.resource, into.stored_at), when.start);
    if (!when.end) {
        when.end = told;
    } else if (into.resource["status"].string() != "completed") {
        when.end = std::min(*when.end, told);
    }
}

/// The facts of a treatment. A note on it was written when the treatment was told of, however long it had lasted. One on
/// hold was taken until it was put on hold: at the period's end, else when that was asserted, else at the sender's last change.
void write_treatment(ResourceFacts& into, const Medicine& medicine, const Dosing& dosing, Standing standing, FactTime when) {
    into.add_notes(first_time(into.resource, {"dateAsserted", "authoredOn"}).value_or(into.undated()));
    if (standing.state != ExposureState::on_hold) {
        write_exposure(into, medicine, dosing, standing, when);
        return;
    }
    core::Instant held = last_updated(into.resource, into.stored_at);
    if (const auto asserted = first_time(into.resource, {"dateAsserted"})) held = asserted->start;
    if (when.end) held = *when.end;
    held = std::max(held, when.start);
    write_exposure(into, medicine, dosing, standing, {held, held, std::nullopt});
    if (held == when.start) return;
    when.end = held;
    standing.state = ExposureState::ended;
    standing.qualifiers.emplace_back("put-on-hold");
    write_exposure(into, medicine, dosing, standing, when);
}

void note_bounds(const Dosing& dosing, FactTime& when) {
    if (!dosing.bounds) return;
    if (const auto start = time_of(dosing.bounds->first)) {
        when.start = start->start;
        when.start_latest = start->start_latest;
    }
    if (const auto end = time_of(dosing.bounds->second); end && !when.end) when.end = end->start_latest;
}

Standing statement_standing(std::string_view status) {
    if (status == "completed") return {ExposureState::ended, Certainty::stated, {"completed"}, false};
    if (status == "stopped") return {ExposureState::ended, Certainty::stated, {}, false};
    if (status == "on-hold") return {ExposureState::on_hold, Certainty::stated, {}, false};
    if (status == "intended") return {ExposureState::planned, Certainty::stated, {}, false};
    if (status == "not-taken") return {ExposureState::refuted, Certainty::stated, {"not-taken"}, false};
    const Certainty certainty = status == "active" ? Certainty::stated : Certainty::uncertain;
    return {ExposureState::active, certainty, {}, false};
}

/// Source: FHIR R4, MedicationRequest.reported[x]: the record of what was ordered elsewhere, or is taken without an order. EHRs
/// send a patient's medicines at home so, with the intent "plan", since it authorises nothing.
bool is_reported(json::Value request) { return request["reportedBoolean"].boolean().value_or(false) || bool(request["reportedReference"]); }

Standing request_standing(json::Value request) {
    const std::string_view status = request["status"].string();
    const std::string_view intent = request["intent"].string();
    if (request["doNotPerform"].boolean().value_or(false)) {
        return {ExposureState::refuted, Certainty::stated, {"do-not-give"}, false};
    }
    if (status == "cancelled") return {ExposureState::ended, Certainty::stated, {"cancelled"}, false};
    if (status == "completed") return {ExposureState::ended, Certainty::stated, {"completed"}, false};
    if (status == "stopped") return {ExposureState::ended, Certainty::stated, {}, false};
    if (status == "on-hold") return {ExposureState::on_hold, Certainty::stated, {}, false};
    const bool planned = status == "draft" || intent == "proposal" || (intent == "plan" && !is_reported(request)) || intent == "option";
    if (planned) return {ExposureState::planned, Certainty::stated, {}, false};
    const Certainty certainty = status == "active" ? Certainty::stated : Certainty::uncertain;
    return {ExposureState::active, certainty, {}, false};
}

Standing administration_standing(std::string_view status) {
    if (status == "not-done") return {ExposureState::refuted, Certainty::stated, {"not-taken"}, false};
    if (status == "on-hold") return {ExposureState::on_hold, Certainty::stated, {}, false};
    if (status == "in-progress") return {ExposureState::active, Certainty::stated, {}, false};
    const Certainty certainty = status == "unknown" ? Certainty::uncertain : Certainty::stated;
    return {ExposureState::ended, certainty, {}, false};
}

/// Why a treatment was stopped, held or not given; MedicationRequest has one reason, the others a list.
void add_status_reasons(ResourceFacts& into, const FactTime& when) {
    const json::Value reasons = into.resource["statusReason"];
    if (reasons.is_object()) into.add_report(reasons["text"].string(), "statusReason", when);
    for (const json::Value reason : reasons.elements()) into.add_report(reason["text"].string(), "statusReason", when);
}

/// A dose that was due and not given is one that was missed.
void add_missed_dose(ResourceFacts& into, const Medicine& medicine, const FactTime& when) {
    const ContentState& state = into.state();
    const bool monitored = std::any_of(medicine.substances.begin(), medicine.substances.end(), [&](std::size_t index) {
        return state.concepts[index].monitored;
    });
    if (!monitored || medicine.conflict) return;
    Fact missed = into.begin_fact(state.by_slug.at("interruption"), "status", when);
    missed.qualifiers = {"missed-doses", "dose-not-given"};
    into.facts.push_back(std::move(missed));
}

FactTime start_of(const ResourceFacts& into, std::string_view choice, std::initializer_list<const char*> members) {
    if (!choice.empty()) {
        if (const auto time = choice_time(into.resource, choice)) return *time;
    }
    if (const auto time = first_time(into.resource, members)) return *time;
    return into.undated();
}

/// A treatment in use without a date began some time before it was told of: for so long that what is asked of the
/// present holds, and not as one that has just begun.
void begin_undated(const ResourceFacts& into, Standing& standing, const Dosing& dosing, bool dated, FactTime& when) {
    if (dated || dosing.bounds || standing.state != ExposureState::active) return;
    when.start -= days_of(into.state().limit("undated_treatment_lasts", 0));
    standing.qualifiers.emplace_back("undated");
}

}  // namespace

void medication_statement_facts(ResourceFacts& into) {
    const Medicine medicine = read_medicine(into.resource, into.state(), into.resolve);
    const Dosing dosing = read_dosages(into.resource["dosage"], medicine, into.content);
    Standing standing = statement_standing(into.resource["status"].string());
    standing.qualifiers.emplace_back("statement");
    FactTime when = start_of(into, "effective", {"dateAsserted"});
    const bool dated = choice_time(into.resource, "effective") || first_time(into.resource, {"dateAsserted"});
    begin_undated(into, standing, dosing, dated, when);
    // A moment says when the statement holds, not that it ended.
    note_bounds(dosing, when);
    close_if_ended(into, standing, when);
    write_treatment(into, medicine, dosing, std::move(standing), when);
    add_status_reasons(into, into.undated());
}

void medication_request_facts(ResourceFacts& into) {
    const Medicine medicine = read_medicine(into.resource, into.state(), into.resolve);
    const Dosing dosing = read_dosages(into.resource["dosageInstruction"], medicine, into.content);
    Standing standing = request_standing(into.resource);
    standing.qualifiers.emplace_back("order");
    FactTime when = start_of(into, "", {"authoredOn"});
    begin_undated(into, standing, dosing, first_time(into.resource, {"authoredOn"}).has_value(), when);
    note_bounds(dosing, when);
    close_if_ended(into, standing, when);
    write_treatment(into, medicine, dosing, std::move(standing), when);
    add_status_reasons(into, into.undated());
}

void medication_administration_facts(ResourceFacts& into) {
    const Medicine medicine = read_medicine(into.resource, into.state(), into.resolve);
    const Dosing dosing = read_administered(into.resource["dosage"], medicine, into.content);
    Standing standing = administration_standing(into.resource["status"].string());
    standing.qualifiers.emplace_back("administration");
    standing.administered = standing.state != ExposureState::refuted;
    FactTime when = start_of(into, "effective", {});
    const bool ended = standing.state == ExposureState::ended;
    if (ended && !when.end) when.end = when.start;
    into.add_notes(when);
    add_status_reasons(into, when);
    if (standing.state == ExposureState::refuted) add_missed_dose(into, medicine, when);
    write_exposure(into, medicine, dosing, standing, when);
}

}  // namespace tonus::clinical
