#pragma once

#include <tonus/core/result.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace tonus::http {

/// One `name=value` of a query or of a form, decoded.
struct Parameter {
    std::string name;
    std::string value;

    bool operator==(const Parameter&) const = default;
};

/// Decodes `a=b&c=d`, as a query or a form body holds it: percent escapes, and `+` for a space.
/// Order and repetitions are kept; a part without `=` has an empty value; empty parts are left out.
/// Errors: invalid, with the name of the parameter, for a broken escape, a NUL or text that is not
/// UTF-8. Source: WHATWG URL, "application/x-www-form-urlencoded parsing".
[[nodiscard]] core::Result<std::vector<Parameter>> parse_query(std::string_view text);

/// Decodes percent escapes of a path; `+` stays. Errors: invalid for a broken escape, an encoded
/// slash or backslash, a control character, text that is not UTF-8, or a `.` or `..` segment in any
/// spelling. Source: RFC 3986, sections 2.1 and 3.3.
[[nodiscard]] core::Result<std::string> decode_path(std::string_view path);

/// The opposite of decoding a query value: everything but A-Z a-z 0-9 - . _ ~ is escaped.
[[nodiscard]] std::string encode_component(std::string_view text);

}  // namespace tonus::http
