#include <tonus/clinical/sig.hpp>

#include "content_state.hpp"
#include "hours_of_day.hpp"
#include "route_words.hpp"
#include "sig_phase.hpp"

#include <algorithm>
#include <cmath>

namespace tonus::clinical {

bool Sig::understood() const noexcept {
    return std::any_of(phases.begin(), phases.end(), [](const DosePhase& phase) {
        return phase.daily || phase.single || phase.tablets || phase.stop;
    });
}

namespace {

constexpr std::size_t longest_instruction = 4000;  // bytes
constexpr double most_tablets_at_once = 20;        // more are a supply
constexpr double smallest_bare_milligrams = 5;     // "20 tid": a bare number from here on is mg, below it tablets

class SigParser {
public:
    SigParser(std::vector<SigItem> items, const ProductStrength& product) : items_(std::move(items)), product_(product), stretches_(1) {}

    Sig run() {
        for (at_ = 0; at_ < items_.size(); ++at_) {
            const bool over = items_[at_].kind == SigKind::step_target || items_[at_].kind == SigKind::restated ||
                              (former_sentence_ && items_[at_].kind == SigKind::separator);
            if (!in_former_ || over) read(items_[at_]);
        }
        Sig sig;
        sig.max_daily = max_daily_;
        sig.titration = titration_;
        if (strength_ > 0) sig.strength = strength_;
        if (concentration_ > 0) sig.concentration = concentration_;
        const SigContext context{strength(), concentration(), pending_frequency_};
        settle(stretches_);
        for (const SigStretch& stretch : stretches_) {
            if (stretch.groups.empty() && !stretch.stop) continue;
            for (DosePhase& phase : phases_of(stretch, context)) sig.phases.push_back(std::move(phase));
        }
        if (sig.phases.empty() && max_daily_ && !titration_) sig.phases.push_back(up_to_maximum());
        return sig;
    }

private:
    /// "Up to 60 mg a day": how much is taken is told by nothing else.
    [[nodiscard]] DosePhase up_to_maximum() const {
        DosePhase phase;
        phase.daily = max_daily_;
        phase.as_needed = stretches_.back().as_needed;
        return phase;
    }

    [[nodiscard]] SigKind kind_at(std::size_t index) const { return index < items_.size() ? items_[index].kind : SigKind::none; }
    SigStretch& stretch() { return stretches_.back(); }
    SigGroup* group() { return stretch().groups.empty() ? nullptr : &stretch().groups.back(); }

    void read(const SigItem& item) {
        switch (item.kind) {
            case SigKind::number: return read_amount(item);
            case SigKind::concentration: concentration_ = item.value; return;
            case SigKind::frequency: return read_frequency(item);
            case SigKind::meals: return read_meals();
            case SigKind::time_of_day: return read_time_of_day(item);
            case SigKind::per_day: return read_per_day();
            case SigKind::per_hour: return read_per_hour();
            case SigKind::divided: stretch().divided = item.value; return;
            case SigKind::then: return read_then(item);
            case SigKind::day_total: return read_day_total();
            case SigKind::former: return read_former(item);
            case SigKind::day_label: return begin_labelled(item);
            case SigKind::duration: return read_duration(item);
            case SigKind::as_needed: stretch().as_needed = true; return;
            case SigKind::maximum: in_maximum_ = true; return;
            case SigKind::up_to: up_to_ = true; return;
            case SigKind::stop: return read_stop();
            case SigKind::step:
                titration_ = true;
                in_step_ = true;
                return;
            case SigKind::step_target:
                if (in_former_) {
                    in_former_ = false;
                    return;
                }
                if (in_step_) begin_stretch(std::nullopt);
                in_step_ = false;
                return;
            case SigKind::bolus: stretch().bolus = true; return;
            case SigKind::supply: return skip_supply();
            case SigKind::dose_due: return skip_clause();
            case SigKind::restated:
                in_former_ = false;
                restated_ = true;
                return;
            case SigKind::separator: return read_separator();
            default: return;
        }
    }

    /// "after a week 10 mg tid": the dose before it lasts that long.
    void read_then(const SigItem& item) {
        if (item.value > 0 && !stretch().groups.empty() && !stretch().duration) stretch().duration = item.value;
        begin_stretch(std::nullopt);
        stretch().follows_on = item.value == 0;
    }

    void read_former(const SigItem& item) {
        in_former_ = true;
        former_sentence_ = item.value > 0;
    }

    void read_day_total() {
        if (group() != nullptr && group()->amounts() && !group()->frequency) {
            group()->whole_day = true;
        } else {
            pending_day_total_ = true;
        }
    }

    /// "#90 tabs", "disp 84": what is handed out is no dose.
    void skip_supply() {
        while (kind_at(at_ + 1) == SigKind::number || kind_at(at_ + 1) == SigKind::form) ++at_;
    }

