#include "dosage.hpp"

#include "dosage_steps.hpp"
#include "hours_of_day.hpp"
#include "route_words.hpp"

#include <algorithm>
#include <cmath>

namespace tonus::clinical {
namespace {

constexpr double noticeable_difference = 0.1;  // of the larger dose, between structured dose and text

struct Amount {
    double low = 0;
    double high = 0;
    bool micrograms = false;
    bool per_day = false;  ///< a rate, already brought to a day
    bool tablets = false;  ///< a count: no strength is known
};

std::string_view unit_of(json::Value quantity) {
    const std::string_view code = quantity["code"].string();
    return code.empty() ? quantity["unit"].string() : code;
}

/// Without what binary fractions add: 100/3 an hour, times 24, is 800 a day and no more.
double without_noise(double value) {
    constexpr double parts = 1e9;
    return std::round(value * parts) / parts;
}

class DosageReader {
public:
    DosageReader(const Medicine& medicine, const ClinicalContent& content)
        : medicine_(medicine), content_(content), state_(content.state()) {}

    /// A quantity as mg: a mass, a count of units of known strength, a volume of known concentration, or a rate.
    std::optional<Amount> amount_of(json::Value quantity) const {
        const auto value = quantity["value"].to_double();
        if (!value) return std::nullopt;
        for (const std::string_view text : {unit_of(quantity), quantity["unit"].string()}) {
            if (auto amount = in_milligrams(*value, text)) return amount;
        }
        return std::nullopt;
    }

    std::optional<Amount> rate_ratio(json::Value ratio) const {
        auto amount = amount_of(ratio["numerator"]);
        const Unit* time = state_.units.find(unit_of(ratio["denominator"]), "time");
        const double per = ratio["denominator"]["value"].to_double().value_or(1);
        if (!amount || time == nullptr || per <= 0) return std::nullopt;
        const double days = per * time->times / 24;
        amount->low = without_noise(amount->low / days);
        amount->high = without_noise(amount->high / days);
        amount->per_day = true;
        return amount;
    }

    std::optional<Amount> dose_and_rate(json::Value element) const {
        if (auto rate = rate_ratio(element["rateRatio"])) return rate;
        if (auto rate = amount_of(element["rateQuantity"])) return rate;
        if (auto dose = amount_of(element["doseQuantity"])) return dose;
        for (const char* member : {"doseRange", "rateRange"}) {
            const auto low = amount_of(element[member]["low"]);
            auto high = amount_of(element[member]["high"]);
            if (low && high) high->low = low->low;
            if (high) return high;
            if (low) return low;
        }
        return std::nullopt;
    }

    /// Doses in a day that a Timing says; nothing if it does not. Of a frequency that may vary the highest counts, and
    /// each moment of a day that is listed is one of its own (FHIR R4, Timing: the union of the events specified).
    std::optional<double> times_per_day(json::Value timing) const {
        const json::Value repeat = timing["repeat"];
        auto frequency = repeat["frequency"].to_double();
        const auto most = repeat["frequencyMax"].to_double();
        if (most) frequency = std::max(frequency.value_or(0), *most);
        const auto period = repeat["period"].to_double();
        const double moments = double(std::max(repeat["when"].size(), repeat["timeOfDay"].size()));
        if (period && *period > 0) {
            const Unit* unit = state_.units.find(repeat["periodUnit"].string(), "time");
            const double days = *period * (unit != nullptr ? unit->times / 24 : 1);
            double count = frequency.value_or(moments > 0 ? moments : 1);
            if (days == 1) count = std::max(count, moments);
            const double week_share = repeat["dayOfWeek"].size() > 0 && days == 1 ? double(repeat["dayOfWeek"].size()) / 7 : 1;
            return count / days * week_share;
        }
        if (moments > 0) return moments;
        if (frequency) return frequency;
        return frequency_in_words(timing["code"]);
    }

