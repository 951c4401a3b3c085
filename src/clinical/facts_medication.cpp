#include "dosage.hpp"
#include "gap_words.hpp"
#include "meaning.hpp"
#include "medicine_name.hpp"
#include "resource_facts.hpp"
#include "route_words.hpp"
#include "sig_words.hpp"

#include <tonus/fhir/reference.hpp>

#include <algorithm>
#include <cmath>

namespace tonus::clinical {
namespace {

constexpr auto one_day = std::chrono::hours(24);

/// How an exposure stands according to a resource's own status.
struct Standing {
    ExposureState state = ExposureState::active;
    Certainty certainty = Certainty::stated;
    std::vector<std::string> qualifiers;
    bool administered = false;  ///< a dose that was given, not a treatment
};

class ExposureWriter {
public:
    ExposureWriter(ResourceFacts& into, Medicine medicine, Dosing dosing, Standing standing, FactTime when)
        : into_(into), medicine_(std::move(medicine)), dosing_(std::move(dosing)), standing_(std::move(standing)), when_(when) {}

    void write() {
        const std::string path = "medication";
        if (medicine_.conflict) return into_.add_conflict(medicine_.text, path, when_);
        if (medicine_.substances.empty()) {
            const bool nameless = !medicine_.unknown_code.empty() && medicine_.text.empty();
            if (nameless) into_.add_gap("unknown-medicine", medicine_.unknown_code, {medicine_.unknown_code, {}}, path, when_);
            return;
        }
        for (std::size_t i = 0; i < medicine_.substances.size(); ++i) write_substance(medicine_.substances[i], i == 0);
    }

private:
    [[nodiscard]] Fact begin(std::size_t index) const {
        const Concept& substance = into_.state().concepts[index];
        Fact fact;
        fact.kind = FactKind::exposure;
        fact.concept_id = substance.slug;
        fact.qualifiers = substance.groups;
        fact.qualifiers.insert(fact.qualifiers.end(), standing_.qualifiers.begin(), standing_.qualifiers.end());
        fact.state = standing_.state;
        fact.certainty = standing_.certainty;
        fact.product = medicine_.text;
        fact.display = dosing_.text.empty() ? medicine_.text : dosing_.text;
        fact.element = into_.element("medication");
        fact.indications = indications();
        fact.orders = orders();
        set_time(fact, when_);
        return fact;
    }

    [[nodiscard]] std::vector<std::string> indications() const {
        std::vector<std::string> slugs;
        for (const char* member : {"reasonCode", "reasonReference"}) {
            for (const json::Value reason : into_.resource[member].elements()) {
                for (const CodeMeaning& meaning : read_concept(reason, into_.state()).coded) {
                    slugs.push_back(into_.state().concepts[meaning.concept_index].slug);
                }
                const std::string_view words = reason["text"] ? reason["text"].string() : reason["display"].string();
                const std::string_view shown = words.empty() ? reason["coding"][0]["display"].string() : words;
                for (const Concept* named : concepts_named(shown, into_.content)) slugs.push_back(named->slug);
            }
        }
        std::sort(slugs.begin(), slugs.end());
        slugs.erase(std::unique(slugs.begin(), slugs.end()), slugs.end());
        return slugs;
    }

    [[nodiscard]] std::vector<std::string> orders() const {
        std::vector<std::string> names;
        for (const json::Value identifier : into_.resource["identifier"].elements()) {
            const std::string_view system = identifier["system"].string();
            const std::string_view value = identifier["value"].string();
            if (!system.empty() && !value.empty()) names.push_back(std::string(system) + '|' + std::string(value));
        }
        for (const char* member : {"basedOn", "derivedFrom", "partOf", "priorPrescription"}) {
            const json::Value given = into_.resource[member];
            if (given.is_object()) add_order(names, given);
            for (const json::Value each : given.elements()) add_order(names, each);
        }
        return names;
    }

    static void add_order(std::vector<std::string>& names, json::Value reference) {
        const fhir::ParsedReference parsed = fhir::parse_reference(reference["reference"].string());
        if (parsed.kind == fhir::ReferenceKind::literal) names.push_back(fhir::to_string(parsed.target));
    }

