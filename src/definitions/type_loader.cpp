#include "type_loader.hpp"

#include <stdexcept>

namespace tonus::definitions {
namespace {

std::string_view last_piece(std::string_view path) { return path.substr(path.rfind('.') + 1); }

std::string_view without_choice(std::string_view name) {
    if (name.ends_with("[x]")) name.remove_suffix(3);
    return name;
}

TypeKind parse_kind(std::string_view kind) {
    if (kind == "primitive-type") return TypeKind::primitive;
    return kind == "resource" ? TypeKind::resource : TypeKind::complex;
}

CodeGrammar grammar_of(std::string_view system) {
    if (system == "urn:ietf:bcp:13") return CodeGrammar::media_type;
    return system == "urn:ietf:bcp:47" ? CodeGrammar::language_tag : CodeGrammar::none;
}

std::vector<std::string_view> texts_of(json::Value list) {
    std::vector<std::string_view> texts;
    for (const json::Value text : list.elements()) texts.push_back(text.string());
    return texts;
}

/// Makes one named type with its backbone types out of the definition's flat list of elements.
class TypeLoader {
public:
    TypeLoader(Tables& tables, json::Value definition, Type& root) : tables_(tables), definition_(definition), root_(root) {}

    void load() {
        const json::Value elements = definition_["elements"];
        root_.constraints = constraints_of(elements[0]);
        // Backbone types first: elements refer to them, also backwards through contentReference.
        for (std::size_t i = 1; i < elements.size(); ++i) {
            if (has_children(elements, i)) add_backbone(elements[i]);
        }
        for (std::size_t i = 1; i < elements.size(); ++i) add_element(elements[i]);
    }

private:
    static bool has_children(json::Value elements, std::size_t index) {
        const std::string_view path = elements[index]["path"].string();
        const std::string_view next = elements[index + 1]["path"].string();
        return next.size() > path.size() && next.starts_with(path) && next[path.size()] == '.';
    }

    void add_backbone(json::Value element) {
        Type& type = tables_.types.emplace_back();
        type.name = element["path"].string();
        type.kind = TypeKind::backbone;
        type.index = tables_.types.size() - 1;
        type.base = find(element["types"][0]["code"].string());
        tables_.types_by_name.emplace(type.name, &type);
    }

    void add_element(json::Value source) {
        const std::string_view path = source["path"].string();
        Element element;
        element.path = path;
        element.name = without_choice(last_piece(path));
        element.min = int(source["min"].to_integer().value_or(0));
        element.max = int(source["max"].to_integer().value_or(1));
        element.binding = binding_of(source["binding"]);
        element.maximum = binding_of(source["maximum"]);
        element.fixed = source["fixed"];
        element.pattern = source["pattern"];
        element.constraints = constraints_of(source);
        element.is_summary = bool(source["summary"]);
        element.is_modifier = bool(source["modifier"]);
        element.types = types_of(source, element);
        owner_of(path).elements.push_back(std::move(element));
    }

    Type& owner_of(std::string_view path) {
        const std::string_view owner = path.substr(0, path.rfind('.'));
        if (owner == root_.name) return root_;
        return *tables_.types_by_name.at(owner);
    }

    std::vector<TypeUse> types_of(json::Value source, const Element& element) {
        std::vector<TypeUse> uses;
        if (const std::string_view content = source["content"].string(); !content.empty()) {
            uses.push_back({find(content), element.name, {}, {}, false});
            return uses;
        }
        if (const auto backbone = tables_.types_by_name.find(element.path); backbone != tables_.types_by_name.end()) {
            uses.push_back({backbone->second, element.name, {}, {}, false});
            return uses;
        }
        for (const json::Value type : source["types"].elements()) {
            const std::string_view code = type["code"].string();
            uses.push_back({find(code), json_name(element, code), texts_of(type["targets"]), texts_of(type["profiles"]), bool(type["bare"])}
            );
        }
        return uses;
    }

    std::string_view json_name(const Element& element, std::string_view code) {
        if (!element.path.ends_with("[x]")) return element.name;
        std::string name(element.name);
        name += char(code[0] >= 'a' && code[0] <= 'z' ? code[0] - 'a' + 'A' : code[0]);
        name += code.substr(1);
        return tables_.texts.emplace_back(std::move(name));
    }

    const Type* find(std::string_view name) const {
        const auto found = tables_.types_by_name.find(name);
        if (found == tables_.types_by_name.end()) {
            throw std::runtime_error(std::string(root_.name) + " uses the unknown type " + std::string(name));
        }
        return found->second;
    }

    Binding binding_of(json::Value binding) const {
        if (!binding) return {};
        const std::string_view url = binding["valueSet"].string();
        const auto found = tables_.value_sets.find(url);
        const bool required = binding["strength"].string() == "required";
        return {
            required ? BindingStrength::required : BindingStrength::extensible,
            url,
            found == tables_.value_sets.end() ? nullptr : &found->second,
        };
    }

    std::vector<const Constraint*> constraints_of(json::Value element) const {
        std::vector<const Constraint*> found;
        for (const json::Value key : element["constraints"].elements()) {
            found.push_back(&tables_.constraints.at(key.string()));
        }
        return found;
    }

    Tables& tables_;
    json::Value definition_;
    Type& root_;
};

void index_members(Type& type) {
    for (const Element& element : type.elements) {
        for (const TypeUse& use : element.types) type.members.emplace(use.json_name, Member{&element, &use});
    }
}

}  // namespace

void load_constraints(json::Value constraints, Tables& tables) {
    for (const json::Member& member : constraints.members()) {
        const json::Value source = member.value();
        Constraint constraint;
        constraint.key = source["key"] ? source["key"].string() : member.key;
        constraint.human = source["human"].string();
        constraint.expression = source["expression"].string();
        constraint.is_error = source["severity"].string() != "warning";
        constraint.index = tables.constraints.size();
        tables.constraints.emplace(member.key, constraint);
    }
}

void load_value_sets(json::Value value_sets, Tables& tables) {
    for (const json::Member& member : value_sets.members()) {
        ValueSet& set = tables.value_sets[member.key];
        set.url = member.key;
        const json::Value systems = member.value();
        for (const json::Member& system : systems.members()) {
            if (system.value().size() == 0) set.grammar = grammar_of(system.key);
            auto& codes = set.systems[system.key];
            for (const json::Value code : system.value().elements()) codes.emplace(code.string(), true);
        }
    }
}

void load_types(json::Value types, Tables& tables) {
    std::vector<std::pair<json::Value, Type*>> roots;
    for (const json::Member& member : types.members()) {
        Type& type = tables.types.emplace_back();
        type.name = member.key;
        type.index = tables.types.size() - 1;
        type.kind = parse_kind(member.value()["kind"].string());
        type.is_abstract = member.value()["abstract"].boolean().value_or(false);
        tables.types_by_name.emplace(type.name, &type);
        roots.emplace_back(member.value(), &type);
    }
    for (const auto& [definition, type] : roots) {
        const auto base = tables.types_by_name.find(definition["base"].string());
        if (base != tables.types_by_name.end()) type->base = base->second;
        TypeLoader(tables, definition, *type).load();
    }
    for (Type& type : tables.types) index_members(type);
}

}  // namespace tonus::definitions
