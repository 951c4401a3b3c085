#include "exposure_facts.hpp"

#include "gap_words.hpp"
#include "route_words.hpp"
#include "sig_words.hpp"

#include <tonus/fhir/reference.hpp>

#include <algorithm>
#include <cmath>

namespace tonus::clinical {
namespace {

class ExposureWriter {
public:
    ExposureWriter(ResourceFacts& into, const Medicine& medicine, const Dosing& dosing, const Standing& standing, const FactTime& when)
        : into_(into), medicine_(medicine), dosing_(dosing), standing_(standing), when_(when) {}

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
        if (medicine_.tablet_mg) return Route::oral;
        // A pump's dose is a day's; what is taken several times a day in micrograms was written in the wrong unit.
        const bool micrograms = std::any_of(dosing_.phases.begin(), dosing_.phases.end(), [](const DosePhase& phase) {
            return phase.micrograms && phase.per_day.value_or(1) <= 1;
        });
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

    /// An intrathecal dose in the milligrams of a tablet, an oral one in micrograms, or a volume of a liquid that holds another amount.
    [[nodiscard]] bool unit_is_wrong(const Fact& fact, const DosePhase& phase) const {
        const ContentState& state = into_.state();
        const double dose = fact.value ? *fact.value : fact.single_dose.value_or(0);
        if (dose <= 0) return false;
        if (phase.volume_differs) return true;
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
    const Medicine& medicine_;
    const Dosing& dosing_;
    const Standing& standing_;
    const FactTime& when_;
};

}  // namespace

void write_exposure(ResourceFacts& into, const Medicine& medicine, const Dosing& dosing, const Standing& standing, const FactTime& when) {
    ExposureWriter(into, medicine, dosing, standing, when).write();
}

}  // namespace tonus::clinical
