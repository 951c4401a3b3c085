// Source: FHIR R4, http, sections 3.1.0.4 "update", 3.1.0.4.1 "update as create" and 3.1.0.4.3
// "conditional update".
#include "criteria.hpp"
#include "planners.hpp"
#include "questionnaire_check.hpp"
#include "replace.hpp"
#include "request_checks.hpp"

#include <tonus/core/identifier.hpp>
#include <tonus/interaction/problem.hpp>
#include <tonus/interaction/subset.hpp>

#include <algorithm>

namespace tonus::interaction {
namespace {

struct Update {
    PreparedResource resource;
    std::string body_id;
    std::optional<Criteria> criteria;
    std::optional<EntityTags> if_match;
    std::optional<EntityTags> if_none_match;
};

core::Result<void> check_body_id(const Request& request) {
    const std::string_view body_id = request.body["id"].string();
    if (body_id == request.id) return {};
    const bool absent = body_id.empty();
    return refuse(
        core::ErrorKind::invalid,
        absent ? "required" : "invariant",
        request.type + ".id",
        (absent ? std::string("The body has no id") : "The body's id is '" + std::string(body_id) + "'") + " but the URL names '" +
            request.id + "'; make them the same.",
        absent ? "MSG_RESOURCE_ID_MISSING" : "MSG_RESOURCE_ID_MISMATCH"
    );
}

// Source: FHIR R4, search, "_summary": what is marked so must not replace the whole by accident.
core::Result<void> check_whole(const Request& request) {
    if (!is_subset(request.body)) return {};
    return refuse(
        core::ErrorKind::unprocessable,
        "business-rule",
        request.type + ".meta.tag",
        "The resource is marked SUBSETTED: it is a part of what a search shows, and replacing the whole by it would lose the rest; "
        "read the whole resource and change that."
    );
}

core::Result<void> check_if_match_given(const Interactions& all, const Request& request) {
    const auto& required = all.options().if_match_required;
    const bool needed = std::find(required.begin(), required.end(), request.type) != required.end();
    if (!needed || request.if_match) return {};
    return refuse(
        core::ErrorKind::invalid,
        "required",
        "http.If-Match",
        "Updates of " + request.type + " must say which version they replace; read it and send its ETag as If-Match.",
        "MSG_VERSION_AWARE"
    );
}

core::Result<Reply> update_by_id(Recording& recording, Update& update) {
    auto current = recording.writer().current(update.resource.draft.key);
    if (!current) return core::fail(current.error());
    if (update.if_match && *current) {
        const auto hidden = recording.hides(**current);
        if (!hidden) return core::fail(hidden.error());
        // What the sender may not see has none of the versions that it asks for.
        if (*hidden) return core::fail(check_if_match(update.if_match, std::nullopt).error());
    }
    if (auto allowed = recording.check_change(*current); !allowed) return core::fail(std::move(allowed.error()));
    if (auto matched = check_if_match(update.if_match, *current); !matched) return core::fail(matched.error());
    if (auto absent = check_if_none_match(update.if_none_match, *current); !absent) return core::fail(absent.error());
    return replace(recording, update.resource, *current);
}

core::Result<Reply> update_by_criteria(Recording& recording, Update& update) {
    auto found = update.criteria->find_one(recording.visible(), "UPDATE_MULTIPLE_MATCHES");
    if (!found) return core::fail(found.error());
    fhir::ResourceKey& key = update.resource.draft.key;
    if (*found) {
        if (!update.body_id.empty() && update.body_id != (*found)->key.id) {
            return refuse(
                core::ErrorKind::invalid,
                "value",
                key.type + ".id",
                "The condition selects id '" + (*found)->key.id + "' but the body's id is '" + update.body_id +
                    "'; leave the id out or make them the same.",
                "MSG_RESOURCE_ID_MISMATCH"
            );
        }
        if (auto matched = check_if_match(update.if_match, *found); !matched) return core::fail(matched.error());
        if (auto absent = check_if_none_match(update.if_none_match, *found); !absent) return core::fail(absent.error());
        key.id = (*found)->key.id;
        return replace(recording, update.resource, *found);
    }
    if (auto matched = check_if_match(update.if_match, std::nullopt); !matched) return core::fail(matched.error());
    if (update.body_id.empty()) return replace(recording, update.resource, std::nullopt);
    auto current = recording.writer().current(key);
    if (!current) return core::fail(current.error());
    if (*current && !(*current)->deleted()) {
        return refuse(
            core::ErrorKind::conflict,
            "conflict",
            key.type + ".id",
            "Nothing matches the condition, yet " + fhir::to_string(key) + " exists; update it by its id, or correct the condition.",
            "MSG_DUPLICATE_ID"
        );
    }
    return replace(recording, update.resource, *current);
}

}  // namespace

core::Result<Reply> replace(Recording& recording, PreparedResource& resource, const std::optional<store::Version>& current) {
    Reply reply;
    const bool exists = current && !current->deleted();
    if (exists && fhir::same_content(current->content, resource.draft.content)) {
        // Even that nothing changes is told only to whom it concerns.
        if (auto allowed = recording.check_put(resource, current); !allowed) return core::fail(std::move(allowed.error()));
        reply.effect = Effect::unchanged;
        reply.version = current;
        return reply;
    }
    auto stored = recording.put(resource, current);
    if (!stored) return core::fail(stored.error());
    reply.effect = exists ? Effect::updated : Effect::created;
    reply.version = std::move(*stored);
    return reply;
}

core::Result<Operation> plan_update(const Interactions& all, const Request& request) {
    const Preparer& preparer = all.preparer();
    const bool conditional = request.id.empty();
    if (auto accepted = preparer.types().require_accepted(request.type); !accepted) return core::fail(accepted.error());
    if (!conditional) {
        if (auto id = require_id(request); !id) return core::fail(id.error());
        if (auto parameters = require_no_parameters(request); !parameters) return core::fail(parameters.error());
    }
    if (!request.checked) {
        if (auto checked = preparer.check(request.body, request.type); !checked) return core::fail(checked.error());
    }
    if (auto whole = check_whole(request); !whole) return core::fail(whole.error());
    if (auto given = check_if_match_given(all, request); !given) return core::fail(given.error());

    auto update = std::make_shared<Update>();
    update->if_match = request.if_match;
    update->if_none_match = request.if_none_match;
    update->body_id = request.body["id"].string();
    std::string id = request.id;
    if (conditional) {
        auto criteria = Criteria::plan(preparer, request.type, request.parameters, request.received_at);
        if (!criteria) return core::fail(criteria.error());
        update->criteria = std::move(*criteria);
        id = update->body_id.empty() ? request.assigned_id : update->body_id;
        if (id.empty()) id = core::new_identifier();
    } else if (auto same = check_body_id(request); !same) {
        return core::fail(same.error());
    }
    auto prepared = preparer.prepare(request.body, {request.type, std::move(id)}, request.received_at);
    if (!prepared) return core::fail(std::move(prepared.error()));
    update->resource = std::move(*prepared);
    Operation operation;
    operation.search_rows = update->resource.draft.index.size();
    if (update->resource.answers_questionnaire) {
        operation.look_ahead = [update, &preparer](store::Reader& reader, const Boundary*) {
            return judge_ahead(update->resource, preparer.searches().parts(), reader);
        };
    }
    operation.write = [update](Recording& recording) {
        return update->criteria ? update_by_criteria(recording, *update) : update_by_id(recording, *update);
    };
    return operation;
}

}  // namespace tonus::interaction
