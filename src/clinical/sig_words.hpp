#pragma once

#include "phrase_trie.hpp"
#include "vocabulary.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::clinical {

/// What a phrase of a dosage instruction is. The names in config/lexicon/dosage.toml are these.
enum class SigKind : std::uint8_t {
    none,
    number,         ///< `value` to `high`
    mass,           ///< a unit; `value` is mg per unit
    volume,         ///< a unit; `value` is mL per unit
    form,           ///< a countable unit
    concentration,  ///< mass over volume; `value` is mg/mL
    per_day,
    per_hour,
    frequency,  ///< `value` times a day, up to `high`
    times_per_day,
    times_per_week,
    every_hours,
    every_days,
    time_of_day,  ///< of a time on the clock `value` is 0 and `high` the hour, else `high` is below 0
    meals,
    then,       ///< `value` is the length in days of what went before, 0 if it is not told
    day_label,  ///< `value` is the length in days of the stretch it opens
    duration,   ///< `value` in days
    as_needed,
    maximum,
    up_to,
    stop,
    step,
    step_target,
    divided,  ///< `value` is the number of doses, 0 if it is not told
    bolus,
    continuous,
    supply,     ///< what is handed out; a number behind it is no dose
    dose_due,   ///< when one dose falls; what its clause says is no dose
    day_total,  ///< the amount beside it is a whole day's
    area,       ///< a part of the body that is treated; `value` is how many
    former,     ///< what follows, up to a target, was the dose before
    restated,   ///< what follows says the dose before it again
    ignore,
    to,
    over,
    open,
    close,
    separator,
};

/// One meaningful piece of an instruction.
struct SigItem {
    SigKind kind = SigKind::none;
    double value = 0;
    double high = 0;
    bool micro = false;  ///< of a mass: micrograms
};

struct SigMeaning {
    SigKind kind = SigKind::none;
    double value = 0;

    friend bool operator==(const SigMeaning&, const SigMeaning&) = default;
};

/// The phrases of dosage instructions. Filled once, then immutable and thread-safe.
struct SigWords {
    Vocabulary vocabulary;
    PhraseTrie trie;
    std::vector<SigMeaning> meanings;
};

[[nodiscard]] std::optional<SigKind> sig_kind_named(std::string_view name);
[[nodiscard]] std::vector<std::string_view> sig_kind_names();

/// How many parts of the body the instruction names; nothing if it names none.
[[nodiscard]] std::optional<double> areas_named(std::string_view text, const SigWords& words);

/// The instruction as pieces, in order; words that mean nothing here are left out.
[[nodiscard]] std::vector<SigItem> sig_items(std::string_view text, const SigWords& words);

}  // namespace tonus::clinical
