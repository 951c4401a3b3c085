#include <tonus/interaction/url.hpp>

#include <tonus/core/text.hpp>
#include <tonus/core/utf8.hpp>
#include <tonus/interaction/problem.hpp>

#include <charconv>

namespace tonus::interaction {
namespace {

std::optional<std::string> decode(std::string_view text) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded += text[i] == '+' ? ' ' : text[i];
            continue;
        }
        unsigned byte = 0;
        const std::string_view digits = text.substr(i + 1, 2);
        const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), byte, 16);
        if (digits.size() != 2 || parsed.ptr != digits.data() + 2 || byte == 0) return std::nullopt;
        decoded += char(byte);
        i += 2;
    }
    if (!core::is_utf8(decoded)) return std::nullopt;
    return decoded;
}

}  // namespace

core::Result<std::vector<Parameter>> parse_parameters(std::string_view text) {
    if (const auto mark = text.find('?'); mark != std::string_view::npos) text.remove_prefix(mark + 1);
    std::vector<Parameter> parameters;
    for (const std::string_view piece : core::split(text, '&')) {
        if (piece.empty()) continue;
        const auto equals = piece.find('=');
        auto name = decode(piece.substr(0, equals));
        auto value = decode(equals == std::string_view::npos ? std::string_view() : piece.substr(equals + 1));
        if (!name || !value) {
            return refuse(
                core::ErrorKind::invalid,
                "value",
                "http.url",
                "A search parameter holds a broken percent escape; encode it as UTF-8 with %XX.",
                "MSG_PARAM_INVALID"
            );
        }
        parameters.push_back({std::move(*name), std::move(*value)});
    }
    return parameters;
}

std::string_view entry_url(json::Value entry, std::string_view base) {
    std::string_view url = entry["request"]["url"].string();
    if (!base.empty() && url.starts_with(base)) {
        const std::string_view rest = url.substr(base.size());
        if (rest.empty() || rest.front() == '/' || rest.front() == '?') url = rest;
    }
    if (url.starts_with('/')) url.remove_prefix(1);
    return url;
}

}  // namespace tonus::interaction
