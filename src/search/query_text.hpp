#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tonus::search {

/// The pieces of a value between separators that no backslash escapes; the escapes stay.
/// Source: FHIR R4, search, section 3.1.1.5.7 "Escaping Search Parameters".
[[nodiscard]] std::vector<std::string_view> split_unescaped(std::string_view text, char separator);

/// Without the backslashes before `,`, `|`, `$` and `\`.
[[nodiscard]] std::string unescaped(std::string_view text);

}  // namespace tonus::search
