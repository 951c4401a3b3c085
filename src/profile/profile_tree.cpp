#include "profile_tree.hpp"

#include <algorithm>

namespace tonus::profile {
namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

/// The ids of a snapshot are dotted paths whose pieces may carry a slice: `Observation.component:a.code`.
struct IdPiece {
    std::string_view name;
    std::string_view slice;
};

std::vector<IdPiece> pieces_of(std::string_view id) {
    std::vector<IdPiece> pieces;
    while (!id.empty()) {
        const auto dot = id.find('.');
        const std::string_view piece = id.substr(0, dot);
        const auto colon = piece.find(':');
        pieces.push_back({piece.substr(0, colon), colon == std::string_view::npos ? std::string_view() : piece.substr(colon + 1)});
        id = dot == std::string_view::npos ? std::string_view() : id.substr(dot + 1);
    }
    return pieces;
}

ProfileNode& child_named(std::vector<std::unique_ptr<ProfileNode>>& nodes, std::string_view name, std::string_view slice) {
    for (const auto& node : nodes) {
        if (node->name == name && node->slice == slice) return *node;
    }
    auto& node = nodes.emplace_back(std::make_unique<ProfileNode>());
    node->name = name;
    node->slice = slice;
    return *node;
}

ProfileNode& place(ProfileNode& root, std::string_view id) {
    ProfileNode* node = &root;
    const auto pieces = pieces_of(id);
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        node = &child_named(node->children, pieces[i].name, {});
        if (!pieces[i].slice.empty()) node = &child_named(node->slices, pieces[i].name, pieces[i].slice);
    }
    return *node;
}

void fill(ProfileNode& node, json::Value element, const definitions::Definitions& definitions) {
    node.element = element;
    node.value_set = definitions.find_value_set(element["binding"]["valueSet"].string());
    node.is_required_binding = element["binding"]["strength"].string() == "required";
    for (const json::Value key : element["constraints"].elements()) {
        if (const auto* constraint = definitions.find_constraint(key.string())) node.constraints.push_back(constraint);
    }
}

}  // namespace

const ProfileNode* ProfileNode::child(std::string_view child_name) const {
    const auto found = std::find_if(children.begin(), children.end(), [&](const auto& node) { return node->name == child_name; });
    return found == children.end() ? nullptr : found->get();
}

std::unique_ptr<ProfileNode> build_profile_tree(json::Value profile, const definitions::Definitions& definitions) {
    auto root = std::make_unique<ProfileNode>();
    root->name = profile["type"].string();
    for (const json::Value element : profile["elements"].elements()) {
        const std::string_view id = element["id"] ? element["id"].string() : element["path"].string();
        fill(place(*root, id), element, definitions);
    }
    return root;
}

std::vector<Occurrence> occurrences_of(json::Value object, std::string_view name) {
    const bool choice = name.ends_with("[x]");
    const std::string_view stem = choice ? name.substr(0, name.size() - 3) : name;
    std::vector<Occurrence> occurrences;
    for (const json::Member& member : object.members()) {
        const bool shadow = member.key.starts_with('_');
        const std::string_view key = shadow ? member.key.substr(1) : member.key;
        const bool typed = choice && key.size() > stem.size() && key.starts_with(stem) && is_upper(key[stem.size()]);
        if (!typed && key != stem) continue;
        if (shadow && object[key]) continue;  // counted with its value
        const json::Value value = member.value();
        if (!value.is_array()) occurrences.push_back({shadow ? json::Value() : value, key, -1});
        for (const json::Value one : value.elements()) {
            const bool alone = shadow || one.is_null();
            occurrences.push_back({alone ? json::Value() : one, key, int(occurrences.size())});
        }
    }
    return occurrences;
}

}  // namespace tonus::profile
