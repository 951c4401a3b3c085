#include <tonus/interaction/precondition.hpp>

#include <tonus/core/text.hpp>
#include <tonus/interaction/known_tags.hpp>
#include <tonus/interaction/problem.hpp>

#include <algorithm>

namespace tonus::interaction {
namespace {

/// The text between the quotes of one tag; nothing if it is none. Source: RFC 9110, section 8.8.3.
std::optional<std::string> opaque_of(std::string_view tag) {
    if (tag.starts_with("W/")) tag.remove_prefix(2);
    if (tag.size() < 2 || tag.front() != '"' || tag.back() != '"') return std::nullopt;
    tag = tag.substr(1, tag.size() - 2);
    return tag.find('"') == std::string_view::npos ? std::optional<std::string>(tag) : std::nullopt;
}

}  // namespace

bool EntityTags::contain(std::int64_t version_id) const {
    return any || std::find(opaque.begin(), opaque.end(), std::to_string(version_id)) != opaque.end();
}

core::Result<EntityTags> parse_entity_tags(std::string_view header, std::string_view text) {
    EntityTags tags;
    if (core::trim(text) == "*") {
        tags.any = true;
        return tags;
    }
    for (const std::string_view piece : core::split(text, ',')) {
        auto opaque = opaque_of(core::trim(piece));
        if (!opaque) {
            return refuse(
                core::ErrorKind::invalid,
                "value",
                "http." + std::string(header),
                std::string(header) + " is not a list of entity tags; write it as W/\"3\" with the version id between the quotes."
            );
        }
        tags.opaque.push_back(std::move(*opaque));
    }
    return tags;
}

EntityTags parse_known_tags(std::string_view text) {
    EntityTags tags;
    tags.any = core::trim(text) == "*";
    for (const std::string_view piece : core::split(text, ',')) {
        const std::string_view tag = core::trim(piece);
        tags.opaque.push_back(opaque_of(tag).value_or(std::string(tag)));
    }
    return tags;
}

core::Result<void> check_if_match(const std::optional<EntityTags>& if_match, const std::optional<store::Version>& current) {
    if (!if_match) return {};
    const bool exists = current && !current->deleted();
    if (exists && if_match->contain(current->version_id)) return {};
    std::string wanted = if_match->any ? "any version" : "version ";
    for (const std::string& tag : if_match->opaque) wanted += (&tag == if_match->opaque.data() ? "" : ", ") + tag;
    const std::string found = exists ? "the current version is " + std::to_string(current->version_id) : "the resource does not exist";
    return refuse(
        core::ErrorKind::precondition,
        "conflict",
        "http.If-Match",
        "If-Match asks for " + wanted + " but " + found + "; read the resource again, apply the change to what it is now, and retry.",
        "MSG_VERSION_AWARE_CONFLICT"
    );
}

core::Result<void> check_if_none_match(const std::optional<EntityTags>& if_none_match, const std::optional<store::Version>& current) {
    const bool exists = current && !current->deleted();
    if (!if_none_match || !exists || !if_none_match->contain(current->version_id)) return {};
    return refuse(
        core::ErrorKind::precondition,
        "conflict",
        "http.If-None-Match",
        "If-None-Match asks that this version is not there, but the current version is " + std::to_string(current->version_id) +
            "; read it, and leave the header out to replace it.",
        "MSG_VERSION_AWARE_CONFLICT"
    );
}

}  // namespace tonus::interaction
