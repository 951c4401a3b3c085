#pragma once

#include <tonus/clinical/content.hpp>
#include <tonus/clinical/fact.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace tonus::clinical {

/// One stretch of a dosage instruction in which the dose stays the same. Amounts are mg; `micrograms` says
/// they were written in micrograms (and a daily dose is then an intrathecal one, ug/d, unless it says else).
struct DosePhase {
    std::optional<double> single;      ///< one dose, mg
    std::optional<double> daily;       ///< mg in a day; the lower end of a range
    std::optional<double> daily_high;  ///< the upper end of a range
    std::optional<double> per_day;     ///< doses in a day
    std::optional<double> tablets;     ///< one dose in countable units, when no strength is known
    std::optional<double> duration_days;
    std::uint32_t hours = 0;  ///< as Fact::hours_of_day
    bool micrograms = false;
    bool as_needed = false;
    bool bolus = false;
    bool volume_differs = false;  ///< from the amount beside it, at the strength of the liquid
    bool stop = false;            ///< "then stop": nothing is taken from here on
};

/// When in a day doses are taken.
struct TimesOfDay {
    std::uint32_t hours = 0;  ///< one bit each, as Fact::hours_of_day
    std::size_t count = 0;    ///< how many times were named
    bool unsure = false;      ///< one of them could be any hour
};

struct Sig {
    std::vector<DosePhase> phases;        ///< in order; empty when nothing was understood
    std::optional<double> max_daily;      ///< mg, "max 80 mg/day"
    std::optional<double> strength;       ///< mg of one tablet, when the text says it
    std::optional<double> concentration;  ///< mg/mL, when the text says it
    Route route = Route::unknown;
    bool titration = false;  ///< the text tells how to go up or down
    TimesOfDay times_of_day;

    [[nodiscard]] bool understood() const noexcept;
};

/// Strength of the product that the instruction is about: mg of one unit, or mg/mL of a liquid.
struct ProductStrength {
    std::optional<double> tablet;
    std::optional<double> liquid;
};

/// Reads a dosage instruction in English or common prescription Latin. Never fails: what was not
/// understood is left empty, and of a text longer than 4000 bytes everything. Pure.
[[nodiscard]] Sig parse_sig(std::string_view text, const ClinicalContent& content, const ProductStrength& product = {});

}  // namespace tonus::clinical
