#include "json_place.hpp"

namespace tonus::interaction {
namespace {

bool find(json::Value value, json::Value wanted, JsonPlace& place) {
    if (value.same_place(wanted)) return true;
    for (const json::Member& member : value.members()) {
        place.push_back({std::string(member.key), std::nullopt});
        if (find(member.value(), wanted, place)) return true;
        place.pop_back();
    }
    std::size_t index = 0;
    for (const json::Value element : value.elements()) {
        place.push_back({{}, index++});
        if (find(element, wanted, place)) return true;
        place.pop_back();
    }
    return false;
}

bool is_hollow(const JsonTree& tree) {
    return (tree.kind == json::Kind::object && tree.members.empty()) || (tree.kind == json::Kind::array && tree.elements.empty());
}

void erase_member(JsonTree& object, const std::string& key) {
    std::erase_if(object.members, [&](const auto& member) { return member.first == key || member.first == "_" + key; });
}

void erase_element(JsonTree& array, std::size_t index) {
    if (index < array.elements.size()) array.elements.erase(array.elements.begin() + std::ptrdiff_t(index));
}

const definitions::Type* concrete(const definitions::Definitions& definitions, const definitions::Type* type, const JsonTree& tree) {
    const JsonTree* name = tree.member("resourceType");
    return name ? definitions.find_type(name->scalar) : type;
}

}  // namespace

std::optional<JsonPlace> place_of(json::Value root, json::Value wanted) {
    JsonPlace place;
    if (!find(root, wanted, place)) return std::nullopt;
    return place;
}

JsonTree& at(JsonTree& root, std::span<const JsonStep> place) {
    JsonTree* tree = &root;
    for (const JsonStep& step : place) tree = step.index ? &tree->elements[*step.index] : tree->member(step.key);
    return *tree;
}

const definitions::Type* type_at(const definitions::Definitions& definitions, JsonTree& root, std::span<const JsonStep> place) {
    const definitions::Type* type = concrete(definitions, nullptr, root);
    for (std::size_t i = 0; i < place.size() && type; ++i) {
        if (!place[i].index) {
            const auto* member = type->member(place[i].key);
            type = member ? member->use->type : nullptr;
        }
        type = concrete(definitions, type, at(root, place.subspan(0, i + 1)));
    }
    return type;
}

void erase_at(JsonTree& root, const JsonPlace& place) {
    for (std::size_t depth = place.size(); depth > 0; --depth) {
        const std::span<const JsonStep> all(place);
        JsonTree& parent = at(root, all.first(depth - 1));
        const JsonStep& step = place[depth - 1];
        if (!step.index) {
            erase_member(parent, step.key);
        } else {
            erase_element(parent, *step.index);
            if (depth >= 2) {
                JsonTree& owner = at(root, all.first(depth - 2));
                if (JsonTree* twin = owner.member("_" + place[depth - 2].key)) erase_element(*twin, *step.index);
            }
        }
        if (depth == 1 || !is_hollow(parent)) return;
    }
}

}  // namespace tonus::interaction
