#pragma once

#include <tonus/json/value.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tonus::definitions {

struct Type;

/// A FHIRPath rule that instances must satisfy. Source: FHIR R4, ElementDefinition.constraint.
struct Constraint {
    std::string_view key;         ///< for example "obs-6"
    std::string_view human;       ///< the rule in words
    std::string_view expression;  ///< FHIRPath
    bool is_error = true;         ///< false: a warning
    std::size_t index = 0;        ///< position among all constraints, for tables beside this one
};

/// How codes are made that no list could hold.
enum class CodeGrammar : std::uint8_t {
    none,
    media_type,    ///< urn:ietf:bcp:13
    language_tag,  ///< urn:ietf:bcp:47
};

/// The codes of a value set, where all of them are known or made by a grammar.
struct ValueSet {
    std::string_view url;
    CodeGrammar grammar = CodeGrammar::none;
    /// System to codes; a code alone (without a system) is looked up in every system.
    std::unordered_map<std::string_view, std::unordered_map<std::string_view, bool>> systems;

    [[nodiscard]] bool contains(std::string_view code) const;
    [[nodiscard]] bool contains(std::string_view system, std::string_view code) const;
    [[nodiscard]] std::vector<std::string_view> codes() const;
};

enum class BindingStrength : std::uint8_t { none, required, extensible };

/// Which codes an element takes. `value_set` is null where the set's codes are open or unknown.
struct Binding {
    BindingStrength strength = BindingStrength::none;
    std::string_view url;
    const ValueSet* value_set = nullptr;
};

/// One type an element may have. A choice element has several.
struct TypeUse {
    const Type* type = nullptr;
    std::string_view json_name;              ///< "valueQuantity", or the element's own name
    std::vector<std::string_view> targets;   ///< of a Reference or canonical: type names; empty: any
    std::vector<std::string_view> profiles;  ///< canonical URLs the value must conform to
    bool is_bare = false;                    ///< an XML attribute, such as an id: nothing extends it
};

/// An element of a type, inherited ones included. Source: FHIR R4, ElementDefinition.
struct Element {
    std::string_view name;  ///< without "[x]"
    std::string_view path;  ///< as the definition has it, for example "Observation.value[x]"
    int min = 0;
    int max = 1;  ///< -1: any number
    std::vector<TypeUse> types;
    Binding binding;
    Binding maximum;    ///< what limits the codes beyond a preferred or extensible binding
    json::Value fixed;  ///< absent if none
    json::Value pattern;
    std::vector<const Constraint*> constraints;
    bool is_summary = false;
    bool is_modifier = false;

    [[nodiscard]] bool is_many() const noexcept { return max != 1; }
    [[nodiscard]] bool is_choice() const noexcept { return types.size() > 1 || path.ends_with("[x]"); }
};

/// What a JSON member of a type is: an element, and which of its types.
struct Member {
    const Element* element = nullptr;
    const TypeUse* use = nullptr;
};

enum class TypeKind : std::uint8_t { primitive, complex, resource, backbone };

/// A FHIR type, or the anonymous type of one backbone element, named by its path.
struct Type {
    std::string_view name;
    TypeKind kind = TypeKind::complex;
    bool is_abstract = false;
    const Type* base = nullptr;
    std::size_t index = 0;                                 ///< position among all types, from 0
    std::vector<Element> elements;                         ///< in the definition's order
    std::vector<const Constraint*> constraints;            ///< of the type as a whole
    std::unordered_map<std::string_view, Member> members;  ///< by JSON member name

    [[nodiscard]] const Member* member(std::string_view json_name) const;
    [[nodiscard]] bool is_a(const Type* ancestor) const noexcept;
};

}  // namespace tonus::definitions
