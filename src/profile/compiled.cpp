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
      invariants_(std::make_unique<Invariant[]>(definitions.constraint_count())) {
    for (std::size_t i = 0; i < definitions.type_count(); ++i) {
        const definitions::Type& type = definitions.type_at(i);
        note_evaluators(type.constraints);
        for (const definitions::Element& element : type.elements) note_evaluators(element.constraints);
    }
    for (const std::string_view url : definitions.profile_urls()) profiles_.emplace(url, std::make_unique<Profile>());
}

CompiledDefinitions::~CompiledDefinitions() {
    for (std::size_t i = 0; i < definitions_.constraint_count(); ++i) delete invariants_[i].expression.load();
}

void CompiledDefinitions::note_evaluators(const std::vector<const definitions::Constraint*>& of_types) {
    for (const definitions::Constraint* constraint : of_types) {
        Evaluator& evaluator = invariants_[constraint->index].evaluator;
        if (evaluator != Evaluator::profile) continue;
        const bool is_walked =
            std::find(checked_by_the_walk.begin(), checked_by_the_walk.end(), constraint->key) != checked_by_the_walk.end();
        evaluator = is_walked ? Evaluator::walk : Evaluator::base;
    }
}

const fhirpath::Expression* CompiledDefinitions::compiled(const definitions::Constraint& constraint) const {
    auto& known = invariants_[constraint.index].expression;
    if (const fhirpath::Expression* expression = known.load(std::memory_order_acquire)) return expression;
    auto made = compile(constraint, model_);
    const fhirpath::Expression* first = nullptr;
    // Where several threads compile it at once, the first one's stays.
    return known.compare_exchange_strong(first, made.get(), std::memory_order_acq_rel) ? made.release() : first;
}

const fhirpath::Expression* CompiledDefinitions::invariant(const definitions::Constraint& constraint) const {
    return invariants_[constraint.index].evaluator == Evaluator::base ? compiled(constraint) : nullptr;
}

const fhirpath::Expression* CompiledDefinitions::profile_invariant(const definitions::Constraint& constraint) const {
    return invariants_[constraint.index].evaluator == Evaluator::profile ? compiled(constraint) : nullptr;
}

const ProfileNode* CompiledDefinitions::profile(std::string_view url) const {
    const auto found = profiles_.find(url.substr(0, url.find('|')));
    if (found == profiles_.end()) return nullptr;
    Profile& profile = *found->second;
    std::call_once(profile.built, [&] { profile.tree = build_profile_tree(definitions_.profile(found->first), definitions_); });
    return profile.tree.get();
}

}  // namespace tonus::profile