    void write_substance(std::size_t index, bool main) {
        const bool monitored = into_.state().concepts[index].monitored;
        Fact fact = begin(index);
        fact.route = route(monitored);
        if (main && monitored) fact.tablet_strength = medicine_.tablet_mg;
        if (main && monitored && standing_.administered) {
            if (is_refill(fact.route)) return write_refill(std::move(fact));
            write_bolus(fact.route);
        }
        if (!main || dosing_.phases.empty()) {
            if (monitored && fact.route == Route::topical) write_application();
            if (monitored && dosing_.unknown) add_dose_gap();
            fact.unit = fact.route == Route::intrathecal ? "ug/d" : "mg/d";
            into_.facts.push_back(std::move(fact));
            return;
        }
        if (monitored && fact.route == Route::topical) write_application();
        if (monitored && dosing_.conflict) into_.add_conflict(dosing_.text, "dosage", when_);
        write_phases(fact, monitored);
    }

    void add_dose_gap() {
        GapWords words{shape_of_sig(dosing_.text, into_.state().sig_words), size_of(dosing_.text)};
        into_.add_gap("unknown-dose", dosing_.text, std::move(words), "dosage", when_);
    }

    [[nodiscard]] bool names(std::string_view slug) const {
        for (const std::string* text : {&dosing_.text, &medicine_.text}) {
            for (const Concept* named : concepts_named(*text, into_.content)) {
                if (named->slug == slug) return true;
            }
        }
        return false;
    }

    /// A reservoir's worth is no dose.
    [[nodiscard]] bool is_refill(Route taken) const {
        if (taken != Route::intrathecal) return false;
        const double least = into_.state().limit("refill_volume", 5);
        return dosing_.volume_ml.value_or(0) >= least || names("pump-refill");
    }

    /// The pump runs from here on; only the text can tell at what dose.
    void write_refill(Fact fact) {
        write_event("pump-refill", std::nullopt);
        fact.state = ExposureState::active;
        fact.unit = "ug/d";
        fact.end = fact.start + days_of(into_.state().limit("refill_lasts", 180));
        const Sig told = parse_sig(dosing_.text, into_.content);
        const auto programmed =
            std::find_if(told.phases.begin(), told.phases.end(), [](const DosePhase& phase) { return phase.micrograms && phase.daily; });
        if (programmed != told.phases.end()) fact.value = *programmed->daily * 1000;
        into_.facts.push_back(std::move(fact));
    }

    [[nodiscard]] bool is_screening_product() const {
        return medicine_.liquid_mg_per_ml && *medicine_.liquid_mg_per_ml * 1000 <= into_.state().limit("screening_strength", 0);
    }

    void write_bolus(Route taken) {
        const bool single = !dosing_.phases.empty() && dosing_.phases.front().single;
        if (taken == Route::intrathecal && single && (names("screening-bolus") || is_screening_product())) {
            write_event("screening-bolus", *dosing_.phases.front().single * 1000);
        } else if (taken == Route::intrathecal && single && names("intrathecal-bolus")) {
            write_event("intrathecal-bolus", *dosing_.phases.front().single * 1000);
        }
    }

    void write_event(std::string_view slug, std::optional<double> micrograms) {
        Fact event = into_.begin_fact(into_.state().by_slug.at(std::string(slug)), "dosage", when_);
        event.display = dosing_.text.empty() ? medicine_.text : dosing_.text;
        event.end.reset();
        if (micrograms) {
            event.value = micrograms;
            event.unit = "ug";
        }
        into_.facts.push_back(std::move(event));
    }

    /// The dosage's route, else the product's; of the monitored medicine, a dose in micrograms is
    /// intrathecal and any other oral.
    [[nodiscard]] Route route(bool monitored) const {
        if (dosing_.route != Route::unknown) return dosing_.route;
        if (medicine_.route != Route::unknown) return medicine_.route;
        if (!monitored) return Route::unknown;
        const bool micrograms =
            std::any_of(dosing_.phases.begin(), dosing_.phases.end(), [](const DosePhase& phase) { return phase.micrograms; });
        return micrograms || medicine_.micrograms ? Route::intrathecal : Route::oral;
    }