    Dosing read(json::Value dosages) {
        Dosing all;
        const std::vector<DosageStep> steps = dosage_steps(dosages);
        for (const DosageStep& step : steps) add_step(all, step);
        if (!steps.empty()) all.bounds = {std::string(steps.front().start), std::string(steps.back().end)};
        if (steps.empty()) {
            for (const json::Value dosage : dosages.elements()) add(all, dosage);
        }
        all.unknown = dosages.size() > 0 && all.phases.empty();
        if (all.phases.empty() && dosages.size() > 0) all.times_per_day = how_often(dosages[0]);
        return all;
    }

    /// One structured Dosage as a phase; nothing if it gives no amount.
    std::optional<DosePhase> structured(json::Value dosage) const {
        std::optional<Amount> amount;
        for (const json::Value element : dosage["doseAndRate"].elements()) {
            if (!amount) amount = dose_and_rate(element);
        }
        if (!amount) return std::nullopt;
        DosePhase phase;
        phase.micrograms = amount->micrograms;
        phase.as_needed = dosage["asNeededBoolean"].boolean().value_or(false) || bool(dosage["asNeededCodeableConcept"]);
        phase.duration_days = bounds_days(dosage["timing"]["repeat"]);
        if (amount->per_day) {
            set_daily(phase, *amount, 1);
            return phase;
        }
        if (amount->tablets) {
            phase.tablets = amount->low;
        } else {
            phase.single = amount->high;
        }
        phase.per_day = times_per_day(dosage["timing"]);
        if (!phase.per_day) phase.per_day = words_per_day(dosage);
        if (phase.per_day && !amount->tablets) set_daily(phase, *amount, *phase.per_day);
        return phase;
    }

private:
    std::optional<Amount> in_milligrams(double value, std::string_view text) const {
        if (const Unit* mass = state_.units.find(text, "mass")) {
            return Amount{value * mass->times, value * mass->times, mass->code == "ug", false, false};
        }
        if (const Unit* rate = state_.units.find(text, "mass-rate")) {
            const double daily = without_noise(value * rate->times);
            return Amount{daily, daily, rate->code.starts_with("ug"), true, false};
        }
        if (const Unit* rate = state_.units.find(text, "volume-rate"); rate != nullptr && medicine_.liquid_mg_per_ml) {
            const double daily = without_noise(value * rate->times * *medicine_.liquid_mg_per_ml);
            return Amount{daily, daily, medicine_.micrograms, true, false};
        }
        if (const Unit* volume = state_.units.find(text, "volume"); volume != nullptr && medicine_.liquid_mg_per_ml) {
            const double mass = value * volume->times * *medicine_.liquid_mg_per_ml;
            return Amount{mass, mass, medicine_.micrograms, false, false};
        }
        const bool counted = state_.units.find(text, "dose-form") != nullptr || text.empty() || text.front() == '{';
        if (!counted) return std::nullopt;
        if (!medicine_.tablet_mg) return Amount{value, value, false, false, true};
        const double mass = value * *medicine_.tablet_mg;
        return Amount{mass, mass, false, false, false};
    }

    std::optional<double> frequency_in_words(json::Value code) const {
        std::vector<std::string_view> texts = {code["text"].string()};
        for (const json::Value coding : code["coding"].elements()) {
            texts.push_back(coding["code"].string());
            texts.push_back(coding["display"].string());
        }
        for (const std::string_view text : texts) {
            for (const SigItem& item : sig_items(text, state_.sig_words)) {
                if (item.kind == SigKind::frequency) return item.value;
                if (item.kind == SigKind::time_of_day) return 1;
                if (item.kind == SigKind::meals) return 3;
            }
        }
        return std::nullopt;
    }

    /// How often, from the text of a Dosage whose structure gives only the amount.
    std::optional<double> words_per_day(json::Value dosage) const {
        const Sig sig = parse_sig(text_of(dosage), content_, strength());
        if (sig.phases.size() == 1 && sig.phases[0].per_day) return sig.phases[0].per_day;
        double moments = 0;
        for (const SigItem& item : sig_items(text_of(dosage), state_.sig_words)) {
            if (item.kind == SigKind::frequency) return item.value;
            moments += item.kind == SigKind::time_of_day ? 1 : 0;
        }
        return moments > 0 ? std::optional(moments) : std::nullopt;
    }