    /// "First dose: 11/10/26 14:00": a date and an hour.
    void skip_clause() {
        while (at_ + 1 < items_.size() && kind_at(at_ + 1) != SigKind::separator) ++at_;
    }

    void read_separator() {
        in_step_ = false;
        in_maximum_ = false;
        in_former_ = false;
        up_to_ = false;
    }

    void begin_stretch(std::optional<double> duration) {
        in_step_ = false;
        if (stretch().groups.empty() && !stretch().stop && !(stretch().frequency && stretch().duration)) {
            if (duration) stretch().duration = duration;
            return;
        }
        stretches_.emplace_back();
        stretch().duration = duration;
    }

    void begin_labelled(const SigItem& item) {
        begin_stretch(item.value > 0 ? std::optional(item.value) : std::nullopt);
        stretch().labelled = true;
    }

    void read_duration(const SigItem& item) {
        if (stretch().groups.empty()) {
            stretch().duration = item.value;
        } else if (!stretch().duration) {
            stretch().duration = item.value;
        } else if (kind_at(at_ - 1) == SigKind::separator) {
            begin_stretch(item.value);  // "1 week 10 mg tid, 1 week 5 mg tid"
        }
    }

    void read_stop() {
        begin_stretch(std::nullopt);
        stretch().stop = true;
    }

    /// A number and the unit behind it.
    void read_amount(const SigItem& number) {
        const SigKind unit = kind_at(at_ + 1);
        if (in_maximum_ || in_step_) return skip_amount(number);
        if (unit == SigKind::mass) return read_mass(number);
        if (unit == SigKind::form) return read_tablets(number);
        if (unit == SigKind::volume) return read_volume(number);
        read_bare(number);
    }

    /// The amount of a maximum or of a titration step is not a dose.
    void skip_amount(const SigItem& number) {
        const SigKind unit = kind_at(at_ + 1);
        const bool mass = unit == SigKind::mass;
        if (in_maximum_ && mass) max_daily_ = number.high * items_[at_ + 1].value;
        if (in_maximum_ && unit == SigKind::form && strength()) max_daily_ = number.high * *strength();
        if (mass || unit == SigKind::form || unit == SigKind::volume) ++at_;
        while (kind_at(at_ + 1) == SigKind::per_day || kind_at(at_ + 1) == SigKind::frequency) ++at_;
        in_maximum_ = false;
    }

    [[nodiscard]] std::optional<double> strength() const {
        if (strength_ > 0) return strength_;
        return product_.tablet;
    }
    [[nodiscard]] std::optional<double> concentration() const {
        if (concentration_ > 0) return concentration_;
        return product_.liquid;
    }

    SigGroup& new_group() {
        // "40 mg daily, given as 10 mg four times": the second says the first again.
        if (restated_) stretch().groups.clear();
        restated_ = false;
        if (stretch().duration && !stretch().groups.empty() && !stretch().labelled) begin_stretch(std::nullopt);
        stretch().groups.emplace_back();
        SigGroup& fresh = stretch().groups.back();
        if (pending_time_of_day_) fresh.times_of_day = 1;
        pending_time_of_day_ = false;
        fresh.whole_day = pending_day_total_;
        pending_day_total_ = false;
        return fresh;
    }

    void read_mass(const SigItem& number) {
        const SigItem unit = items_[++at_];
        const double low = number.value * unit.value;
        const double high = number.high * unit.value;
        if (up_to_ && (kind_at(at_ + 1) == SigKind::per_day)) {
            max_daily_ = high;
            ++at_;
            return;
        }
        if (kind_at(at_ + 1) == SigKind::form) return read_strength(low, unit.micro);
        SigGroup* open = group();
        if (open != nullptr && says_again(*open, low)) return;
        const bool equivalent = open != nullptr && !open->mass && !open->scheduled();
        SigGroup& dose = equivalent ? *open : new_group();
        const bool per_tablet = equivalent && dose.tablets && strength() && *strength() == low && *dose.tablets > 1;
        dose.mass = per_tablet ? low * *dose.tablets : low;
        dose.mass_high = per_tablet ? high * dose.tablets_high : high;
        dose.micrograms = unit.micro;
    }

    /// "10 mg ... 10 mg", "1.5 tablets daily, 15 mg total".
    [[nodiscard]] bool says_again(const SigGroup& open, double milligrams) const {
        if (open.mass) return *open.mass == milligrams && !open.tablets && !open.scheduled();
        const SigKind next = kind_at(at_ + 1);
        const bool schedule = next == SigKind::frequency || next == SigKind::time_of_day || next == SigKind::meals;
        return open.tablets && open.scheduled() && strength() && *open.tablets * *strength() == milligrams && !schedule;
    }

