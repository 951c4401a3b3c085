#include <tonus/profile/primitive.hpp>

#include <tonus/core/identifier.hpp>
#include <tonus/fhir/time.hpp>

#include <algorithm>
#include <array>
#include <limits>

namespace tonus::profile {
namespace {

using Problem = std::optional<std::string>;
using Check = Problem (*)(json::Value);

Problem ok() { return std::nullopt; }

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

Problem expect_string(json::Value value) {
    if (!value.is_string()) return "must be a JSON string.";
    if (value.string().empty()) return "must not be empty; leave the member out instead.";
    return ok();
}

template <Problem (*check)(std::string_view)>
Problem checked_text(json::Value value) {
    if (auto problem = expect_string(value)) return problem;
    return check(value.string());
}

Problem check_string(std::string_view text) {
    const bool blank = std::all_of(text.begin(), text.end(), is_space);
    if (blank) return "must hold more than white space.";
    const bool control = std::any_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 32 && !is_space(c);
    });
    if (control) return "must not hold control characters other than tab, carriage return and line feed.";
    return ok();
}

Problem check_code(std::string_view text) {
    if (is_space(text.front()) || is_space(text.back())) return "must not begin or end with white space.";
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        if (is_space(text[i]) && (is_space(text[i + 1]) || text[i] != ' ')) {
            return "must not hold white space other than single spaces.";
        }
    }
    return ok();
}

Problem check_id(std::string_view text) {
    if (core::is_fhir_id(text)) return ok();
    return "must have 1 to 64 characters of A-Z, a-z, 0-9, '-' and '.'.";
}

Problem check_uri(std::string_view text) {
    if (std::any_of(text.begin(), text.end(), is_space)) return "must not hold white space.";
    return ok();
}

Problem check_oid(std::string_view text) {
    const bool shape = text.starts_with("urn:oid:") && text.size() > 10 && text[8] >= '0' && text[8] <= '2' &&
                       text[9] == '.' && is_digit(text.back()) &&
                       std::all_of(text.begin() + 8, text.end(), [](char c) { return is_digit(c) || c == '.'; });
    return shape ? ok() : Problem("must be urn:oid: and a dotted OID, for example urn:oid:1.2.3.");
}

Problem check_uuid(std::string_view text) {
    constexpr std::string_view shape = "urn:uuid:xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    bool fits = text.size() == shape.size() && text.starts_with("urn:uuid:");
    for (std::size_t i = 9; fits && i < shape.size(); ++i) {
        const bool hexadecimal = is_digit(text[i]) || (text[i] >= 'a' && text[i] <= 'f');
        fits = shape[i] == '-' ? text[i] == '-' : hexadecimal;
    }
    return fits ? ok() : Problem("must be urn:uuid: and a UUID in lower-case hexadecimal.");
}

Problem check_date(std::string_view text) {
    const auto time = fhir::parse_time(text);
    if (time && time->precision <= fhir::Precision::day) return ok();
    return "must be a date: YYYY, YYYY-MM or YYYY-MM-DD.";
}

Problem check_date_time(std::string_view text) {
    constexpr const char* shape = "must be a date, or a date and time with seconds and zone, for example 2026-11-24T09:30:00Z.";
    const auto time = fhir::parse_time(text);
    if (!time || time->precision == fhir::Precision::minute) return shape;
    const bool zoned = text.ends_with('Z') || (text.size() > 6 && (text[text.size() - 6] == '+' || text[text.size() - 6] == '-'));
    if (time->precision > fhir::Precision::day && !zoned) return shape;
    return ok();
}

Problem check_instant(std::string_view text) {
    const auto time = fhir::parse_time(text);
    if (time && time->precision >= fhir::Precision::second && !check_date_time(text)) return ok();
    return "must be an instant with seconds and zone, for example 2026-11-24T09:30:00.000Z.";
}

Problem check_time(std::string_view text) {
    const auto time = fhir::parse_time("2000-01-01T" + std::string(text));
    const bool zoned = text.find_first_of("Z+-") != std::string_view::npos;
    if (time && time->precision >= fhir::Precision::second && !zoned) return ok();
    return "must be a time of day, hh:mm:ss, without zone.";
}

Problem check_base64(std::string_view text) {
    std::size_t characters = 0;
    std::size_t padding = 0;
    for (const char c : text) {
        if (is_space(c)) continue;
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '+' || c == '/';
        if (c == '=') {
            ++padding;
        } else if (!letter || padding > 0) {
            return "must be base64 (RFC 4648, section 4).";
        }
        ++characters;
    }
    if (characters % 4 != 0 || padding > 2) return "must be base64 with its padding (RFC 4648, section 4).";
    return ok();
}

Problem check_xhtml(std::string_view) { return ok(); }

Problem check_boolean(json::Value value) {
    return value.is_boolean() ? ok() : Problem("must be true or false, without quotes.");
}

/// Digits of a whole number between `least` and the largest 32-bit integer.
Problem check_whole(json::Value value, std::int64_t least) {
    if (!value.is_number()) return "must be a JSON number, without quotes.";
    const auto number = value.to_integer();
    if (!number) return "must be a whole number without exponent or decimal point.";
    if (*number < least || *number > std::numeric_limits<std::int32_t>::max()) {
        return "must lie between " + std::to_string(least) + " and 2147483647.";
    }
    return ok();
}

Problem check_integer(json::Value value) { return check_whole(value, std::numeric_limits<std::int32_t>::min()); }
Problem check_unsigned(json::Value value) { return check_whole(value, 0); }
Problem check_positive(json::Value value) { return check_whole(value, 1); }

Problem check_decimal(json::Value value) {
    return value.is_number() ? ok() : Problem("must be a JSON number, without quotes.");
}

struct Row {
    std::string_view type;
    Check check;
};

constexpr std::array<Row, 20> rows = {{
    {"string", checked_text<check_string>},
    {"code", checked_text<check_code>},
    {"uri", checked_text<check_uri>},
    {"boolean", check_boolean},
    {"decimal", check_decimal},
    {"dateTime", checked_text<check_date_time>},
    {"instant", checked_text<check_instant>},
    {"date", checked_text<check_date>},
    {"id", checked_text<check_id>},
    {"markdown", checked_text<check_string>},
    {"integer", check_integer},
    {"positiveInt", check_positive},
    {"unsignedInt", check_unsigned},
    {"canonical", checked_text<check_uri>},
    {"url", checked_text<check_uri>},
    {"time", checked_text<check_time>},
    {"oid", checked_text<check_oid>},
    {"uuid", checked_text<check_uuid>},
    {"base64Binary", checked_text<check_base64>},
    {"xhtml", checked_text<check_xhtml>},
}};

}  // namespace

std::optional<std::string> primitive_problem(std::string_view type, json::Value value) {
    for (const Row& row : rows) {
        if (row.type == type) return row.check(value);
    }
    return ok();
}

}  // namespace tonus::profile
