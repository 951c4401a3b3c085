#include <tonus/fhir/reference.hpp>

#include <tonus/core/identifier.hpp>

#include <algorithm>
#include <utility>

namespace tonus::fhir {
namespace {

bool is_type_name(std::string_view text) {
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return !text.empty() && text[0] >= 'A' && text[0] <= 'Z' && std::all_of(text.begin(), text.end(), letter);
}

/// Takes the last `/piece` off `text`; empty if there is no slash.
std::string_view take_last_piece(std::string_view& text) {
    const auto slash = text.rfind('/');
    if (slash == std::string_view::npos) return std::exchange(text, {});
    const std::string_view piece = text.substr(slash + 1);
    text = text.substr(0, slash);
    return piece;
}

bool is_white_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// Whether it begins with a scheme: a search by a URL, such as `Practitioner?identifier=http://...`, does not.
/// Source: RFC 3986, section 3.1.
bool is_absolute(std::string_view text) {
    const auto end = text.find("://");
    if (end == std::string_view::npos || end == 0) return false;
    const std::string_view scheme = text.substr(0, end);
    return std::all_of(scheme.begin(), scheme.end(), [](char c) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return letter || (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
    });
}

void append_escaped(std::string& out, std::string_view text) {
    for (const char c : text) {
        if (c == '|' || c == '\\') out += '\\';
        out += c;
    }
}

ParsedReference parse_literal(std::string_view text) {
    ParsedReference parsed;
    const bool absolute = is_absolute(text);
    const auto failure = absolute ? ReferenceKind::other : ReferenceKind::invalid;
    std::string_view rest = text;
    std::string_view id = take_last_piece(rest);
    std::string_view type = take_last_piece(rest);
    if (type == "_history") {
        parsed.version_id = id;
        id = take_last_piece(rest);
        type = take_last_piece(rest);
    }
    const bool rest_fits = absolute ? is_absolute(rest) && !rest.ends_with("://") : rest.empty() && !text.starts_with('/');
    if (!is_type_name(type) || !core::is_fhir_id(id) || !rest_fits) return {failure, {}, {}, {}};
    parsed.kind = ReferenceKind::literal;
    parsed.base = rest;
    parsed.target = {std::string(type), std::string(id)};
    return parsed;
}

}  // namespace

std::string to_string(const ResourceKey& key) { return key.type + "/" + key.id; }

ParsedReference parse_reference(std::string_view text) {
    if (text.empty() || std::any_of(text.begin(), text.end(), is_white_space)) return {};
    if (text.starts_with('#')) return {ReferenceKind::contained, {}, {{}, std::string(text.substr(1))}, {}};
    if (text.starts_with("urn:")) return {ReferenceKind::urn, {}, {}, {}};
    return parse_literal(text);
}

std::string logical_name(std::string_view type, std::string_view system, std::string_view value) {
    std::string name(type);
    name += "?identifier=";
    append_escaped(name, system);
    name += '|';
    name += value;
    return name;
}

TargetNames target_names(json::Value reference, std::string_view default_type) {
    TargetNames names;
    const ParsedReference parsed = parse_reference(reference["reference"].string());
    if (parsed.kind == ReferenceKind::literal) names.literal = to_string(parsed.target);
    const json::Value identifier = reference["identifier"];
    if (!identifier["value"].string().empty()) {
        std::string_view type = reference["type"].string();
        if (type.empty()) type = parsed.kind == ReferenceKind::literal ? parsed.target.type : default_type;
        names.logical = logical_name(type, identifier["system"].string(), identifier["value"].string());
    }
    return names;
}

}  // namespace tonus::fhir
