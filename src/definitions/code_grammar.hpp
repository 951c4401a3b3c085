#pragma once

#include <tonus/definitions/type.hpp>

#include <string_view>

namespace tonus::definitions {

/// Whether `code` is well-formed; whether it is registered is not asked. False for CodeGrammar::none.
/// Sources: RFC 6838, section 4.2 (media types); BCP 47, section 2.1 (language tags).
[[nodiscard]] bool is_made_by(CodeGrammar grammar, std::string_view code);

}  // namespace tonus::definitions
