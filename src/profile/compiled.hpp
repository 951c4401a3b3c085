#pragma once

#include <tonus/profile/validator.hpp>

#include "profile_tree.hpp"

#include <tonus/definitions/definitions.hpp>
#include <tonus/fhirpath/definition_types.hpp>
#include <tonus/fhirpath/expression.hpp>

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tonus::profile {

/// What a Validator needs of the definitions in another form. Invariants are compiled, and the trees of profiles built, when
/// first asked for, by whichever thread it is: most are never. Thread-safe.
class CompiledDefinitions {
public:
    explicit CompiledDefinitions(const definitions::Definitions& definitions);
    ~CompiledDefinitions();

    [[nodiscard]] const definitions::Definitions& definitions() const noexcept { return definitions_; }
    [[nodiscard]] const fhirpath::DefinitionTypes& model() const noexcept { return model_; }
    /// Null for a rule that the structural walk has already checked. Throws std::runtime_error if it cannot be compiled.
    [[nodiscard]] const fhirpath::Expression* invariant(const definitions::Constraint& constraint) const;
    /// An invariant that only profiles have; null if the base walk has evaluated it. Throws likewise.
    [[nodiscard]] const fhirpath::Expression* profile_invariant(const definitions::Constraint& constraint) const;
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
    /// Who evaluates a rule.
    enum class Evaluator : std::uint8_t { profile, base, walk };
    struct Invariant {
        Evaluator evaluator = Evaluator::profile;
        std::atomic<const fhirpath::Expression*> expression = nullptr;  // owned
    };
    struct Profile {
        std::once_flag built;
        std::unique_ptr<const ProfileNode> tree;
    };
    void note_evaluators(const std::vector<const definitions::Constraint*>& of_types);
    [[nodiscard]] const fhirpath::Expression* compiled(const definitions::Constraint& constraint) const;

    const definitions::Definitions& definitions_;
    fhirpath::DefinitionTypes model_;
    std::unique_ptr<Invariant[]> invariants_;  // by their constraints' indices
    std::unordered_map<std::string_view, std::unique_ptr<Profile>> profiles_;
};

}  // namespace tonus::profile