    /// "10 mg tablet": how strong one is, and, until a count says otherwise, one of them.
    void read_strength(double milligrams, bool micro) {
        strength_ = milligrams;
        ++at_;
        SigGroup* open = group();
        if (open != nullptr && open->tablets && !open->mass && !open->scheduled()) {
            open->mass = milligrams * *open->tablets;
            open->mass_high = milligrams * open->tablets_high;
            return;
        }
        if (open != nullptr && open->amounts() && !open->scheduled() && !open->from_strength) return;
        SigGroup& dose = new_group();
        dose.mass = milligrams;
        dose.mass_high = milligrams;
        dose.micrograms = micro;
        dose.from_strength = true;
    }

    void set_tablets(const SigItem& number) {
        SigGroup* open = group();
        const bool equivalent = open != nullptr && !open->tablets && !open->scheduled();
        SigGroup& dose = equivalent ? *open : new_group();
        // "25 mg 1/2-1/2-1/2" of a tablet of 25 mg: the mass was the tablet's.
        const bool names_tablet = equivalent && dose.mass && product_.tablet == dose.mass && number.value < 1;
        if (dose.from_strength || names_tablet) {
            const double each = dose.from_strength ? strength_ : *dose.mass;
            dose.mass = each * number.value;
            dose.mass_high = each * number.high;
            dose.from_strength = false;
        }
        dose.tablets = number.value;
        dose.tablets_high = number.high;
    }

    void read_tablets(const SigItem& number) {
        ++at_;
        if (number.value > most_tablets_at_once) return;
        set_tablets(number);
    }

    void read_volume(const SigItem& number) {
        const SigItem unit = items_[++at_];
        SigGroup* open = group();
        const bool said_again = open != nullptr && open->volume == number.value * unit.value && !open->scheduled();  // "1 teaspoon (5 mL)"
        if (said_again) return;
        const bool equivalent = open != nullptr && !open->volume && !open->scheduled();
        SigGroup& dose = equivalent ? *open : new_group();
        dose.volume = number.value * unit.value;
    }

    /// A number without a unit: a count before a strength ("2 x 10 mg"), a repeated word ("3 (three)"), tablets
    /// ("2 at bedtime") or mg ("20 tid").
    void read_bare(const SigItem& number) {
        const SigKind next = kind_at(at_ + 1);
        const bool counts_a_mass = next == SigKind::number && kind_at(at_ + 2) == SigKind::mass;
        const bool counts_a_strength =
            next == SigKind::number && kind_at(at_ + 2) == SigKind::form && items_[at_ + 1].value >= smallest_bare_milligrams;  // "two 20s"
        const bool counts_tablets = next == SigKind::number && kind_at(at_ + 2) == SigKind::form &&
                                    kind_at(frequency_behind_form()) == SigKind::frequency &&
                                    items_[at_ + 1].value < smallest_bare_milligrams;  // "3 x 1 tablet daily"
        if (counts_tablets && awaits_amount()) return read_times(number);
        if (counts_a_mass && number.high < smallest_bare_milligrams) return set_counted(number, items_[at_ + 2]);
        if (counts_a_strength && number.high < smallest_bare_milligrams) return set_counted(number, {SigKind::mass, 1, 1, false});
        const bool schedule = next == SigKind::frequency || next == SigKind::time_of_day || next == SigKind::meals ||
                              next == SigKind::per_day ||
                              (next == SigKind::separator && pending_time_of_day_);  // "in the morning 1, at night 2 tablets"
        const bool closes_row = label_first_ && next == SigKind::none && kind_at(at_ - 1) == SigKind::time_of_day;  // "abends 1"
        if (closes_row && number.value < smallest_bare_milligrams) {
            pending_time_of_day_ = true;
            return set_tablets(number);
        }
        if (!schedule || kind_at(at_ - 1) == SigKind::open) return;
        if (next == SigKind::frequency && items_[at_ + 1].value == 1 && awaits_frequency() && number.value < smallest_bare_milligrams) {
            // "10 mg 3 a day", whatever stands between: so many times.
            group()->frequency = number.value;
            group()->frequency_high = number.high;
            ++at_;
            return;
        }
        if (number.value >= smallest_bare_milligrams) {
            SigGroup& dose = new_group();
            dose.mass = number.value;
            dose.mass_high = number.high;
            return;
        }
        set_tablets(number);
    }

    [[nodiscard]] bool awaits_frequency() { return group() != nullptr && group()->amounts() && !group()->scheduled(); }

    [[nodiscard]] bool awaits_amount() { return group() == nullptr || group()->scheduled(); }

    /// Where a frequency may stand behind "3 x 1 tab", whose form may have been shortened with a point.
    [[nodiscard]] std::size_t frequency_behind_form() const { return kind_at(at_ + 3) == SigKind::separator ? at_ + 4 : at_ + 3; }