    void write_phases(const Fact& model, bool monitored) {
        core::Instant start = when_.start;
        const bool several = dosing_.phases.size() > 1;
        for (std::size_t i = 0; i < dosing_.phases.size(); ++i) {
            const DosePhase& phase = dosing_.phases[i];
            Fact fact = model;
            if (several && i > 0) fact.start = fact.start_latest = start;
            const bool last = i + 1 == dosing_.phases.size();
            if (phase.duration_days) {
                const core::Instant ends = start + days_of(*phase.duration_days);
                if (!last || !fact.end || ends < *fact.end) fact.end = fact.end ? std::min(*fact.end, ends) : ends;
                start = ends;
            } else if (!last) {
                // Nothing says when the next step begins: the steps share the stretch.
                fact.qualifiers.emplace_back("open-ended-step");
            }
            if (falling() || dosing_.titration) fact.qualifiers.emplace_back(falling() ? "taper" : "titration");
            if (phase.stop) {
                if (several) continue;
                fact.state = ExposureState::ended;
                if (!fact.end) fact.end = fact.start;
            } else {
                set_dose(fact, phase, monitored);
            }
            into_.facts.push_back(std::move(fact));
        }
    }

    /// How often a cream is put on, and on how many parts of the body.
    void write_application() {
        const auto& phases = dosing_.phases;
        write_count("topical-applications-per-day", phases.empty() ? dosing_.times_per_day : phases.front().per_day);
        write_count("topical-area-count", areas_named(dosing_.text, into_.state().sig_words));
    }

    void write_count(const std::string& measure, std::optional<double> count) {
        const auto slug = into_.state().by_slug.find(measure);
        if (!count || slug == into_.state().by_slug.end()) return;
        Fact applied = into_.begin_fact(slug->second, "dosage", when_);
        if (!when_.end) applied.start = applied.start_latest = std::max(when_.start, last_updated(into_.resource, into_.stored_at));
        applied.value = count;
        applied.display = dosing_.text;
        into_.facts.push_back(std::move(applied));
    }

    [[nodiscard]] bool falling() const {
        if (dosing_.phases.size() < 2) return false;
        for (std::size_t i = 1; i < dosing_.phases.size(); ++i) {
            const double before = dosing_.phases[i - 1].daily.value_or(0);
            if (dosing_.phases[i].daily.value_or(0) >= before) return false;
        }
        return true;
    }

    void set_dose(Fact& fact, const DosePhase& phase, bool monitored) {
        const bool intrathecal = fact.route == Route::intrathecal;
        const double scale = intrathecal ? 1000 : 1;
        fact.unit = intrathecal ? "ug/d" : "mg/d";
        fact.as_needed = phase.as_needed;
        fact.hours_of_day = phase.hours;
        if (phase.daily) fact.value = *phase.daily * scale;
        if (phase.daily_high) fact.value_high = *phase.daily_high * scale;
        if (phase.as_needed && dosing_.max_daily) limit_dose(fact, *dosing_.max_daily * scale);
        if (phase.single) fact.single_dose = *phase.single * scale;
        if (medicine_.liquid_mg_per_ml) fact.concentration = *medicine_.liquid_mg_per_ml * scale;
        if (intrathecal && phase.bolus) fact.qualifiers.emplace_back("bolus");
        // How much at a time but not how often: "10 mg po tld", or a total that the doses do not add up to.
        const bool unscheduled = monitored && phase.single && !phase.as_needed && !phase.bolus && !standing_.administered;
        if (!phase.daily && (phase.tablets || unscheduled)) add_dose_gap();
        if (monitored && unit_is_wrong(fact, phase)) hold_dose(fact);
    }

    /// What is taken as needed may come up to the maximum of a day and no further, however often it could be taken.
    static void limit_dose(Fact& fact, double maximum) {
        if (!fact.value) {
            fact.value_high = maximum;
            return;
        }
        fact.value = std::min(*fact.value, maximum);
        if (fact.value_high) fact.value_high = std::min(*fact.value_high, maximum);
    }

    /// An intrathecal dose in the milligrams of a tablet, or an oral one in micrograms.
    [[nodiscard]] bool unit_is_wrong(const Fact& fact, const DosePhase& phase) const {
        const ContentState& state = into_.state();
        const double dose = fact.value ? *fact.value : fact.single_dose.value_or(0);
        if (dose <= 0) return false;
        if (fact.route == Route::intrathecal) return dose > state.limit("intrathecal_high", 3000);
        if (fact.route != Route::oral && fact.route != Route::enteral_tube) return false;
        return phase.micrograms || (fact.value && (dose > state.limit("oral_high", 2000) || dose < state.limit("oral_low", 0.5)));
    }

