#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::core {

/// The candidate nearest to `word` by edit distance (Damerau-Levenshtein, case ignored), if it is
/// near enough to be a likely misspelling (at most a third of the letters differ). For "did you mean".
[[nodiscard]] std::optional<std::string_view> nearest(std::string_view word, const std::vector<std::string_view>& candidates);

/// ASCII lower case; other bytes unchanged.
[[nodiscard]] std::string to_lower(std::string_view text);

/// Without ASCII white space at either end.
[[nodiscard]] std::string_view trim(std::string_view text) noexcept;

/// The pieces of `text` between `separator`s; one empty piece for empty text.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// The shortest decimal that reads back as a finite `value`: a JSON number, with an exponent only below 1e-7 and from
/// 1e21 on.
[[nodiscard]] std::string decimal_text(double value);

}  // namespace tonus::core
