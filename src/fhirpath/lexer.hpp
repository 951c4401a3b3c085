#pragma once

#include <tonus/core/result.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::fhirpath {

enum class TokenKind : std::uint8_t {
    end,
    identifier,
    quoted_identifier,  // `...`, unescaped
    string,             // unescaped
    number,
    date,
    date_time,
    time,
    symbol,    // an operator or bracket; also $this and the like
    constant,  // %name
};

struct Token {
    TokenKind kind = TokenKind::end;
    std::string text;
    std::uint32_t position = 0;
};

/// All tokens of an expression, the last of kind `end`. Errors: invalid, saying where.
/// Source: FHIRPath N1, appendix "Grammar".
[[nodiscard]] core::Result<std::vector<Token>> tokenize(std::string_view text);

/// The error for a problem at a byte of the text.
[[nodiscard]] core::Error syntax_error(std::uint32_t position, const std::string& problem);

}  // namespace tonus::fhirpath
