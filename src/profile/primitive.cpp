#include <tonus/profile/primitive.hpp>

#include <tonus/core/identifier.hpp>
#include <tonus/core/text.hpp>
#include <tonus/core/utf8.hpp>
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

// Characters, not bytes; a text of fewer bytes need not be counted.
constexpr std::size_t longest_string = 1024 * 1024;

Problem check_string(std::string_view text) {
    const bool is_longer = text.size() > longest_string && core::character_count(text) > longest_string;
    if (is_longer) return "must not have more than 1048576 characters.";
    if (text.find('\0') != std::string_view::npos) return "must not hold a NUL character.";
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

Problem check_oid(std::string_view text) {
    constexpr std::string_view prefix = "urn:oid:";
    const char* problem = "must be urn:oid: and a dotted OID without leading zeros, for example urn:oid:1.2.3.";
    if (!text.starts_with(prefix)) return problem;
    const auto arcs = core::split(text.substr(prefix.size()), '.');
    const bool numbers = std::all_of(arcs.begin(), arcs.end(), [](std::string_view arc) {
        return !arc.empty() && (arc == "0" || arc[0] != '0') && std::all_of(arc.begin(), arc.end(), is_digit);
    });
    return numbers && arcs.size() > 1 && arcs[0].size() == 1 && arcs[0] <= "2" ? ok() : Problem(problem);
}

bool is_lower_hexadecimal(char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); }
bool is_hexadecimal(char c) { return is_lower_hexadecimal(c) || (c >= 'A' && c <= 'F'); }

template <bool (*is_digit_of_it)(char)>
bool is_uuid_urn(std::string_view text) {
    constexpr std::string_view shape = "urn:uuid:xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    bool fits = text.size() == shape.size() && text.starts_with("urn:uuid:");
    for (std::size_t i = 9; fits && i < shape.size(); ++i) {
        fits = shape[i] == '-' ? text[i] == '-' : is_digit_of_it(text[i]);
    }
    return fits;
}

Problem check_uuid(std::string_view text) {
    return is_uuid_urn<is_lower_hexadecimal>(text) ? ok() : Problem("must be urn:uuid: and a UUID in lower-case hexadecimal.");
}

// A URN of a namespace that R4 names has that namespace's form. Source: RFC 3061, RFC 4122, which reads either case.
Problem check_uri(std::string_view text) {
    if (std::any_of(text.begin(), text.end(), is_space)) return "must not hold white space.";
    if (!text.starts_with("urn:")) return ok();
    const std::string_view name = text.substr(0, text.find_first_of("|#"));  // a version or a fragment may follow
    if (name.starts_with("urn:oid:")) return check_oid(name);
    if (name.starts_with("urn:uuid:") && !is_uuid_urn<is_hexadecimal>(name)) return "must be urn:uuid: and a UUID.";
    return ok();
}

Problem check_date(std::string_view text) {
    const auto time = fhir::parse_time(text);
    if (time && time->precision <= fhir::Precision::day) return ok();
    return "must be a date that exists: YYYY, YYYY-MM or YYYY-MM-DD.";
}

Problem check_date_time(std::string_view text) {
    constexpr const char* shape = "must be a date that exists, or a date and time with seconds and zone, for example 2026-11-24T09:30:00Z.";
    const auto time = fhir::parse_time(text);
    if (!time || time->precision == fhir::Precision::minute) return shape;
    const bool zoned = text.ends_with('Z') || (text.size() > 6 && (text[text.size() - 6] == '+' || text[text.size() - 6] == '-'));
    if (time->precision > fhir::Precision::day && !zoned) return shape;
    return ok();
}

Problem check_instant(std::string_view text) {
    const auto time = fhir::parse_time(text);
    const bool has_seconds = time && time->precision >= fhir::Precision::second;
    if (has_seconds && !check_date_time(text)) return ok();
    return "must be an instant with seconds and zone, for example 2026-11-24T09:30:00.000Z.";
}

Problem check_time(std::string_view text) {
    const auto time = fhir::parse_time("2000-01-01T" + std::string(text));
    const bool zoned = text.find_first_of("Z+-") != std::string_view::npos;
    if (!time || time->precision < fhir::Precision::second || zoned) return "must be a time of day, hh:mm:ss, without zone.";
    return ok();
}

Problem check_base64(std::string_view text) {
    std::size_t characters = 0;
    std::size_t padding = 0;
    for (const char c : text) {
        if (is_space(c) && characters % 4 == 0) continue;
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '+' || c == '/';
        if (c == '=') {
            ++padding;
        } else if (!letter || padding > 0) {
            return "must be base64 (RFC 4648, section 4), with white space only between groups of four characters.";
        }
        ++characters;
    }
    if (characters % 4 != 0 || padding > 2) return "must be base64 with its padding (RFC 4648, section 4).";
    return ok();
}

Problem check_xhtml(std::string_view) { return ok(); }

Problem check_boolean(json::Value value) { return value.is_boolean() ? ok() : Problem("must be true or false, without quotes."); }

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

Problem check_decimal(json::Value value) { return value.is_number() ? ok() : Problem("must be a JSON number, without quotes."); }

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

bool is_within_reach(json::Value number) { return number.to_double().has_value(); }

bool has_unwise_text(json::Value value) {
    const std::string_view text = value.string();
    bool blank = !text.empty();
    for (const char c : text) {
        if (is_space(c)) continue;
        blank = false;
        if (static_cast<unsigned char>(c) < 32) return true;
    }
    return blank;
}

std::optional<std::string> primitive_problem(std::string_view type, json::Value value) {
    for (const Row& row : rows) {
        if (row.type == type) return row.check(value);
    }
    return ok();
}

}  // namespace tonus::profile