    std::optional<double> how_often(json::Value dosage) const {
        const auto structured = times_per_day(dosage["timing"]);
        return structured ? structured : words_per_day(dosage);
    }

    static std::string_view text_of(json::Value dosage) {
        const std::string_view text = dosage["text"].string();
        return text.empty() ? dosage["patientInstruction"].string() : text;
    }

    std::optional<double> bounds_days(json::Value repeat) const {
        const json::Value duration = repeat["boundsDuration"];
        const Unit* unit = state_.units.find(unit_of(duration), "time");
        const auto value = duration["value"].to_double();
        if (unit == nullptr || !value) return std::nullopt;
        return *value * unit->times / 24;
    }

    static void set_daily(DosePhase& phase, const Amount& amount, double times) {
        phase.daily = without_noise(amount.low * times);
        if (amount.high > amount.low) phase.daily_high = without_noise(amount.high * times);
    }

    [[nodiscard]] ProductStrength strength() const { return {medicine_.tablet_mg, medicine_.liquid_mg_per_ml}; }

    /// A step that was not understood keeps its place, so that the others keep theirs.
    void add_step(Dosing& all, const DosageStep& step) {
        Dosing part;
        sequence_.reset();
        for (const json::Value dosage : step.dosages) add(part, dosage);
        if (part.phases.size() != 1) part.phases.resize(1);
        part.phases.front().duration_days = step.days;
        part.phases.insert(part.phases.begin(), all.phases.begin(), all.phases.end());
        if (step.pause_days > 0) {
            part.phases.emplace_back().stop = true;
            part.phases.back().duration_days = step.pause_days;
        }
        all.phases = std::move(part.phases);
        if (all.text.empty()) all.text = std::move(part.text);
        if (all.route == Route::unknown) all.route = part.route;
        if (!all.max_daily) all.max_daily = part.max_daily;
        all.conflict = all.conflict || part.conflict;
    }

    void add(Dosing& all, json::Value dosage) {
        const std::string_view text = text_of(dosage);
        if (all.text.empty()) all.text = std::string(text);
        if (all.route == Route::unknown) all.route = route_of(dosage["route"], state_);
        if (!all.max_daily) all.max_daily = daily_maximum(dosage["maxDosePerPeriod"]);
        note_bounds(all, dosage["timing"]["repeat"]["boundsPeriod"]);
        const Sig sig = text.empty() ? Sig() : parse_sig(text, content_, strength());
        if (all.route == Route::unknown) all.route = sig.route;
        if (!all.max_daily) all.max_daily = sig.max_daily;
        all.titration = all.titration || sig.titration;
        auto phase = structured(dosage);
        if (phase && (phase->daily || phase->single)) {
            const TimesOfDay listed = times_of_day(dosage["timing"]["repeat"], state_.hours_of_day);
            phase->hours = hours_of_doses(listed.count > 0 ? listed : sig.times_of_day, phase->per_day);
            all.conflict = all.conflict || disagree(*phase, sig);
            merge(all, {*phase}, is_beside(dosage));
        } else if (sig.understood()) {
            merge(all, sig.phases, is_beside(dosage));
        } else if (phase) {
            merge(all, {*phase}, is_beside(dosage));
        }
        sequence_ = dosage["sequence"].to_double();
    }

    static void note_bounds(Dosing& all, json::Value period) {
        if (!period.is_object() || all.bounds) return;
        all.bounds = {std::string(period["start"].string()), std::string(period["end"].string())};
    }

    std::optional<double> daily_maximum(json::Value ratio) const {
        const auto amount = amount_of(ratio["numerator"]);
        const Unit* time = state_.units.find(unit_of(ratio["denominator"]), "time");
        const double per = ratio["denominator"]["value"].to_double().value_or(1);
        if (!amount || amount->tablets || time == nullptr || per <= 0) return std::nullopt;
        return amount->high / (per * time->times / 24);
    }

    static bool disagree(const DosePhase& phase, const Sig& sig) {
        if (sig.phases.size() != 1 || sig.titration || !phase.daily || !sig.phases[0].daily) return false;
        const double top = std::max(phase.daily_high.value_or(*phase.daily), sig.phases[0].daily_high.value_or(0));
        const double difference = std::abs(*phase.daily - *sig.phases[0].daily);
        return difference > noticeable_difference * std::max({top, *phase.daily, *sig.phases[0].daily});
    }

