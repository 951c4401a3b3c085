#pragma once

#include <tonus/fhirpath/type_model.hpp>

#include <memory>

namespace tonus::definitions {
class Definitions;
struct Type;
}  // namespace tonus::definitions

namespace tonus::fhirpath {

/// FHIR's types as the definitions give them, numbered by their place there plus one. Immutable and
/// thread-safe; `definitions` must outlive it. Building it takes about a millisecond: make one.
class DefinitionTypes final : public TypeModel {
public:
    explicit DefinitionTypes(const definitions::Definitions& definitions);
    ~DefinitionTypes() override;

    [[nodiscard]] TypeId find_type(std::string_view name) const override;
    [[nodiscard]] std::string_view name_of(TypeId type) const override;
    [[nodiscard]] TypeId base_of(TypeId type) const override;
    [[nodiscard]] SystemType system_type_of(TypeId type) const override;
    [[nodiscard]] const ElementType* find_element(TypeId owner, std::string_view name) const override;
    [[nodiscard]] TypeId member_type(TypeId owner, std::string_view json_name) const override;

    /// The number of a definition's type; no_type for null.
    [[nodiscard]] static TypeId id_of(const definitions::Type* type) noexcept;

private:
    struct Entry;
    const definitions::Definitions& definitions_;
    std::unique_ptr<Entry[]> entries_;
};

}  // namespace tonus::fhirpath
