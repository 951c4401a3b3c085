#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tonus::clinical {

/// The word that stands for a time on the clock in what `plain_sig` returns.
inline constexpr std::string_view clock_word = "oclock";

struct PlainSig {
    std::string text;
    std::vector<int> hours;  ///< 0 to 23, of each `clock_word` in order
};

/// A dosage instruction without what its words cannot be read with: one-character fractions become "1/2",
/// "10mgTID" comes apart, dates are left out, and "8am", "08:00" or "0800" become `clock_word`.
[[nodiscard]] PlainSig plain_sig(std::string_view text);

}  // namespace tonus::clinical
