#pragma once

#include <string>
#include <string_view>

namespace tonus::clinical {

/// The word that stands for a time on the clock in what `plain_sig` returns.
inline constexpr std::string_view clock_word = "oclock";

/// A dosage instruction without what its words cannot be read with: one-character fractions become "1/2",
/// "10mgTID" comes apart, dates are left out, and "8am", "08:00" or "0800" become `clock_word`.
[[nodiscard]] std::string plain_sig(std::string_view text);

}  // namespace tonus::clinical
