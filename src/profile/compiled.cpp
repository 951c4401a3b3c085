#include "compiled.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace tonus::profile {
namespace {

// The walk sees what these ask for anyway. As FHIRPath the first two would double the cost of a
// validation, dom-3 would look through the whole resource once for each contained one, ref-1 through all
// contained ones for each reference, and a narrative would be parsed twice without a word on what is wrong with it.
constexpr std::array<std::string_view, 6> checked_by_the_walk = {"ele-1", "ext-1", "dom-3", "ref-1", "txt-1", "txt-2"};

void collect(const std::vector<const definitions::Constraint*>& constraints, std::vector<const definitions::Constraint*>& all) {
    for (const definitions::Constraint* constraint : constraints) all[constraint->index] = constraint;
}

std::unique_ptr<const fhirpath::Expression> compile(const definitions::Constraint& constraint, const fhirpath::TypeModel& model) {
    auto expression = fhirpath::Expression::compile(constraint.expression, model);
    if (!expression) {
        throw std::runtime_error(std::string(constraint.key) + ": " + expression.error().message());
    }
    return std::make_unique<const fhirpath::Expression>(std::move(*expression));
}

}  // namespace

CompiledDefinitions::CompiledDefinitions(const definitions::Definitions& definitions)
    : extension_type(definitions.find_type("Extension")),
      reference_type(definitions.find_type("Reference")),
      quantity_type(definitions.find_type("Quantity")),
      attachment_type(definitions.find_type("Attachment")),
      resource_type(definitions.find_type("Resource")),
      element_type(definitions.find_type("Element")),
      element_definition_type(definitions.find_type("ElementDefinition")),
      uri_type(definitions.find_type("uri")),
      xhtml_type(definitions.find_type("xhtml")),
      definitions_(definitions),
      model_(definitions),
      invariants_(definitions.constraint_count()),
      profile_invariants_(definitions.constraint_count()) {
    std::vector<const definitions::Constraint*> constraints(definitions.constraint_count());
    for (std::size_t i = 0; i < definitions.type_count(); ++i) {
        const definitions::Type& type = definitions.type_at(i);
        collect(type.constraints, constraints);
        for (const definitions::Element& element : type.elements) collect(element.constraints, constraints);
    }
    for (const definitions::Constraint* constraint : constraints) {
        if (constraint == nullptr) continue;
        const auto walked = std::find(checked_by_the_walk.begin(), checked_by_the_walk.end(), constraint->key);
        if (walked != checked_by_the_walk.end()) continue;
        invariants_[constraint->index] = compile(*constraint, model_);
    }
    for (const std::string_view url : definitions.profile_urls()) {
        profiles_.emplace(url, build_profile_tree(definitions.profile(url), definitions));
    }
    for (const auto& [_, profile] : profiles_) compile_profile_invariants(*profile, constraints);
}

void CompiledDefinitions::compile_profile_invariants(const ProfileNode& node, const std::vector<const definitions::Constraint*>& of_base) {
    for (const definitions::Constraint* constraint : node.constraints) {
        auto& compiled = profile_invariants_[constraint->index];
        if (of_base[constraint->index] == nullptr && !compiled) compiled = compile(*constraint, model_);
    }
    for (const auto& child : node.children) compile_profile_invariants(*child, of_base);
    for (const auto& slice : node.slices) compile_profile_invariants(*slice, of_base);
}

const ProfileNode* CompiledDefinitions::profile(std::string_view url) const {
    const auto found = profiles_.find(url.substr(0, url.find('|')));
    return found == profiles_.end() ? nullptr : found->second.get();
}

}  // namespace tonus::profile
