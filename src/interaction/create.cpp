// Source: FHIR R4, http, sections 3.1.0.8 "create" and 3.1.0.8.1 "conditional create".
#include "criteria.hpp"
#include "planners.hpp"
#include "questionnaire_check.hpp"
#include "request_checks.hpp"

#include <tonus/core/identifier.hpp>

namespace tonus::interaction {
namespace {

struct Creation {
    PreparedResource resource;
    std::optional<Criteria> criteria;
};

core::Result<Reply> create(Recording& recording, Creation& creation) {
    Reply reply;
    if (creation.criteria) {
        auto existing = creation.criteria->find_one(recording.visible(), "SEARCH_MULTIPLE");
        if (!existing) return core::fail(existing.error());
        if (*existing) {
            reply.effect = Effect::unchanged;
            reply.version = std::move(*existing);
            return reply;
        }
    }
    auto stored = recording.put(creation.resource, std::nullopt);
    if (!stored) return core::fail(stored.error());
    reply.effect = Effect::created;
    reply.version = std::move(*stored);
    return reply;
}

}  // namespace

core::Result<Operation> plan_create(const Interactions& all, const Request& request) {
    const Preparer& preparer = all.preparer();
    if (auto accepted = preparer.types().require_accepted(request.type); !accepted) return core::fail(accepted.error());
    if (!request.checked) {
        if (auto checked = preparer.check(request.body, request.type); !checked) return core::fail(checked.error());
    }
    auto creation = std::make_shared<Creation>();
    if (!request.if_none_exist.empty()) {
        if (auto parameters = require_no_parameters(request); !parameters) return core::fail(parameters.error());
        auto criteria = Criteria::plan(preparer, request.type, request.if_none_exist, request.received_at);
        if (!criteria) return core::fail(criteria.error());
        creation->criteria = std::move(*criteria);
    } else if (!require_no_parameters(request)) {
        // Some clients (fhirpy) put the condition where a conditional update has it.
        auto criteria = Criteria::plan(preparer, request.type, request.parameters, request.received_at);
        if (!criteria) return core::fail(criteria.error());
        creation->criteria = std::move(*criteria);
    }
    const std::string& id = request.assigned_id;
    auto prepared = preparer.prepare(request.body, {request.type, id.empty() ? core::new_identifier() : id}, request.received_at);
    if (!prepared) return core::fail(std::move(prepared.error()));
    creation->resource = std::move(*prepared);
    creation->resource.draft.id_assigned = true;
    Operation operation;
    operation.search_rows = creation->resource.draft.index.size();
    if (creation->resource.answers_questionnaire) {
        operation.look_ahead = [creation, &preparer](store::Reader& reader, const Boundary*) {
            return judge_ahead(creation->resource, preparer.searches().parts(), reader);
        };
    }
    operation.write = [creation](Recording& recording) { return create(recording, *creation); };
    return operation;
}

}  // namespace tonus::interaction
