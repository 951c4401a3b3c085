#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace tonus::fhirpath {

/// A FHIR type, or the anonymous type of one backbone element, as its TypeModel numbers it.
using TypeId = std::uint32_t;
inline constexpr TypeId no_type = 0;

/// What a FHIR type becomes when an operator needs a System value.
/// Source: FHIR R4, fhirpath, section 2.9.1.2 "Using FHIR types in expressions".
enum class SystemType : std::uint8_t {
    none,  ///< complex: stays what it is
    boolean,
    string,
    integer,
    decimal,
    date,
    date_time,
    time,
    quantity,
};

/// One JSON member an element may be written as.
struct ElementChoice {
    std::string_view json_name;  ///< "valueQuantity"
    TypeId type = no_type;
};

/// An element of a type: one choice, or several for `value[x]`.
struct ElementType {
    TypeId owner = no_type;  ///< the type it was asked for, not the ancestor that declared it
    std::string_view name;   ///< without "[x]"
    std::span<const ElementChoice> choices;
};

/// What the evaluator must know about FHIR's types. Immutable and thread-safe; everything it hands
/// out lives as long as it does.
class TypeModel {
public:
    virtual ~TypeModel() = default;

    /// The type of that exact name ("Patient", "dateTime"); no_type if there is none.
    [[nodiscard]] virtual TypeId find_type(std::string_view name) const = 0;
    /// Its name; for a backbone element the path ("Observation.component").
    [[nodiscard]] virtual std::string_view name_of(TypeId type) const = 0;
    /// What it specialises; no_type at the root.
    [[nodiscard]] virtual TypeId base_of(TypeId type) const = 0;
    [[nodiscard]] virtual SystemType system_type_of(TypeId type) const = 0;
    /// The element `name` of `owner`, inherited ones included; null if there is none.
    [[nodiscard]] virtual const ElementType* find_element(TypeId owner, std::string_view name) const = 0;
    /// The type of the value in the JSON member `json_name` of `owner`; no_type if there is none.
    [[nodiscard]] virtual TypeId member_type(TypeId owner, std::string_view json_name) const = 0;

    /// True if `type` is `ancestor` or specialises it.
    [[nodiscard]] bool is_a(TypeId type, TypeId ancestor) const {
        for (; type != no_type; type = base_of(type)) {
            if (type == ancestor) return true;
        }
        return false;
    }
};

}  // namespace tonus::fhirpath
