#include "json_tree.hpp"

#include <algorithm>

namespace tonus::interaction {

JsonTree::JsonTree() = default;
JsonTree::JsonTree(const JsonTree& other) = default;
JsonTree::JsonTree(JsonTree&& other) noexcept = default;
JsonTree& JsonTree::operator=(const JsonTree& other) = default;
JsonTree& JsonTree::operator=(JsonTree&& other) noexcept = default;
JsonTree::~JsonTree() = default;

JsonTree JsonTree::copy(json::Value value) {
    JsonTree tree;
    tree.kind = value.kind();
    if (value.is_string()) tree.scalar = value.string();
    if (value.is_number()) tree.scalar = value.number();
    if (value.is_boolean()) tree.scalar = *value.boolean() ? "true" : "false";
    for (const json::Member& member : value.members()) {
        tree.members.emplace_back(std::string(member.key), copy(member.value()));
    }
    for (const json::Value element : value.elements()) tree.elements.push_back(copy(element));
    return tree;
}

const JsonTree* JsonTree::member(std::string_view key) const {
    const auto found = std::find_if(members.begin(), members.end(), [key](const auto& entry) { return entry.first == key; });
    return found == members.end() ? nullptr : &found->second;
}

JsonTree* JsonTree::member(std::string_view key) { return const_cast<JsonTree*>(std::as_const(*this).member(key)); }

void JsonTree::write(json::Writer& writer) const {
    switch (kind) {
        case json::Kind::object:
            writer.begin_object();
            for (const auto& [key, value] : members) value.write(writer.key(key));
            writer.end_object();
            return;
        case json::Kind::array:
            writer.begin_array();
            for (const JsonTree& element : elements) element.write(writer);
            writer.end_array();
            return;
        case json::Kind::string: writer.string(scalar); return;
        case json::Kind::number: writer.number(scalar); return;
        case json::Kind::boolean: writer.boolean(scalar == "true"); return;
        case json::Kind::null:
        case json::Kind::absent: writer.null(); return;
    }
}

std::size_t JsonTree::weight() const {
    std::size_t sum = sizeof(JsonTree) + scalar.size();
    for (const auto& [key, value] : members) sum += key.size() + value.weight();
    for (const JsonTree& element : elements) sum += element.weight();
    return sum;
}

std::size_t JsonTree::depth() const {
    std::size_t deepest = 0;
    for (const auto& [key, value] : members) deepest = std::max(deepest, value.depth());
    for (const JsonTree& element : elements) deepest = std::max(deepest, element.depth());
    return deepest + 1;
}

bool JsonTree::equals(const JsonTree& other) const {
    if (kind != other.kind || scalar != other.scalar) return false;
    if (members.size() != other.members.size() || elements.size() != other.elements.size()) return false;
    for (const auto& [key, value] : members) {
        const JsonTree* counterpart = other.member(key);
        if (!counterpart || !value.equals(*counterpart)) return false;
    }
    return std::equal(elements.begin(), elements.end(), other.elements.begin(), [](const auto& a, const auto& b) { return a.equals(b); });
}

}  // namespace tonus::interaction
