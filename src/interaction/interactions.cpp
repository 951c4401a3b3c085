#include <tonus/interaction/interactions.hpp>

#include "bundle_entry.hpp"
#include "embedded_definitions.hpp"
#include "fhirpath_patch.hpp"
#include "planners.hpp"
#include "standard_operations.hpp"

#include <tonus/core/work.hpp>
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

/// What takes long of an interaction, beside what the engines below it say themselves.
const core::Activity& activity_of(Interaction interaction) {
    static constexpr core::Activity search{"searching", "add parameters that narrow the search, or ask for fewer results by _count"};
    static constexpr core::Activity history{
        "gathering the history", "narrow it by _since or by a type, or ask for fewer versions by _count"};
    static constexpr core::Activity bundle{"carrying out the entries of the Bundle", "send fewer entries at once"};
    static constexpr core::Activity patch{"applying the patch", "send a smaller patch"};
    static constexpr core::Activity operation{"running the operation", "ask for less of it"};
    static constexpr core::Activity other{"carrying out the interaction", "send a smaller resource"};
    switch (interaction) {
        case Interaction::search_type:
        case Interaction::search_system: return search;
        case Interaction::history_instance:
        case Interaction::history_type:
        case Interaction::history_system: return history;
        case Interaction::bundle: return bundle;
        case Interaction::patch: return patch;
        case Interaction::operation: return operation;
        default: return other;
    }
}

using LookAhead = decltype(Operation::look_ahead);

LookAhead named(const core::Activity& activity, LookAhead look) {
    return [&activity, look = std::move(look)](store::Reader& reader, const Boundary* boundary) -> core::Result<WorkAhead> {
        const core::Doing looking(activity);
        auto work = look(reader, boundary);
        if (!work || !*work) return work;
        return WorkAhead([&activity, work = std::move(*work)] {
            const core::Doing working(activity);
            return work();
        });
    };
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
    const core::Activity& activity = activity_of(request.interaction);
    const core::Doing doing(activity);
    auto operation = plan_stored(request);
    if (!operation) return operation;
    if (operation->write) {
        operation->write = [&activity, write = std::move(operation->write)](Recording& recording) {
            const core::Doing writing(activity);
            return write(recording);
        };
    }
    if (operation->look_ahead) operation->look_ahead = named(activity, std::move(operation->look_ahead));
    if (!operation->read) return operation;
    operation->read = [&activity, by_head = request.by_head, read = std::move(operation->read)](store::Reader& reader) {
        const core::Doing reading(activity);
        auto reply = read(reader);
        if (reply) reply->without_resource = by_head;
        return reply;
    };
    if (!shows_definitions(request, *embedded_)) return operation;
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
