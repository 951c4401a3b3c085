#pragma once

#include <tonus/clinical/sig.hpp>

#include "sig_words.hpp"

#include <optional>
#include <vector>

namespace tonus::clinical {

/// One dose and when it is taken, as it is being read.
struct SigGroup {
    std::optional<double> mass;
    double mass_high = 0;
    std::optional<double> tablets;
    double tablets_high = 0;
    std::optional<double> volume;
    std::optional<double> frequency;
    double frequency_high = 0;
    int times_of_day = 0;
    bool micrograms = false;
    bool whole_day = false;      ///< the amount is that of a day
    bool from_strength = false;  ///< the mass named a tablet, not yet a dose
    bool with_meals = false;     ///< the frequency is that of meals

    [[nodiscard]] bool scheduled() const { return frequency || times_of_day > 0 || whole_day; }
    [[nodiscard]] bool amounts() const { return mass || tablets || volume; }
};

/// What is taken over one length of time.
struct SigStretch {
    std::vector<SigGroup> groups;
    std::optional<double> duration;
    std::optional<double> divided;
    bool as_needed = false;
    bool bolus = false;
    bool stop = false;
    bool labelled = false;
    bool follows_on = false;           ///< behind a bare "then"
    std::optional<SigItem> frequency;  ///< told before any amount
};

/// Strengths that turn counts and volumes into milligrams, and a frequency told before any dose.
struct SigContext {
    std::optional<double> tablet;  ///< mg in one
    std::optional<double> liquid;  ///< mg/mL
    std::optional<SigItem> frequency;
};

/// What one stretch says of another: "1 tablet bid, then tid", "1 in the morning then 1/2 at night", "40 mg x 2
/// days, 30 mg x 2 days".
void settle(std::vector<SigStretch>& stretches);

/// The doses of a stretch; amounts that are each a whole day's follow one another as phases of their own.
[[nodiscard]] std::vector<DosePhase> phases_of(const SigStretch& stretch, const SigContext& context);

}  // namespace tonus::clinical
