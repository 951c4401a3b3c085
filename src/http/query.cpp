#include <tonus/core/text.hpp>
#include <tonus/core/utf8.hpp>
#include <tonus/http/query.hpp>

#include <algorithm>
#include <optional>

namespace tonus::http {
namespace {

using core::ErrorKind;
using core::Result;

int hex_value(char c) noexcept {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

/// Nothing if a `%` is not followed by two hexadecimal digits.
std::optional<std::string> unescape(std::string_view text, bool plus_is_space) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && plus_is_space) {
            out += ' ';
        } else if (text[i] != '%') {
            out += text[i];
        } else {
            if (i + 2 >= text.size()) return std::nullopt;
            const int high = hex_value(text[i + 1]);
            const int low = hex_value(text[i + 2]);
            if (high < 0 || low < 0) return std::nullopt;
            out += char(high * 16 + low);
            i += 2;
        }
    }
    return out;
}

constexpr const char* broken_escape = "'%' must be followed by two hexadecimal digits (a '%' itself is '%25')";

/// What is wrong with decoded text; nullptr if nothing is.
const char* flaw_of(std::string_view text) noexcept {
    if (text.find('\0') != std::string_view::npos) return "it holds a NUL character";
    if (!core::is_utf8(text)) return "it is not UTF-8";
    return nullptr;
}

Result<std::string> decode_part(std::string_view part, std::string_view what) {
    auto decoded = unescape(part, true);
    const char* flaw = decoded ? flaw_of(*decoded) : broken_escape;
    if (flaw == nullptr) return *std::move(decoded);
    return core::fail(ErrorKind::invalid, std::string(what) + ": " + flaw);
}

bool is_unreserved(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
}

bool has_dot_segment(std::string_view path) {
    if (path.find("/.") == std::string_view::npos) return false;
    const auto segments = core::split(path, '/');
    return std::any_of(segments.begin(), segments.end(), [](std::string_view s) { return s == "." || s == ".."; });
}

bool has_encoded_separator(std::string_view path) {
    for (const std::string_view escape : {"%2F", "%2f", "%5C", "%5c"}) {
        if (path.find(escape) != std::string_view::npos) return true;
    }
    return false;
}

bool is_control(char c) noexcept { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

}  // namespace

Result<std::vector<Parameter>> parse_query(std::string_view text) {
    std::vector<Parameter> parameters;
    while (!text.empty()) {
        const auto end = std::min(text.find('&'), text.size());
        const std::string_view part = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (part.empty()) continue;
        const auto equals = std::min(part.find('='), part.size());
        auto name = decode_part(part.substr(0, equals), "the name of a parameter");
        if (!name) return core::fail(std::move(name).error());
        auto value = decode_part(part.substr(std::min(equals + 1, part.size())), "parameter '" + *name + "'");
        if (!value) return core::fail(std::move(value).error());
        parameters.push_back(Parameter{*std::move(name), *std::move(value)});
    }
    return parameters;
}

Result<std::string> decode_path(std::string_view path) {
    if (has_encoded_separator(path)) {
        return core::fail(ErrorKind::invalid, "an encoded '/' or '\\' is not allowed in the path");
    }
    auto decoded = unescape(path, false);
    if (!decoded) return core::fail(ErrorKind::invalid, std::string("the path: ").append(broken_escape));
    if (const char* flaw = flaw_of(*decoded)) return core::fail(ErrorKind::invalid, std::string("the path: ") + flaw);
    if (std::any_of(decoded->begin(), decoded->end(), is_control)) {
        return core::fail(ErrorKind::invalid, "the path holds a control character");
    }
    if (has_dot_segment(*decoded)) {
        return core::fail(ErrorKind::invalid, "the path may not hold '.' or '..' segments");
    }
    return *std::move(decoded);
}

std::string encode_component(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        if (is_unreserved(c)) {
            out += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            out += '%';
            out += digits[byte >> 4U];
            out += digits[byte & 0xFU];
        }
    }
    return out;
}

}  // namespace tonus::http
