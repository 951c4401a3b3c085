// Source: FHIR R4, http, sections 3.1.0.7 "delete" and 3.1.0.7.1 "conditional delete".
#include "criteria.hpp"
#include "planners.hpp"
#include "request_checks.hpp"

namespace tonus::interaction {
namespace {

/// What is hidden from the sender is not there for it. An absent resource that may only be hidden is no success:
/// a sender that believes it deleted it would leave what is wrong in the record.
core::Result<std::optional<store::Version>> find_by_id(Recording& recording, const fhir::ResourceKey& key) {
    auto current = recording.writer().current(key);
    if (!current || !recording.hides_some(key.type)) return current;
    const auto hidden = *current ? recording.hides(**current) : true;
    if (!hidden) return core::fail(hidden.error());
    return *hidden ? no_such_resource(key) : current;
}

core::Result<Reply> remove(Recording& recording, std::optional<store::Version> current, const std::optional<EntityTags>& if_match) {
    Reply reply;
    reply.effect = Effect::deleted;
    if (!current || current->deleted()) {
        reply.version = std::move(current);
        return reply;
    }
    if (auto allowed = recording.check_remove(*current); !allowed) return core::fail(std::move(allowed.error()));
    if (auto matched = check_if_match(if_match, current); !matched) return core::fail(matched.error());
    auto removed = recording.remove(*current);
    if (!removed) return core::fail(removed.error());
    reply.version = std::move(*removed);
    return reply;
}

}  // namespace

core::Result<Operation> plan_remove(const Interactions& all, const Request& request) {
    const Preparer& preparer = all.preparer();
    if (auto accepted = preparer.types().require_accepted(request.type); !accepted) return core::fail(accepted.error());
    Operation operation;
    if (request.id.empty()) {
        auto criteria = Criteria::plan(preparer, request.type, request.parameters, request.received_at);
        if (!criteria) return core::fail(criteria.error());
        operation.write = [criteria = std::move(*criteria), if_match = request.if_match](Recording& recording) -> core::Result<Reply> {
            auto found = criteria.find_one(recording.visible(), "DELETE_MULTIPLE_MATCHES");
            if (!found) return core::fail(found.error());
            return remove(recording, std::move(*found), if_match);
        };
        return operation;
    }
    if (auto id = require_id(request); !id) return core::fail(id.error());
    if (auto parameters = require_no_parameters(request); !parameters) return core::fail(parameters.error());
    const fhir::ResourceKey key{request.type, request.id};
    operation.write = [key, if_match = request.if_match](Recording& recording) -> core::Result<Reply> {
        auto current = find_by_id(recording, key);
        if (!current) return core::fail(current.error());
        return remove(recording, std::move(*current), if_match);
    };
    return operation;
}

}  // namespace tonus::interaction
