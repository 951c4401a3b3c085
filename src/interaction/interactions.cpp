#include <tonus/interaction/interactions.hpp>

#include "bundle_entry.hpp"
#include "embedded_definitions.hpp"
#include "fhirpath_patch.hpp"
#include "planners.hpp"
#include "standard_operations.hpp"

#include <tonus/interaction/problem.hpp>

#include <algorithm>
#include <iterator>

namespace tonus::interaction {
namespace {

std::vector<NamedOperation> with_standard(std::vector<NamedOperation> operations) {
    auto all = standard_operations();
    all.insert(all.end(), std::make_move_iterator(operations.begin()), std::make_move_iterator(operations.end()));
    return all;
}

/// Whether the answer shows R4's definitions beside what is stored. Operations look for themselves; a search
/// on every type means what is stored.
bool shows_definitions(const Request& request, const EmbeddedDefinitions& embedded) {
    switch (request.interaction) {
        case Interaction::read:
        case Interaction::vread:
        case Interaction::search_type:
        case Interaction::history_instance: return embedded.has(request.type);
        case Interaction::search_system:
            return std::any_of(request.parameters.begin(), request.parameters.end(), [](const Parameter& parameter) {
                return parameter.name == "_type";
            });
        default: return false;
    }
}

}  // namespace

Interactions::Interactions(const Preparer& preparer, Options options, std::vector<NamedOperation> operations)
    : preparer_(preparer),
      options_(std::move(options)),
      routes_(with_standard(std::move(operations))),
      patcher_(std::make_unique<FhirpathPatcher>()),
      embedded_(std::make_unique<EmbeddedDefinitions>(preparer.searches(), routes_.operations())) {}

Interactions::~Interactions() = default;

core::Result<Operation> Interactions::plan(const Request& request) const {
    auto operation = plan_stored(request);
    if (!operation || !operation->read || !shows_definitions(request, *embedded_)) return operation;
    operation->few_rows = false;
    operation->read = [embedded = embedded_.get(), read = std::move(operation->read)](store::Reader& stored) {
        WithDefinitions shown(stored, *embedded);
        return read(shown);
    };
    return operation;
}

core::Result<Operation> Interactions::plan_stored(const Request& request) const {
    switch (request.interaction) {
        case Interaction::capabilities: return plan_capabilities(*this, request);
        case Interaction::read: return plan_read(*this, request);
        case Interaction::vread: return plan_vread(*this, request);
        case Interaction::create: return plan_create(*this, request);
        case Interaction::update: return plan_update(*this, request);
        case Interaction::patch: return plan_patch(*this, request);
        case Interaction::remove: return plan_remove(*this, request);
        case Interaction::search_type:
        case Interaction::search_system: return plan_search(*this, request);
        case Interaction::history_instance:
        case Interaction::history_type:
        case Interaction::history_system: return plan_history(*this, request);
        case Interaction::bundle: return plan_transaction(*this, request);
        case Interaction::operation: return plan_operation(*this, request);
    }
    return core::fail(core::ErrorKind::internal, "The interaction is unknown.");
}

bool Interactions::is_batch(const Request& request) {
    return request.interaction == Interaction::bundle && request.body["type"].string() == "batch";
}

core::Result<std::vector<core::Result<Operation>>> Interactions::plan_batch(const Request& request) const {
    if (auto checked = check_bundle(*this, request.body); !checked) return core::fail(checked.error());
    std::vector<core::Result<Operation>> operations;
    for (const json::Value element : request.body["entry"].elements()) {
        auto entry = read_entry(*this, element, request);
        if (entry) {
            operations.push_back(plan(entry->request));
        } else {
            operations.emplace_back(core::fail(entry.error()));
        }
    }
    return operations;
}

}  // namespace tonus::interaction