    /// "3 x 1 tablet daily": how often, and then how many.
    void read_times(const SigItem& times) {
        const std::size_t behind = frequency_behind_form();
        set_tablets(items_[at_ + 1]);
        group()->frequency = times.value * items_[behind].value;
        group()->frequency_high = times.high * items_[behind].high;
        at_ = behind;
    }

    void set_counted(const SigItem& number, const SigItem& unit) {
        SigGroup& dose = new_group();
        dose.tablets = number.value;
        dose.tablets_high = number.high;
        const SigItem amount = items_[at_ + 1];
        strength_ = amount.value * unit.value;
        dose.mass = strength_ * number.value;
        dose.mass_high = strength_ * number.high;
        dose.micrograms = unit.micro;
        at_ += 2;
        if (kind_at(at_ + 1) == SigKind::form) ++at_;
    }

    void read_frequency(const SigItem& item) {
        in_step_ = false;
        if (group() == nullptr) {
            if (stretch().frequency && stretch().duration) begin_stretch(std::nullopt);
            pending_frequency_ = item;
            if (stretches_.size() > 1) stretch().frequency = item;
            return;
        }
        if (begins_elliptic_step()) {
            begin_stretch(std::nullopt);
            stretch().frequency = item;
            return;
        }
        if (group()->frequency || group()->whole_day) return;
        group()->frequency = item.value;
        group()->frequency_high = item.high;
    }

    /// "10 mg tid for 1 week, bid for 1 week": the dose before it, as often as this says.
    [[nodiscard]] bool begins_elliptic_step() {
        const bool measured = kind_at(at_ + 1) == SigKind::duration || kind_at(at_ + 1) == SigKind::then;
        return group()->frequency && stretch().duration && kind_at(at_ - 1) == SigKind::separator && measured;
    }

    void read_meals() {
        constexpr double meals_a_day = 3;
        if (group() != nullptr && !group()->scheduled()) group()->with_meals = true;
        read_frequency({SigKind::frequency, meals_a_day, meals_a_day, false});
    }

    void read_time_of_day(const SigItem& item) {
        // "Before meals and at bedtime" is one time more.
        if (group() != nullptr && group()->with_meals && group()->frequency) {
            group()->with_meals = false;
            *group()->frequency += 1;
            group()->frequency_high += 1;
            return;
        }
        const bool same_time = at_ > 0 && kind_at(at_ - 1) == SigKind::time_of_day && item.value > 0 &&
                               items_[at_ - 1].value == item.value;  // "nightly at bedtime"
        if (same_time) return;
        const bool first = group() == nullptr && !pending_frequency_;
        if (first || label_first_) {
            label_first_ = true;
            pending_time_of_day_ = true;
            return;
        }
        if (group() != nullptr) ++group()->times_of_day;
    }

    void read_per_day() {
        if (group() != nullptr && !group()->frequency) group()->whole_day = true;
    }

    void read_per_hour() {
        if (group() == nullptr || !group()->mass) return;
        *group()->mass *= 24;
        group()->mass_high *= 24;
        group()->whole_day = true;
    }

    std::vector<SigItem> items_;
    ProductStrength product_;
    std::vector<SigStretch> stretches_;
    std::size_t at_ = 0;
    double strength_ = 0;
    double concentration_ = 0;
    std::optional<double> max_daily_;
    std::optional<SigItem> pending_frequency_;
    bool pending_time_of_day_ = false;
    bool label_first_ = false;
    bool pending_day_total_ = false;
    bool in_maximum_ = false;
    bool in_former_ = false;
    bool former_sentence_ = false;  ///< it ends with its clause
    bool up_to_ = false;
    bool in_step_ = false;
    bool titration_ = false;
    bool restated_ = false;
};

}  // namespace

Sig parse_sig(std::string_view text, const ClinicalContent& content, const ProductStrength& product) {
    const ContentState& state = content.state();
    if (!state.sigs.empty()) {
        const auto mapped = state.sigs.find(folded_name(text));
        if (mapped != state.sigs.end()) text = mapped->second;
    }
    // What is understood of a text is kept beside the text, phase by phase: a text without end would be kept
    // thousands of times. No instruction for a patient is this long.
    if (text.size() > longest_instruction) return {};
    std::vector<SigItem> items = sig_items(text, state.sig_words);
    const TimesOfDay times = times_of_day(items, state.hours_of_day);
    Sig sig = SigParser(std::move(items), product).run();
    sig.times_of_day = times;
    if (sig.phases.size() == 1) sig.phases[0].hours = hours_of_doses(times, sig.phases[0].per_day);
    sig.route = route_in_text(text, state);
    return sig;
}

}  // namespace tonus::clinical