    /// Dosages of one sequence number are taken together (FHIR R4, Dosage.sequence).
    [[nodiscard]] bool is_beside(json::Value dosage) const { return sequence_ && sequence_ == dosage["sequence"].to_double(); }

    /// Further dosages add up, unless one of them is told to last only so long: then they follow each other, if nothing
    /// says that they stand beside each other.
    static void merge(Dosing& all, const std::vector<DosePhase>& more, bool beside) {
        const bool lasts = !all.phases.empty() && all.phases.back().duration_days;
        const bool one_by_one = more.front().duration_days || lasts || all.phases.size() > 1;
        const bool sequence = more.size() > 1 || (one_by_one && !beside);
        if (all.phases.empty() || sequence) {
            all.phases.insert(all.phases.end(), more.begin(), more.end());
            return;
        }
        DosePhase& sum = all.phases.back();
        const DosePhase& next = more.front();
        const bool complete = (sum.daily || sum.as_needed) && (next.daily || next.as_needed);
        const double daily = sum.daily.value_or(0) + next.daily.value_or(0);
        const double high = sum.daily_high.value_or(sum.daily.value_or(0)) + next.daily_high.value_or(next.daily.value_or(0));
        sum.daily = complete && daily > 0 ? std::optional(daily) : std::nullopt;
        sum.daily_high = complete && high > daily ? std::optional(high) : std::nullopt;
        if (next.single) sum.single = std::max(sum.single.value_or(0), *next.single);
        if (next.per_day) sum.per_day = sum.per_day.value_or(0) + *next.per_day;
        sum.micrograms = sum.micrograms || next.micrograms;
        sum.as_needed = sum.as_needed && next.as_needed;
        sum.hours = sum.hours != 0 && next.hours != 0 ? sum.hours | next.hours : 0;
    }

    const Medicine& medicine_;
    const ClinicalContent& content_;
    const ContentState& state_;
    std::optional<double> sequence_;  ///< Dosage.sequence of the one before
};

}  // namespace

Dosing read_dosages(json::Value dosages, const Medicine& medicine, const ClinicalContent& content) {
    return DosageReader(medicine, content).read(dosages);
}

Dosing read_administered(json::Value dosage, const Medicine& medicine, const ClinicalContent& content) {
    const ContentState& state = content.state();
    const DosageReader reader(medicine, content);
    Dosing dosing;
    dosing.text = std::string(dosage["text"].string());
    dosing.route = route_of(dosage["route"], state);
    DosePhase phase;
    auto amount = reader.rate_ratio(dosage["rateRatio"]);
    if (!amount) amount = reader.amount_of(dosage["rateQuantity"]);
    if (amount && amount->per_day) {
        phase.daily = amount->low;
        phase.micrograms = amount->micrograms;
    }
    const auto volume = dosage["dose"]["value"].to_double();
    if (const Unit* unit = state.units.find(unit_of(dosage["dose"]), "volume"); unit != nullptr && volume) {
        dosing.volume_ml = *volume * unit->times;
    }
    if (const auto dose = reader.amount_of(dosage["dose"]); dose && !dose->per_day) {
        phase.micrograms = phase.micrograms || dose->micrograms;
        if (dose->tablets) {
            phase.tablets = dose->low;
        } else {
            phase.single = dose->low;
        }
        phase.bolus = !phase.daily;
    }
    const bool structured = phase.daily || phase.single || phase.tablets;
    if (structured) dosing.phases.push_back(phase);
    if (!structured && !dosing.text.empty()) {
        const Sig sig = parse_sig(dosing.text, content, {medicine.tablet_mg, medicine.liquid_mg_per_ml});
        dosing.phases = sig.phases;
        if (dosing.route == Route::unknown) dosing.route = sig.route;
    }
    dosing.unknown = dosing.phases.empty() && dosage.is_object() && (dosage["dose"] || !dosing.text.empty());
    return dosing;
}

}  // namespace tonus::clinical
