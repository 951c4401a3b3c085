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

/// What a discriminator's dotted path leads to: in the profile, where slices may lie on the way, and in the value.
struct Discriminated {
    std::vector<const ProfileNode*> nodes;
    std::vector<Occurrence> occurrences;
};

Discriminated follow(const ProfileNode& slice, const Occurrence& occurrence, std::string_view path) {
    Discriminated at{{&slice}, {occurrence}};
    if (path == "$this") return at;
    for (const std::string_view piece : core::split(path, '.')) {
        Discriminated next;
        for (const Occurrence& one : at.occurrences) {
            const auto found = occurrences_of(one.value, piece);
            next.occurrences.insert(next.occurrences.end(), found.begin(), found.end());
        }
        for (const ProfileNode* node : at.nodes) {
            const ProfileNode* child = node->child(piece);
            if (child == nullptr) continue;
            next.nodes.push_back(child);
            for (const auto& one : child->slices) next.nodes.push_back(one.get());
        }
        at = std::move(next);
    }
    return at;
}

bool fixes(const ProfileNode& node) {
    const auto in = [](const auto& nodes) { return std::any_of(nodes.begin(), nodes.end(), [](const auto& one) { return fixes(*one); }); };
    return node.element["fixed"] || node.element["pattern"] || in(node.children) || in(node.slices);
}

bool holds_values(const ProfileNode& node, json::Value value);

bool is_held_by_any(const ProfileNode& node, const std::vector<Occurrence>& occurrences) {
    return std::any_of(occurrences.begin(), occurrences.end(), [&](const Occurrence& one) { return holds_values(node, one.value); });
}

/// True if `value` holds what `node` and what stands below it fix; a node that fixes nothing tells nothing apart.
bool holds_values(const ProfileNode& node, json::Value value) {
    const json::Value fixed = node.element["fixed"];
    const json::Value pattern = node.element["pattern"];
    if (fixed && !json::equal(value, fixed)) return false;
    if (pattern && !matches_pattern(value, pattern)) return false;
    if (!fixes(node)) return false;
    return std::all_of(node.children.begin(), node.children.end(), [&](const auto& child) {
        if (!fixes(*child)) return true;
        const auto occurrences = occurrences_of(value, child->name);
        const bool slices_held = std::all_of(child->slices.begin(), child->slices.end(), [&](const auto& slice) {
            return slice->min() == 0 || !fixes(*slice) || is_held_by_any(*slice, occurrences);
        });
        return slices_held && (!child->slices.empty() || is_held_by_any(*child, occurrences));
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
    if (at.nodes.empty()) return false;
    if (type == "exists") return (at.nodes.front()->max() == 0) == at.occurrences.empty();
    return std::any_of(at.nodes.begin(), at.nodes.end(), [&](const ProfileNode* node) { return is_held_by_any(*node, at.occurrences); });
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
