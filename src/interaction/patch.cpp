// Source: FHIR R4, http, section 3.1.0.5 "patch".
#include "criteria.hpp"
#include "fhirpath_patch.hpp"
#include "json_patch.hpp"
#include "merge_patch.hpp"
#include "planners.hpp"
#include "request_checks.hpp"
#include "stored_change.hpp"

#include <tonus/fhir/resource_text.hpp>
#include <tonus/interaction/problem.hpp>

namespace tonus::interaction {
namespace {

enum class PatchKind : std::uint8_t { json, merge, fhirpath };

struct Patch {
    Request request;
    PatchKind kind = PatchKind::json;
    std::optional<Criteria> criteria;
    const Preparer* preparer = nullptr;
    const FhirpathPatcher* patcher = nullptr;
    std::optional<StoredChange> change;
};

/// What a body is, by what it is called and what it looks like: an object that comes as plain JSON and is no FHIRPath
/// Patch is taken for a merge patch. Source: FHIR R4, http, "patch".
core::Result<PatchKind> kind_of(const Request& request) {
    const json::Value body = request.body;
    const std::string_view type = request.patch_type;
    const bool as_resource = type == "application/fhir+json";
    if (type == "application/merge-patch+json") return PatchKind::merge;
    if (body.is_array() && as_resource) {
        return refuse(
            core::ErrorKind::unsupported_media,
            "not-supported",
            "http.Content-Type",
            "The body is a JSON Patch and not what its Content-Type says; send it as application/json-patch+json.",
            "MSG_UNKNOWN_CONTENT"
        );
    }
    if (body.is_array()) return PatchKind::json;
    const bool named = type == "application/json-patch+json";
    if (!named && body["resourceType"].string() == "Parameters") return PatchKind::fhirpath;
    if (!named && !as_resource && !type.empty() && body.is_object()) return PatchKind::merge;
    return refuse(
        core::ErrorKind::invalid,
        "structure",
        request.type,
        "The body is no patch of its kind: a JSON Patch is an array of operations, such as "
        "[{\"op\":\"replace\",\"path\":\"/active\",\"value\":false}] (application/json-patch+json), a FHIRPath Patch a Parameters "
        "resource (application/fhir+json), a merge patch an object of the members to change (application/merge-patch+json)."
    );
}

core::Result<std::string> patched_text(const Patch& patch, json::Value target) {
    const json::Value body = patch.request.body;
    switch (patch.kind) {
        case PatchKind::merge: return apply_merge_patch(target, body);
        case PatchKind::fhirpath: return patch.patcher->apply(target, body, patch.request.received_at);
        case PatchKind::json: break;
    }
    return apply_json_patch(target, body);
}

core::Result<store::Version> find_target(Recording& recording, const Patch& patch) {
    const fhir::ResourceKey key{patch.request.type, patch.request.id};
    auto found =
        patch.criteria ? patch.criteria->find_one(recording.visible(), "UPDATE_MULTIPLE_MATCHES") : recording.writer().current(key);
    if (!found) return core::fail(found.error());
    const auto hidden = *found ? recording.hides(**found) : false;
    if (!hidden) return core::fail(hidden.error());
    if (!*found || (*found)->deleted() || *hidden) {
        if (!patch.criteria) return no_such_resource(key);
        return refuse(
            core::ErrorKind::not_found,
            "not-found",
            "http.url",
            "No " + key.type + " matches the condition; correct it, or create the resource first.",
            "MSG_NO_MATCH"
        );
    }
    return std::move(**found);
}

/// The resource as the patch makes it, checked.
core::Result<PreparedResource> patched(const Patch& patch, const store::Version& current) {
    const fhir::ServerMeta meta{current.key, current.version_id, current.last_updated};
    auto document = json::Document::parse(fhir::render_to_patch(meta, current.content));
    if (!document) return unreadable(current.key);
    auto text = patched_text(patch, document->root());
    if (!text) return core::fail(text.error());
    auto changed = json::Document::parse(std::move(*text));
    if (!changed) return core::fail(changed.error());
    if (changed->root()["id"].string() != current.key.id) {
        return refuse(
            core::ErrorKind::invalid,
            "invariant",
            current.key.type + ".id",
            "The patch changes the id; leave it as it is.",
            "MSG_RESOURCE_ID_MISMATCH"
        );
    }
    if (auto checked = patch.preparer->check(changed->root(), current.key.type); !checked) return core::fail(checked.error());
    return patch.preparer->prepare(changed->root(), current.key, patch.request.received_at);
}

/// What cannot be found now is refused in the writer's turn.
core::Result<WorkAhead> look_ahead(store::Reader& reader, const Boundary* boundary, Patch& patch) {
    const auto view = boundary == nullptr ? nullptr : boundary->view(reader);
    const auto found = patch.criteria ? patch.criteria->find_one(view ? *view : reader, "UPDATE_MULTIPLE_MATCHES")
                                      : reader.current({patch.request.type, patch.request.id});
    if (!found || !*found || (*found)->deleted()) return WorkAhead();
    return patch.change->ahead(reader, boundary, **found);
}

core::Result<Reply> apply(Recording& recording, Patch& patch) {
    auto current = find_target(recording, patch);
    if (!current) return core::fail(current.error());
    if (auto allowed = recording.check_change(*current); !allowed) return core::fail(std::move(allowed.error()));
    if (auto matched = check_if_match(patch.request.if_match, *current); !matched) return core::fail(matched.error());
    return patch.change->put(recording, *current);
}

}  // namespace

core::Result<Operation> plan_patch(const Interactions& all, const Request& request) {
    const Preparer& preparer = all.preparer();
    if (auto accepted = preparer.types().require_accepted(request.type); !accepted) return core::fail(accepted.error());
    const auto kind = kind_of(request);
    if (!kind) return core::fail(kind.error());
    auto patch = std::make_shared<Patch>();
    patch->kind = *kind;
    patch->patcher = &all.patcher();
    if (request.id.empty()) {
        auto criteria = Criteria::plan(preparer, request.type, request.parameters, request.received_at);
        if (!criteria) return core::fail(criteria.error());
        patch->criteria = std::move(*criteria);
    } else {
        if (auto id = require_id(request); !id) return core::fail(id.error());
        if (auto parameters = require_no_parameters(request); !parameters) return core::fail(parameters.error());
    }
    patch->request = request;
    patch->preparer = &preparer;
    // The patch owns the change: it lives as long.
    const auto work = [owner = patch.get()](const store::Version& current) { return patched(*owner, current); };
    patch->change.emplace(work, request.body, preparer.searches().parts());
    Operation operation;
    operation.look_ahead = [patch](store::Reader& reader, const Boundary* boundary) { return look_ahead(reader, boundary, *patch); };
    operation.write = [patch](Recording& recording) { return apply(recording, *patch); };
    return operation;
}

}  // namespace tonus::interaction
