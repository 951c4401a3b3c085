#pragma once

#include <tonus/core/result.hpp>
#include <tonus/fhirpath/expression.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::definitions {
class Definitions;
}

namespace tonus::search {

/// Source: FHIR R4, search, section 3.1.1.4 "Search Parameter Types".
enum class ParameterKind : std::uint8_t { number, date, string, token, reference, composite, quantity, uri, special };

struct Parameter;

/// One part of a composite parameter: what to evaluate on each item of the composite's expression, and
/// the parameter of the same type that means the same, if there is one.
struct Component {
    ParameterKind kind = ParameterKind::token;
    fhirpath::Expression expression;
    const Parameter* alone = nullptr;
};

/// A search parameter as one resource type has it. Immutable.
struct Parameter {
    std::string_view code;  ///< the name in a query
    std::string_view url;
    ParameterKind kind = ParameterKind::token;
    std::string_view resource_type;
    /// Only the branches of the definition's expression that can apply to the type.
    fhirpath::Expression expression;
    std::vector<std::string_view> targets;  ///< of a reference: resource types; empty: any
    std::vector<Component> components;      ///< of a composite
    bool is_family = false;                 ///< of a string: the family names of persons
    /// Of a token whose elements are all of type code: the systems that their required bindings imply.
    std::vector<std::string_view> code_systems;
    bool of_codes = false;  ///< of a token: of codes of some system, as far as the definition tells; no identifiers
};

/// Every search parameter of the resource types a server accepts, those of Resource and DomainResource
/// included. Immutable and thread-safe; the definitions and the model must outlive it.
class ParameterTable {
public:
    /// Compiles all expressions of `types`. Errors: internal if a definition's expression does not
    /// compile or one of `types` is unknown.
    [[nodiscard]] static core::Result<ParameterTable> build(
        const definitions::Definitions& definitions, const fhirpath::TypeModel& model, std::span<const std::string_view> types
    );

    ParameterTable(ParameterTable&&) noexcept;
    ParameterTable& operator=(ParameterTable&&) noexcept;
    ~ParameterTable();

    /// In the order of their codes; empty for a type that is not served.
    [[nodiscard]] std::span<const Parameter> of(std::string_view resource_type) const;
    /// Null if the type has no such parameter.
    [[nodiscard]] const Parameter* find(std::string_view resource_type, std::string_view code) const;
    [[nodiscard]] bool serves(std::string_view resource_type) const;
    /// The types served, in alphabetical order.
    [[nodiscard]] std::vector<std::string_view> types() const;
    [[nodiscard]] const fhirpath::TypeModel& model() const noexcept;

private:
    struct Storage;
    explicit ParameterTable(std::unique_ptr<Storage> storage) noexcept;
    std::unique_ptr<Storage> storage_;
};

/// The parameter, null if there is none, that leads from a resource of `type` to the one of its type that it is part of.
/// Source: FHIR R4, search, "Searching Hierarchies".
[[nodiscard]] const Parameter* parent_parameter(const ParameterTable& table, std::string_view type);

/// Whether it can be searched by: of type special only Location's `near` can.
[[nodiscard]] bool is_offered(const Parameter& parameter) noexcept;

/// "token", "date", ...
[[nodiscard]] std::string_view name_of(ParameterKind kind) noexcept;
[[nodiscard]] std::optional<ParameterKind> parameter_kind(std::string_view name) noexcept;

}  // namespace tonus::search
