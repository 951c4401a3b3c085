#pragma once

#include "report_sentence.hpp"

#include <cstdint>
#include <span>

namespace tonus::clinical {

// Clauses of few words that speak of a finding named before and do not name it again.

/// The person of a denial at the end of tokens `first` to `last`: "I was not", "she had none"; `last` where there is none.
[[nodiscard]] std::uint32_t elliptic_denial(
    const ContentState& state, std::span<const Token> tokens, std::uint32_t first, std::uint32_t last
);

/// How a clause of few words tells that what was named before has happened.
enum class ToldBriefly : std::uint8_t {
    nothing,
    counted,  ///< "had three today", "there were two last night", "none until yesterday": even what was denied before
    meant,    ///< "and she certainly has it": what was spoken of in general
};

struct BriefReport {
    ToldBriefly told = ToldBriefly::nothing;
    std::uint32_t at = 0;  ///< the token of its verb
};

/// The first such clause of tokens `first` to the end of the sentence.
[[nodiscard]] BriefReport brief_report(
    const ContentState& state, std::span<const Token> tokens, const Sentence& sentence, std::uint32_t first
);

/// "Never had a seizure before, had three today": what such a clause of the sentence tells anew is no longer denied,
/// imagined, past or of somebody else.
void read_brief_reports(const ContentState& state, std::span<const Token> tokens, Sentence& sentence);

/// Marks as happened what `report` tells anew, if it does.
void confirm(Mention& mention, const BriefReport& report);

}  // namespace tonus::clinical
