#pragma once

#include "sig_words.hpp"

#include <string>
#include <string_view>

// What can be told of a text that was not understood without repeating it: free text names people.

namespace tonus::clinical {

/// The script most of its letters are in, by its ISO 15924 code: "Cyrl script". "no letters" if it has none.
[[nodiscard]] std::string script_of(std::string_view text);

/// The size of a text, rounded so that it does not identify it: "under 100 characters".
[[nodiscard]] std::string size_of(std::string_view text);

/// The shape of a dosage instruction: words that instructions are made of stay, digits become 9, everything
/// else three dots.
[[nodiscard]] std::string shape_of_sig(std::string_view text, const SigWords& words);

/// A code or unit as sent, if it is short enough to be one.
[[nodiscard]] std::string code_or_size(std::string_view text);

}  // namespace tonus::clinical
