#pragma once

#include <tonus/profile/validator.hpp>

#include "profile_tree.hpp"

#include <tonus/definitions/definitions.hpp>
#include <tonus/fhirpath/definition_types.hpp>
#include <tonus/fhirpath/expression.hpp>

#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tonus::profile {

/// What a Validator prepares once: every invariant compiled.
class CompiledDefinitions {
public:
    explicit CompiledDefinitions(const definitions::Definitions& definitions);

    [[nodiscard]] const definitions::Definitions& definitions() const noexcept { return definitions_; }
    [[nodiscard]] const fhirpath::DefinitionTypes& model() const noexcept { return model_; }
    /// Null for a rule that the structural walk has already checked.
    [[nodiscard]] const fhirpath::Expression* invariant(const definitions::Constraint& constraint) const {
        return invariants_[constraint.index].get();
    }

    /// An invariant that only profiles have; null if the base walk has evaluated it.
    [[nodiscard]] const fhirpath::Expression* profile_invariant(const definitions::Constraint& constraint) const {
        return profile_invariants_[constraint.index].get();
    }
    /// The tree of a profile by its canonical URL, version ignored; null if unknown.
    [[nodiscard]] const ProfileNode* profile(std::string_view url) const;

    const definitions::Type* extension_type;
    const definitions::Type* reference_type;
    const definitions::Type* quantity_type;
    const definitions::Type* attachment_type;
    const definitions::Type* resource_type;
    const definitions::Type* element_type;
    const definitions::Type* element_definition_type;
    const definitions::Type* uri_type;
    const definitions::Type* xhtml_type;

private:
    void compile_profile_invariants(const ProfileNode& node, const std::vector<const definitions::Constraint*>& of_base);

    const definitions::Definitions& definitions_;
    fhirpath::DefinitionTypes model_;
    std::vector<std::unique_ptr<const fhirpath::Expression>> invariants_;
    std::vector<std::unique_ptr<const fhirpath::Expression>> profile_invariants_;
    std::unordered_map<std::string_view, std::unique_ptr<ProfileNode>> profiles_;
};

}  // namespace tonus::profile
