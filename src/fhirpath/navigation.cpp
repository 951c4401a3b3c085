#include "evaluator.hpp"

namespace tonus::fhirpath {
namespace {

bool is_shadow_of(std::string_view key, std::string_view name) {
    return key.size() == name.size() + 1 && key[0] == '_' && key.substr(1) == name;
}

struct Found {
    TypeId type = no_type;
    json::Value value;
    json::Value shadow;
};

/// Only a primitive's value has a shadow beside it.
bool may_have_shadow(json::Value value) { return !value.is_object() && !value[0].is_object(); }

Found find_by_choice(json::Value object, const ElementType& element) {
    Found found;
    for (const json::Member& member : object.members()) {
        const std::string_view key = member.key;
        const bool shadow = key.starts_with('_');
        if (!key.substr(shadow ? 1 : 0).starts_with(element.name)) continue;
        for (const ElementChoice& choice : element.choices) {
            if (shadow ? !is_shadow_of(key, choice.json_name) : key != choice.json_name) continue;
            found.type = choice.type;
            (shadow ? found.shadow : found.value) = member.value();
            if (!shadow && !may_have_shadow(member.value())) return found;
        }
    }
    return found;
}

Found find_by_name(json::Value object, std::string_view name, TypeId type) {
    Found found{type, {}, {}};
    for (const json::Member& member : object.members()) {
        if (member.key == name) {
            found.value = member.value();
            if (!may_have_shadow(found.value)) break;
        } else if (is_shadow_of(member.key, name)) {
            found.shadow = member.value();
        }
    }
    return found;
}

}  // namespace

Items Evaluator::members(NodeIndex index, const Node& node, const Scope& scope) {
    const Items input = input_of(node, scope);
    if (!step(input.size())) return {};
    // A leading type name stands for the focus itself: Patient.name on a Patient.
    if (node.test.type != no_type && input.size() == 1 && machine_.model.is_a(input[0].type(), node.test.type)) {
        return input;
    }
    ItemList out(machine_.arena);
    for (const Item& item : input) append_member(index, node, item, out);
    return out.items();
}

const ElementType* Evaluator::find_element(NodeIndex index, const Node& node, TypeId owner) {
    std::atomic<const ElementType*>& slot = program_.found[index];
    const ElementType* last = slot.load(std::memory_order_acquire);
    if (last != nullptr && last->owner == owner) return last;
    const ElementType* element = machine_.model.find_element(owner, node.name);
    if (element != nullptr) slot.store(element, std::memory_order_release);
    return element;
}

void Evaluator::append_member(NodeIndex index, const Node& node, const Item& item, ItemList& out) {
    const json::Value object = item.value().is_object() ? item.value() : item.shadow();
    if (!object.is_object()) return;
    const ElementType* element = item.type() == no_type ? nullptr : find_element(index, node, item.type());
    Found found;
    if (element == nullptr) {
        // Unknown to the model: what stands there by that very name, untyped.
        found = find_by_name(object, node.name, no_type);
    } else if (element->choices.size() == 1) {
        found = find_by_name(object, element->choices[0].json_name, element->choices[0].type);
    } else {
        found = find_by_choice(object, *element);
    }
    append_values(found.type, found.value, found.shadow, out);
}

void Evaluator::append_values(TypeId type, json::Value value, json::Value shadow, ItemList& out) {
    if (!value.is_array() && !shadow.is_array()) {
        const bool present = value && !value.is_null();
        if (present || shadow.is_object()) out.push(Item::element(actual_type(type, value), value, shadow));
        return;
    }
    const std::size_t count = std::max(value.size(), shadow.size());
    for (std::size_t i = 0; i < count; ++i) {
        const json::Value element = value[i];
        const json::Value element_shadow = shadow[i].is_object() ? shadow[i] : json::Value();
        if ((!element || element.is_null()) && !element_shadow) continue;
        out.push(Item::element(actual_type(type, element), element.is_null() ? json::Value() : element, element_shadow));
    }
}

TypeId Evaluator::actual_type(TypeId declared, json::Value value) const {
    if (declared != program_.resource_type || declared == no_type) return declared;
    const TypeId actual = machine_.model.find_type(value["resourceType"].string());
    return actual == no_type ? declared : actual;
}

void Evaluator::append_children(const Item& item, ItemList& out) {
    const json::Value object = item.value().is_object() ? item.value() : item.shadow();
    if (!step(object.size())) return;
    for (const json::Member& member : object.members()) {
        if (member.key == "resourceType" || member.key.empty()) continue;
        if (member.key[0] != '_') {
            const TypeId type = machine_.model.member_type(item.type(), member.key);
            const json::Value shadow = may_have_shadow(member.value()) ? find_by_name(object, member.key, type).shadow : json::Value();
            append_values(type, member.value(), shadow, out);
        } else if (!object[member.key.substr(1)]) {
            append_values(machine_.model.member_type(item.type(), member.key.substr(1)), {}, member.value(), out);
        }
    }
}

void Evaluator::append_descendants(const Item& item, ItemList& out) {
    // Breadth first: what is appended becomes the next to look into.
    append_children(item, out);
    for (std::size_t i = 0; i < out.size() && !failed(); ++i) {
        const Item next = out.items()[i];
        append_children(next, out);
    }
}

bool Evaluator::has_type(const Item& item, const TypeTest& test) const {
    if (item.is_element()) return test.any || (test.type != no_type && machine_.model.is_a(item.type(), test.type));
    return test.any || (test.system && item.kind() == test.kind);
}

Items Evaluator::of_type(Items items, const TypeTest& test) {
    if (items.size() == 1) return has_type(items[0], test) ? items : Items();
    ItemList out(machine_.arena);
    for (const Item& item : items) {
        if (has_type(item, test)) out.push(item);
    }
    return out.items();
}

}  // namespace tonus::fhirpath
