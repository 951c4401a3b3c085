#pragma once

#include <tonus/definitions/type.hpp>

#include <tonus/core/result.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::definitions {

/// How resources of some types are found. Source: FHIR R4, SearchParameter.
struct SearchParameter {
    std::string_view url;
    std::string_view code;  ///< the name in a query, for example "value-quantity"
    std::string_view type;  ///< token, string, date, number, quantity, reference, uri, composite, special
    std::vector<std::string_view> base;
    std::string_view expression;  ///< FHIRPath over all base types
    std::vector<std::string_view> targets;
    struct Component {
        std::string_view definition;  ///< url of the component's search parameter
        std::string_view expression;
    };
    std::vector<Component> components;
};

/// A profile that R4 expects of the resources of a type that have a code, whether they claim it or not.
/// Source: FHIR R4, observation-vitalsigns.html.
struct ExpectedProfile {
    std::string_view type;
    std::string_view element;  ///< a CodeableConcept: "code", or "category" for what no code tells more of
    std::string_view system;
    std::string_view code;
    std::string_view profile;  ///< canonical URL
};

/// R4's own definitions and the project's profiles, as tools/definitions/compile.mjs compiled them:
///   types      name -> {kind, abstract, base, elements: [{path, id?, min?, max? (-1 many), types?, content?,
///              binding?, maximum?, fixed?, pattern?, slicing?, slice?, summary?, modifier?, constraints?}]}
///   profiles   url -> {type, base, elements}
///   extensions url -> {contexts: [types or paths], modifier?, value: [types], targets?, binding?,
///              nested?: url -> {min, max, and the same from value on}}
///   constraints name -> {key? (the name, if it is not there), severity, human, expression}
///   valueSets  url -> {system: [codes]}; the system of a grammar has no codes
///   expected   [{type, element, system, code, profile}]
///   searchParameters [..], compartments owner -> type -> [parameter codes]
/// Immutable and thread-safe; everything it hands out lives as long as it does.
class Definitions {
public:
    /// Errors: internal if `image` is not what the compiler writes.
    [[nodiscard]] static core::Result<Definitions> load(std::string image);
    /// The image compiled into this binary. Throws std::runtime_error if it cannot be read.
    [[nodiscard]] static const Definitions& r4();

    Definitions(Definitions&&) noexcept;
    Definitions& operator=(Definitions&&) noexcept;
    ~Definitions();

    /// Null if there is no type of that name. Backbone types go by their path.
    [[nodiscard]] const Type* find_type(std::string_view name) const;
    [[nodiscard]] const Type& type_at(std::size_t index) const;
    [[nodiscard]] std::size_t type_count() const noexcept;
    /// Concrete resource types, in alphabetical order.
    [[nodiscard]] const std::vector<std::string_view>& resource_types() const noexcept;

    [[nodiscard]] const ValueSet* find_value_set(std::string_view url) const;
    [[nodiscard]] std::size_t constraint_count() const noexcept;
    [[nodiscard]] const Constraint* find_constraint(std::string_view key) const;
    [[nodiscard]] const std::vector<SearchParameter>& search_parameters() const noexcept;
    /// The types that have compartments, in alphabetical order. Source: FHIR R4, CompartmentDefinition.
    [[nodiscard]] std::vector<std::string_view> compartment_owners() const;
    /// The search parameters by which a resource of `type` belongs to the compartment of an `owner`; empty if it never does.
    [[nodiscard]] const std::vector<std::string_view>& compartment_parameters(std::string_view owner, std::string_view type) const;

    /// A profile's compiled elements; absent if unknown. `extension` likewise, what the image has of it.
    [[nodiscard]] json::Value profile(std::string_view url) const;
    [[nodiscard]] json::Value extension(std::string_view url) const;
    [[nodiscard]] const std::vector<ExpectedProfile>& expected_profiles() const noexcept;
    [[nodiscard]] std::vector<std::string_view> profile_urls() const;

private:
    struct Storage;
    explicit Definitions(std::unique_ptr<Storage> storage) noexcept;
    std::unique_ptr<Storage> storage_;
};

}  // namespace tonus::definitions
