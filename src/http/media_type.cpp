#include <tonus/core/text.hpp>
#include <tonus/http/headers.hpp>
#include <tonus/http/media_type.hpp>

#include <algorithm>
#include <charconv>

namespace tonus::http {
namespace {

using core::trim;

bool is_token_character(char c) noexcept {
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || marks.find(c) != std::string_view::npos;
}

bool is_token(std::string_view text) noexcept { return !text.empty() && std::all_of(text.begin(), text.end(), is_token_character); }

/// Cuts the text before the next `separator` that is not inside a quoted string off `rest`.
std::string_view take_until(std::string_view& rest, char separator) noexcept {
    bool quoted = false;
    std::size_t i = 0;
    for (; i < rest.size(); ++i) {
        if (quoted && rest[i] == '\\') {
            ++i;
        } else if (rest[i] == '"') {
            quoted = !quoted;
        } else if (rest[i] == separator && !quoted) {
            break;
        }
    }
    const std::string_view taken = rest.substr(0, i);
    rest.remove_prefix(std::min(i + 1, rest.size()));
    return taken;
}

/// The content of a quoted string; nothing if it does not end properly.
std::optional<std::string> unquote(std::string_view text) {
    if (text.size() < 2 || text.front() != '"' || text.back() != '"') return std::nullopt;
    text = text.substr(1, text.size() - 2);
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') return std::nullopt;
        if (text[i] == '\\' && ++i == text.size()) return std::nullopt;
        out += text[i];
    }
    return out;
}

std::optional<Parameter> parse_parameter(std::string_view text) {
    const auto equals = text.find('=');
    if (equals == std::string_view::npos) return std::nullopt;
    const std::string_view name = text.substr(0, equals);
    const std::string_view value = text.substr(equals + 1);
    if (!is_token(name)) return std::nullopt;
    if (is_token(value)) return Parameter{core::to_lower(name), std::string(value)};
    auto content = unquote(value);
    if (!content) return std::nullopt;
    return Parameter{core::to_lower(name), *std::move(content)};
}

/// 0 to 1, from RFC 9110's qvalue; nothing if it is none.
std::optional<double> parse_quality(std::string_view text) {
    double quality = 0;
    if (text.empty() || text.size() > 5) return std::nullopt;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), quality, std::chars_format::fixed);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    if (!whole || !(quality >= 0 && quality <= 1)) return std::nullopt;
    return quality;
}

std::optional<AcceptRange> parse_range(std::string_view member) {
    auto type = parse_media_type(member);
    if (!type || (type->type == "*" && type->subtype != "*")) return std::nullopt;
    AcceptRange accepted;
    const auto weight =
        std::find_if(type->parameters.begin(), type->parameters.end(), [](const Parameter& parameter) { return parameter.name == "q"; });
    if (weight != type->parameters.end()) {
        const auto quality = parse_quality(weight->value);
        if (!quality) return std::nullopt;
        accepted.quality = *quality;
        type->parameters.erase(weight, type->parameters.end());
    }
    accepted.range = *std::move(type);
    return accepted;
}

/// 0: does not match; 1: `*/*`; 2: `type/*`; 3: exact.
int specificity(const MediaType& range, std::string_view offer) {
    if (range.type == "*") return 1;
    if (range.type != offer.substr(0, offer.find('/'))) return 0;
    if (range.subtype == "*") return 2;
    return range.name() == offer ? 3 : 0;
}

double quality_of(std::span<const AcceptRange> accepted, std::string_view offer) {
    int best = 0;
    double quality = 0;
    for (const AcceptRange& member : accepted) {
        const int match = specificity(member.range, offer);
        if (match > best) {
            best = match;
            quality = member.quality;
        }
    }
    return quality;
}

constexpr std::size_t members_read = 32;

}  // namespace

std::string_view MediaType::parameter(std::string_view wanted) const noexcept {
    for (const Parameter& candidate : parameters) {
        if (candidate.name == wanted) return candidate.value;
    }
    return {};
}

core::Result<MediaType> parse_media_type(std::string_view text) {
    const auto refuse = [] { return core::fail(core::ErrorKind::invalid, "a media type looks like type/subtype; name=value"); };
    std::string_view rest = text;
    const std::string_view name = trim(take_until(rest, ';'));
    const auto slash = name.find('/');
    if (slash == std::string_view::npos) return refuse();
    if (!is_token(name.substr(0, slash)) || !is_token(name.substr(slash + 1))) return refuse();
    MediaType type;
    type.type = core::to_lower(name.substr(0, slash));
    type.subtype = core::to_lower(name.substr(slash + 1));
    while (!rest.empty()) {
        const std::string_view piece = trim(take_until(rest, ';'));
        if (piece.empty()) continue;
        auto parameter = parse_parameter(piece);
        if (!parameter || !type.parameter(parameter->name).empty()) return refuse();
        type.parameters.push_back(*std::move(parameter));
    }
    return type;
}

std::vector<AcceptRange> parse_accept(std::string_view text) {
    if (text.find_first_not_of(", \t") == std::string_view::npos) text = "*/*";
    std::vector<AcceptRange> accepted;
    for (std::size_t read = 0; !text.empty() && read < members_read; ++read) {
        auto range = parse_range(trim(take_until(text, ',')));
        if (range) accepted.push_back(*std::move(range));
    }
    return accepted;
}

std::optional<std::size_t> best_offer(std::span<const AcceptRange> accepted, std::span<const std::string_view> offers) {
    std::optional<std::size_t> best;
    double best_quality = 0;
    for (std::size_t i = 0; i < offers.size(); ++i) {
        const double quality = quality_of(accepted, offers[i]);
        if (quality > best_quality) {
            best = i;
            best_quality = quality;
        }
    }
    return best;
}

double encoding_quality(std::string_view accept_encoding, std::string_view coding) {
    std::optional<double> exact;
    std::optional<double> any;
    for (std::size_t read = 0; !accept_encoding.empty() && read < members_read; ++read) {
        std::string_view member = trim(take_until(accept_encoding, ','));
        const std::string_view name = trim(take_until(member, ';'));
        const std::string_view weight = trim(member);
        double quality = 1;
        if (weight.starts_with("q=") || weight.starts_with("Q=")) quality = parse_quality(weight.substr(2)).value_or(0);
        if (equal_ignoring_case(name, coding)) exact = quality;
        if (name == "*") any = quality;
    }
    if (exact) return *exact;
    if (any) return *any;
    return coding == "identity" ? 1 : 0;
}

}  // namespace tonus::http
