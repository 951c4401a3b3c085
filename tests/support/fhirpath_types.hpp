#pragma once

#include <tonus/fhirpath/type_model.hpp>

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tonus::test {

/// R4's types as tests/golden/fhirpath/types.json lists them.
class FhirpathTypes final : public fhirpath::TypeModel {
public:
    /// The one instance every test shares.
    [[nodiscard]] static const FhirpathTypes& r4();

    [[nodiscard]] fhirpath::TypeId find_type(std::string_view name) const override;
    [[nodiscard]] std::string_view name_of(fhirpath::TypeId type) const override;
    [[nodiscard]] fhirpath::TypeId base_of(fhirpath::TypeId type) const override;
    [[nodiscard]] fhirpath::SystemType system_type_of(fhirpath::TypeId type) const override;
    [[nodiscard]] const fhirpath::ElementType* find_element(
        fhirpath::TypeId owner,
        std::string_view name
    ) const override;
    [[nodiscard]] fhirpath::TypeId member_type(fhirpath::TypeId owner, std::string_view json_name) const override;

private:
    struct Type {
        std::string name;
        fhirpath::TypeId base = fhirpath::no_type;
        fhirpath::SystemType system = fhirpath::SystemType::none;
        std::unordered_map<std::string_view, fhirpath::ElementType> elements;
        std::unordered_map<std::string_view, fhirpath::TypeId> members;
    };

    explicit FhirpathTypes(const std::string& file);

    std::vector<Type> types_{1};
    std::unordered_map<std::string_view, fhirpath::TypeId> by_name_;
    std::deque<std::string> names_;
    std::deque<std::vector<fhirpath::ElementChoice>> choices_;
};

}  // namespace tonus::test
