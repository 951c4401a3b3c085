// Source: FHIR R4, http, section 3.1.0.5 "patch".
#include "criteria.hpp"
#include "fhirpath_patch.hpp"
#include "json_patch.hpp"
#include "merge_patch.hpp"
#include "missing.hpp"
#include "planners.hpp"
#include "replace.hpp"

#include <tonus/interaction/problem.hpp>

namespace tonus::interaction {
namespace {

struct Patch {
    Request request;
    std::optional<Criteria> criteria;
    const Preparer* preparer = nullptr;
    const FhirpathPatcher* patcher = nullptr;
};

core::Result<store::Version> find_target(Recording& recording, const Patch& patch) {
    const fhir::ResourceKey key{patch.request.type, patch.request.id};
    auto found =
        patch.criteria ? patch.criteria->find_one(recording.visible(), "UPDATE_MULTIPLE_MATCHES") : recording.writer().current(key);
    if (!found) return core::fail(found.error());
    if (!*found || (*found)->deleted()) {
        if (!patch.criteria) return missing(key);
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

core::Result<Reply> apply(Recording& recording, const Patch& patch) {
    auto current = find_target(recording, patch);
    if (!current) return core::fail(current.error());
    if (auto matched = check_if_match(patch.request.if_match, *current); !matched) return core::fail(matched.error());

    auto document = json::Document::parse(fhir::render_as_sent(current->key, current->content));
    if (!document) return core::fail(document.error());
    const json::Value body = patch.request.body;
    auto text = patch.request.merge_patch ? apply_merge_patch(document->root(), body)
                : body.is_array()         ? apply_json_patch(document->root(), body)
                                          : patch.patcher->apply(document->root(), body, patch.request.received_at);
    if (!text) return core::fail(text.error());
    auto patched = json::Document::parse(std::move(*text));
    if (!patched) return core::fail(patched.error());
    if (patched->root()["id"].string() != current->key.id) {
        return refuse(
            core::ErrorKind::invalid,
            "invariant",
            current->key.type + ".id",
            "The patch changes the id; leave it as it is.",
            "MSG_RESOURCE_ID_MISMATCH"
        );
    }
    if (auto checked = patch.preparer->check(patched->root(), current->key.type); !checked) return core::fail(checked.error());
    PreparedResource prepared = patch.preparer->prepare(patched->root(), current->key, patch.request.received_at);
    return replace(recording, prepared, *current);
}

}  // namespace

core::Result<Operation> plan_patch(const Interactions& all, const Request& request) {
    const Preparer& preparer = all.preparer();
    if (auto accepted = preparer.types().require_accepted(request.type); !accepted) return core::fail(accepted.error());
    if (!request.merge_patch && !request.body.is_array() && request.body["resourceType"].string() != "Parameters") {
        return refuse(
            core::ErrorKind::invalid,
            "structure",
            request.type,
            "The body is neither a JSON Patch, which is an array of operations, nor a FHIRPath Patch, which is a Parameters resource."
        );
    }
    auto patch = std::make_shared<Patch>();
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
    Operation operation;
    operation.write = [patch](Recording& recording) { return apply(recording, *patch); };
    return operation;
}

}  // namespace tonus::interaction
