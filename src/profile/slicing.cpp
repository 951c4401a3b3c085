#include "slicing.hpp"

#include "walk.hpp"

#include <tonus/core/text.hpp>

#include <algorithm>

namespace tonus::profile {
namespace {

constexpr std::string_view choice_mark = "[x]";

std::string_view stem_of(std::string_view name) {
    return name.ends_with(choice_mark) ? name.substr(0, name.size() - choice_mark.size()) : name;
}

/// What a discriminator's dotted path leads to: in the profile, and in the value.
struct Discriminated {
    const ProfileNode* node = nullptr;
    std::vector<Occurrence> occurrences;
};

Discriminated follow(const ProfileNode& slice, const Occurrence& occurrence, std::string_view path) {
    Discriminated at{&slice, {occurrence}};
    if (path == "$this") return at;
    for (const std::string_view piece : core::split(path, '.')) {
        std::vector<Occurrence> next;
        for (const Occurrence& one : at.occurrences) {
            const auto found = occurrences_of(one.value, piece);
            next.insert(next.end(), found.begin(), found.end());
        }
        at.occurrences = std::move(next);
        at.node = at.node == nullptr ? nullptr : at.node->child(piece);
    }
    return at;
}

/// True if `value` holds what `node` and its children fix; a node that fixes nothing tells nothing apart.
bool holds_values(const ProfileNode& node, json::Value value) {
    const json::Value fixed = node.element["fixed"];
    const json::Value pattern = node.element["pattern"];
    if (fixed && !json::equal(value, fixed)) return false;
    if (pattern && !matches_pattern(value, pattern)) return false;
    if (!fixed && !pattern && node.children.empty()) return false;
    return std::all_of(node.children.begin(), node.children.end(), [&](const auto& child) {
        if (!child->element["fixed"] && !child->element["pattern"]) return true;
        const auto values = occurrences_of(value, child->name);
        return std::any_of(values.begin(), values.end(), [&](const Occurrence& one) { return holds_values(*child, one.value); });
    });
}

/// A slice of extensions is told apart by the URL of the extension's own profile.
bool is_extension_of(const ProfileNode& slice, const Occurrence& occurrence) {
    const json::Value profiles = slice.element["types"][0]["profiles"];
    const auto urls = profiles.elements();
    return std::any_of(urls.begin(), urls.end(), [&](json::Value url) { return occurrence.value["url"].string() == url.string(); });
}

bool fits(const ProfileNode& sliced, const ProfileNode& slice, const Occurrence& occurrence, std::string_view type, std::string_view path) {
    if (type == "type") return path == "$this" && has_type(slice, occurrence.member);
    if (type == "value" && path == "url" && sliced.name.ends_with("xtension") && is_extension_of(slice, occurrence)) {
        return true;
    }
    const Discriminated at = follow(slice, occurrence, path);
    if (at.node == nullptr) return false;
    if (type == "exists") return (at.node->max() == 0) == at.occurrences.empty();
    return std::any_of(at.occurrences.begin(), at.occurrences.end(), [&](const Occurrence& one) {
        return holds_values(*at.node, one.value);
    });
}

}  // namespace

bool can_be_decided(const ProfileNode& sliced) {
    const json::Value discriminators = sliced.element["slicing"]["discriminators"];
    const auto all = discriminators.elements();
    return discriminators.size() > 0 && std::all_of(all.begin(), all.end(), [](json::Value discriminator) {
               const std::string_view type = discriminator["type"].string();
               const std::string_view path = discriminator["path"].string();
               return type != "profile" && path.find('(') == std::string_view::npos && (type != "type" || path == "$this");
           });
}

bool belongs(const ProfileNode& sliced, const ProfileNode& slice, const Occurrence& occurrence) {
    const auto discriminators = sliced.element["slicing"]["discriminators"].elements();
    return std::all_of(discriminators.begin(), discriminators.end(), [&](json::Value discriminator) {
        return fits(sliced, slice, occurrence, discriminator["type"].string(), discriminator["path"].string());
    });
}

bool has_type(const ProfileNode& node, std::string_view member) {
    const std::string_view stem = stem_of(node.name);
    const std::string suffix = core::to_lower(member.substr(std::min(stem.size(), member.size())));
    const auto types = node.element["types"].elements();
    return std::any_of(types.begin(), types.end(), [&](json::Value type) { return core::to_lower(type["code"].string()) == suffix; });
}

}  // namespace tonus::profile
