#include "line.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace tonus::log {
namespace {

constexpr std::string_view level_name(Level level) {
    switch (level) {
        case Level::debug: return "debug";
        case Level::info: return "info";
        case Level::warning: return "warning";
        case Level::error: return "error";
    }
    return "error";
}

void append_escaped(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20 || byte == 0x7F) {
            fmt::format_to(std::back_inserter(out), "\\u{:04x}", byte);
        } else {
            out += c;
        }
    }
    out += '"';
}

bool is_plain(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) > 0x20 && c != 0x7F && c != '"' && c != '=' && c != '\\';
    });
}

void append_text(std::string& out, Style style, std::string_view text) {
    if (style == Style::key_value && is_plain(text)) {
        out += text;
    } else {
        append_escaped(out, text);
    }
}

struct Append {
    std::string& out;
    Style style;

    void operator()(std::string_view text) const { append_text(out, style, text); }
    void operator()(bool truth) const { out += truth ? "true" : "false"; }
    void operator()(std::int64_t number) const { fmt::format_to(std::back_inserter(out), "{}", number); }
    void operator()(std::uint64_t number) const { fmt::format_to(std::back_inserter(out), "{}", number); }
    void operator()(double number) const {
        // JSON has no infinities.
        if (!std::isfinite(number)) {
            out += "null";
            return;
        }
        fmt::format_to(std::back_inserter(out), "{:.3f}", number);
    }
};

void append_field(std::string& out, Style style, const Field& field) {
    const bool json = style == Style::json;
    out += json ? "," : " ";
    if (json) {
        append_escaped(out, field.key);
    } else {
        out += field.key;
    }
    out += json ? ':' : '=';
    std::visit(Append{out, style}, field.value);
}

/// Most errors have no detail.
bool says_nothing(const Field& field) {
    const auto* text = std::get_if<std::string_view>(&field.value);
    return field.key == key::detail && text != nullptr && text->empty();
}

}  // namespace

std::string format_line(Style style, Level level, std::string_view time, std::string_view event, std::initializer_list<Field> fields) {
    std::string out;
    out.reserve(256);
    out += style == Style::json ? "{\"time\":" : "time=";
    append_text(out, style, time);
    append_field(out, style, Field("level", level_name(level)));
    append_field(out, style, Field("event", event));
    for (const Field& field : fields) {
        if (!says_nothing(field)) append_field(out, style, field);
    }
    if (style == Style::json) out += '}';
    return out;
}

}  // namespace tonus::log
