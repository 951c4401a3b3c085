#include "bundle_entry.hpp"

#include <tonus/core/base64.hpp>
#include <tonus/fhir/time.hpp>
#include <tonus/interaction/known_tags.hpp>
#include <tonus/interaction/problem.hpp>
#include <tonus/interaction/url.hpp>

namespace tonus::interaction {
namespace {

using core::ErrorKind;

core::Result<void> read_route(const RouteTable& routes, Request& request, json::Value entry) {
    const std::string_view verb = entry["request"]["method"].string();
    const std::string_view url = entry_url(entry, request.base);
    if (verb.empty() || entry["request"]["url"].string().empty()) {
        return refuse(
            ErrorKind::invalid,
            "required",
            "request",
            "The entry has no request.method or no request.url; every entry of a transaction or batch needs both."
        );
    }
    const std::string_view path = url.substr(0, url.find('?'));
    const RouteMatch found = routes.find(verb, path);
    const bool nested = found.route && found.route->interaction == Interaction::bundle;
    const bool names_operation = path.find('$') != std::string_view::npos;
    if (nested || (found.allowed.empty() && !names_operation)) {
        return refuse(
            ErrorKind::invalid,
            "value",
            "request.url",
            "The url of the entry's request is none of this service's; write it relative to the base, such as Observation/1."
        );
    }
    if (!found.route && !found.allowed.empty()) {
        return refuse(
            ErrorKind::method_not_allowed,
            "not-supported",
            "request.method",
            "The method of the entry's request is not offered at its url.",
            "MSG_OP_NOT_ALLOWED"
        );
    }
    if (auto applied = routes.apply(verb, path, request); !applied) return core::fail(applied.error());
    request.by_head = verb == "HEAD";
    if (url.size() == path.size()) return {};
    auto parameters = parse_parameters(url.substr(path.size()));
    if (!parameters) return core::fail(parameters.error());
    request.parameters = std::move(*parameters);
    // An entry is answered in the form of its Bundle.
    std::erase_if(request.parameters, [](const Parameter& one) { return one.name == "_format" || one.name == "_pretty"; });
    return {};
}

/// What a member of the entry or of its request says; empty if it is not there. One that is there and says nothing is refused: a
/// condition passed over would be a write that its sender did not want.
core::Result<std::string_view> text_of(json::Value holder, std::string_view name, std::string_view holds) {
    const json::Value given = holder[name];
    if (!given || !given.string().empty()) return given.string();
    const std::string place = std::string(holds) + std::string(name);
    return refuse(ErrorKind::invalid, "value", place, place + " must be a text that is not empty; correct it, or leave it out.");
}

core::Result<void> read_time(Request& request, std::string_view text) {
    if (text.empty()) return {};
    const auto time = fhir::parse_time(text);
    if (!time || text.find('T') == text.npos) {
        return refuse(
            ErrorKind::invalid,
            "value",
            "request.ifModifiedSince",
            "request.ifModifiedSince is no instant; write it as 2026-01-31T09:30:00Z.",
            "MSG_DATE_FORMAT"
        );
    }
    request.if_modified_since = time->start;
    return {};
}

core::Result<void> read_conditions(Request& request, json::Value conditions) {
    const auto none_exist = text_of(conditions, "ifNoneExist", "request.");
    if (!none_exist) return core::fail(none_exist.error());
    if (!none_exist->empty()) {
        auto criteria = parse_parameters(*none_exist);
        if (!criteria) return core::fail(criteria.error());
        request.if_none_exist = std::move(*criteria);
    }
    const auto match = text_of(conditions, "ifMatch", "request.");
    if (!match) return core::fail(match.error());
    if (!match->empty()) {
        auto tags = parse_entity_tags("ifMatch", *match);
        if (!tags) return core::fail(tags.error());
        request.if_match = std::move(*tags);
    }
    const auto none_match = text_of(conditions, "ifNoneMatch", "request.");
    if (!none_match) return core::fail(none_match.error());
    if (!none_match->empty()) request.if_none_match = parse_known_tags(*none_match);
    const auto modified_since = text_of(conditions, "ifModifiedSince", "request.");
    if (!modified_since) return core::fail(modified_since.error());
    return read_time(request, *modified_since);
}

/// A JSON Patch or Merge Patch travels as a Binary, base64 inside; a FHIRPath Patch as it is. Source: FHIR R4, http, "patch".
core::Result<void> read_patch(Request& request, json::Value resource) {
    if (resource["resourceType"].string() == "Parameters") return {};
    auto bytes = core::decode_base64(resource["data"].string());
    if (!bytes) {
        return refuse(
            ErrorKind::invalid,
            "value",
            "resource.data",
            "The entry's patch cannot be read; send a Parameters resource, or a Binary whose data is the JSON Patch in base64."
        );
    }
    auto document = json::Document::parse(std::move(*bytes));
    if (!document) return core::fail(document.error());
    request.patch_type = resource["contentType"].string();
    auto owned = std::make_shared<json::Document>(std::move(*document));
    request.body = owned->root();
    request.document = std::move(owned);
    return {};
}

std::string expression_in_bundle(const std::string& expression, const std::string& entry) {
    if (expression.empty()) return entry;
    if (expression == "fullUrl") return entry + ".fullUrl";
    if (expression.starts_with("request") || expression.starts_with("resource.")) return entry + "." + expression;
    if (expression.starts_with("http.")) return entry + ".request";
    const auto dot = expression.find('.');
    const bool from_type = expression.front() >= 'A' && expression.front() <= 'Z';
    if (!from_type) return entry + ".resource";
    return entry + ".resource" + (dot == std::string::npos ? "" : expression.substr(dot));
}

}  // namespace

core::Result<void> check_bundle(const Interactions& all, json::Value bundle) {
    if (bundle["resourceType"].string() != "Bundle") {
        return refuse(
            ErrorKind::invalid,
            "invalid",
            "Bundle.resourceType",
            "The body is no Bundle; only a Bundle of type transaction or batch can be posted to the base URL.",
            "MSG_RESOURCE_TYPE_MISMATCH"
        );
    }
    const std::string_view type = bundle["type"].string();
    if (type != "transaction" && type != "batch") {
        return refuse(ErrorKind::invalid, "value", "Bundle.type", "Bundle.type must be transaction or batch here.");
    }
    if (bundle["entry"] && !bundle["entry"].is_array()) {
        return refuse(ErrorKind::invalid, "structure", "Bundle.entry", "Bundle.entry must be a list of entries.");
    }
    const std::size_t limit = all.options().max_entries;
    if (bundle["entry"].size() <= limit) return {};
    return refuse(
        ErrorKind::too_large,
        "too-costly",
        "Bundle.entry",
        "The Bundle has " + std::to_string(bundle["entry"].size()) + " entries and at most " + std::to_string(limit) +
            " are taken; send it in parts."
    );
}

core::Result<BundleEntry> read_entry(const Interactions& all, json::Value entry, const Request& bundle) {
    BundleEntry read;
    Request& request = read.request;
    request.received_at = bundle.received_at;
    request.lenient = bundle.lenient;
    request.caller = bundle.caller;
    request.base = bundle.base;
    request.document = bundle.document;
    request.body = entry["resource"];
    // Passed over, references to it would lead nowhere.
    const auto full_url = text_of(entry, "fullUrl", "");
    if (!full_url) return core::fail(full_url.error());
    read.full_url = *full_url;
    if (auto route = read_route(all.routes(), request, entry); !route) return core::fail(route.error());
    if (auto conditions = read_conditions(request, entry["request"]); !conditions) return core::fail(conditions.error());
    if (request.interaction == Interaction::patch) {
        if (auto patch = read_patch(request, entry["resource"]); !patch) return core::fail(patch.error());
    }
    return read;
}

std::vector<core::Issue> issues_in_bundle(const core::Error& error, std::size_t index) {
    std::vector<core::Issue> issues = error.issues();
    if (issues.empty()) {
        core::Issue issue;
        issue.diagnostics = error.message();
        issues.push_back(std::move(issue));
    }
    const std::string entry = "Bundle.entry[" + std::to_string(index) + "]";
    for (core::Issue& issue : issues) issue.expression = expression_in_bundle(issue.expression, entry);
    return issues;
}

}  // namespace tonus::interaction