    void hold_dose(Fact& fact) {
        Fact mismatch;
        mismatch.kind = FactKind::context;
        mismatch.concept_id = "unit-mismatch";
        mismatch.display = fact.display;
        mismatch.element = into_.element("dosage");
        mismatch.route = fact.route;
        mismatch.value = fact.value ? fact.value : fact.single_dose;
        mismatch.unit = fact.unit;
        set_time(mismatch, when_);
        // What is still being taken wrongly is wrong as of the sender's last word, not as of its first day.
        if (!when_.end) mismatch.start = mismatch.start_latest = std::max(when_.start, last_updated(into_.resource, into_.stored_at));
        into_.facts.push_back(std::move(mismatch));
        fact.value.reset();
        fact.value_high.reset();
        fact.single_dose.reset();
    }

    ResourceFacts& into_;
    Medicine medicine_;
    Dosing dosing_;
    Standing standing_;
    FactTime when_;
};

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

/// The facts of a treatment. One on hold was taken until it was put on hold: at the period's end, else when
/// that was asserted, else at the sender's last change.
void write_treatment(ResourceFacts& into, Medicine medicine, Dosing dosing, Standing standing, FactTime when) {
    into.add_notes(when);
    if (standing.state != ExposureState::on_hold) {
        ExposureWriter(into, std::move(medicine), std::move(dosing), std::move(standing), when).write();
        return;
    }
    core::Instant held = last_updated(into.resource, into.stored_at);
    if (const auto asserted = first_time(into.resource, {"dateAsserted"})) held = asserted->start;
    if (when.end) held = *when.end;
    held = std::max(held, when.start);
    ExposureWriter(into, medicine, dosing, standing, {held, held, std::nullopt}).write();
    if (held == when.start) return;
    when.end = held;
    standing.state = ExposureState::ended;
    standing.qualifiers.emplace_back("put-on-hold");
    ExposureWriter(into, std::move(medicine), std::move(dosing), std::move(standing), when).write();
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
    missed.qualifiers.emplace_back("missed-doses");
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
    Medicine medicine = read_medicine(into.resource, into.state(), into.resolve);
    Dosing dosing = read_dosages(into.resource["dosage"], medicine, into.content);
    Standing standing = statement_standing(into.resource["status"].string());
    standing.qualifiers.emplace_back("statement");
    FactTime when = start_of(into, "effective", {"dateAsserted"});
    const bool dated = choice_time(into.resource, "effective") || first_time(into.resource, {"dateAsserted"});
    begin_undated(into, standing, dosing, dated, when);
    // A moment says when the statement holds, not that it ended.
    note_bounds(dosing, when);
    close_if_ended(into, standing, when);
    write_treatment(into, std::move(medicine), std::move(dosing), std::move(standing), when);
    add_status_reasons(into, into.undated());
}

void medication_request_facts(ResourceFacts& into) {
    Medicine medicine = read_medicine(into.resource, into.state(), into.resolve);
    Dosing dosing = read_dosages(into.resource["dosageInstruction"], medicine, into.content);
    Standing standing = request_standing(into.resource);
    standing.qualifiers.emplace_back("order");
    FactTime when = start_of(into, "", {"authoredOn"});
    begin_undated(into, standing, dosing, first_time(into.resource, {"authoredOn"}).has_value(), when);
    note_bounds(dosing, when);
    close_if_ended(into, standing, when);
    write_treatment(into, std::move(medicine), std::move(dosing), std::move(standing), when);
    add_status_reasons(into, into.undated());
}

void medication_administration_facts(ResourceFacts& into) {
    Medicine medicine = read_medicine(into.resource, into.state(), into.resolve);
    Dosing dosing = read_administered(into.resource["dosage"], medicine, into.content);
    Standing standing = administration_standing(into.resource["status"].string());
    standing.qualifiers.emplace_back("administration");
    standing.administered = standing.state != ExposureState::refuted;
    FactTime when = start_of(into, "effective", {});
    const bool ended = standing.state == ExposureState::ended;
    if (ended && !when.end) when.end = when.start;
    into.add_notes(when);
    add_status_reasons(into, when);
    if (standing.state == ExposureState::refuted) add_missed_dose(into, medicine, when);
    ExposureWriter(into, std::move(medicine), std::move(dosing), std::move(standing), when).write();
}

}  // namespace tonus::clinical
