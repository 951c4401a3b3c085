#include "call.hpp"
#include "caller_boundary.hpp"
#include "http_date.hpp"
#include "kept_refusal.hpp"
#include "native_content.hpp"
#include "permission.hpp"

#include <tonus/interaction/known_tags.hpp>
#include <tonus/interaction/problem.hpp>
#include <tonus/interaction/url.hpp>
#include <tonus/store/receipt.hpp>

#include <algorithm>

namespace tonus::api {
namespace {

using core::ErrorKind;
using interaction::Interaction;
using interaction::refuse;

bool shapes_answer(const http::Parameter& parameter) { return parameter.name == "_format" || parameter.name == "_pretty"; }

void take_parameters(std::vector<http::Parameter>& from, std::vector<interaction::Parameter>& to) {
    for (http::Parameter& parameter : from) {
        if (shapes_answer(parameter)) continue;
        to.push_back({std::move(parameter.name), std::move(parameter.value)});
    }
}

tl::unexpected<core::Error> names_nothing() {
    return refuse(
        core::ErrorKind::invalid,
        "required",
        "http.If-None-Exist",
        "If-None-Exist is empty; say what must not exist yet, such as identifier=system|value, or leave the header out."
    );
}

core::Result<void> read_conditions(const http::Request& request, interaction::Request& target) {
    if (request.headers.has("If-Match")) {
        auto tags = interaction::parse_entity_tags("If-Match", request.headers.get("If-Match"));
        if (!tags) return core::fail(tags.error());
        target.if_match = std::move(*tags);
    }
    if (request.headers.has("If-None-Match")) target.if_none_match = interaction::parse_known_tags(request.headers.get("If-None-Match"));
    if (const auto since = request.headers.get("If-Modified-Since"); !since.empty()) {
        target.if_modified_since = parse_http_date(std::string(since));
    }
    if (request.headers.has("If-None-Exist")) {
        const auto criteria = request.headers.get("If-None-Exist");
        auto parameters = interaction::parse_parameters(criteria);
        if (!parameters) return core::fail(parameters.error());
        if (parameters->empty()) return names_nothing();
        target.if_none_exist = std::move(*parameters);
    }
    return {};
}

bool has_body(Interaction interaction) {
    switch (interaction) {
        case Interaction::create:
        case Interaction::update:
        case Interaction::patch:
        case Interaction::bundle:
        case Interaction::operation: return true;
        default: return false;
    }
}

core::Result<void> read_form(http::Request& request, interaction::Request& target) {
    if (request.body.empty()) return {};
    if (auto type = read_body_type(request, BodyKind::form); !type) return core::fail(type.error());
    auto parameters = http::parse_query(request.body);
    if (!parameters) return core::fail(parameters.error());
    // These say how to answer, in a form as in a URL.
    for (const http::Parameter& parameter : *parameters) {
        if (shapes_answer(parameter)) request.query.push_back(parameter);
    }
    take_parameters(*parameters, target.parameters);
    return {};
}

core::Result<void> hold_body(json::Document document, interaction::Request& target) {
    auto owned = std::make_shared<json::Document>(std::move(document));
    target.body = owned->root();
    target.document = std::move(owned);
    return {};
}

core::Result<void> read_body(http::Request& request, interaction::Request& target) {
    const bool searches = target.interaction == Interaction::search_type || target.interaction == Interaction::search_system;
    const bool form = searches && request.method == http::Method::post;
    if (form) return read_form(request, target);
    if (!has_body(target.interaction)) return {};
    // Operations may need nothing but their URL.
    if (target.interaction == Interaction::operation && request.body.empty()) return {};
    if (is_content(request, target)) {
        auto binary = binary_of(request, target);
        if (!binary) return core::fail(binary.error());
        return hold_body(std::move(*binary), target);
    }
    const auto kind = target.interaction == Interaction::patch ? BodyKind::patch : BodyKind::resource;
    auto type = read_body_type(request, kind);
    if (!type) return core::fail(type.error());
    if (request.body.empty()) {
        return refuse(ErrorKind::invalid, "required", target.type, "The request has no body; send the resource.", "MSG_RESOURCE_REQUIRED");
    }
    auto document = json::Document::parse(std::move(request.body));
    if (!document) return core::fail(document.error());
    if (kind == BodyKind::patch) target.patch_type = std::move(*type);
    return hold_body(std::move(*document), target);
}

/// Whether each resource has to be looked at before the caller may see it.
bool is_narrowed(const access::Caller& caller) {
    return caller.own_resources_only ||
           std::any_of(caller.scopes.begin(), caller.scopes.end(), [](const access::Scope& scope) { return !scope.query.empty(); });
}

/// Lets a reading operation see what its caller may see; a writing one gets the boundary when it runs.
void within(interaction::Operation& operation, const access::Caller& caller, const std::shared_ptr<const interaction::Boundary>& boundary) {
    if (!boundary || operation.writes()) return;
    // Many may have to be looked at until a few are found.
    if (is_narrowed(caller)) operation.few_rows = false;
    operation.read = [read = std::move(operation.read), boundary](store::Reader& reader) {
        const auto view = boundary->view(reader);
        return read(view ? *view : reader);
    };
}

}  // namespace

core::Result<FhirService::Call> FhirService::read_call(http::Request& request) const {
    Call call;
    call.context.base = base_url(request);
    call.context.request_id = request.request_id;
    call.path = below_base(request.path);
    call.request.base = call.context.base;
    // First of all, so that a stranger learns nothing from what else is wrong.
    if (authenticate_ && !is_open(request)) {
        auto caller = authenticate_(request);
        if (!caller) return core::fail(caller.error());
        call.caller = std::move(*caller);
        call.request.caller = call.caller->client_id;
        auto boundary = make_boundary(*call.caller, interactions_.preparer().searches());
        if (!boundary) return core::fail(boundary.error());
        call.boundary = std::move(*boundary);
    }
    if (wants_content(request, call.path)) {
        call.format.content = true;
    } else {
        auto format = answer_format(request);
        if (!format) return core::fail(format.error());
        call.format = *format;
    }
    call.context.style = call.format.style;
    auto route = interactions_.routes().apply(http::name_of(request.method), call.path, call.request);
    if (!route) return core::fail(route.error());
    call.route = *route;
    call.preferences = parse_preferences(request.headers.all("Prefer"));
    call.request.lenient = call.preferences.lenient.value_or(options_.lenient);
    call.request.respond_async = call.preferences.respond_async;
    call.request.received_at = clock_.now();
    take_parameters(request.query, call.request.parameters);
    if (auto conditions = read_conditions(request, call.request); !conditions) return core::fail(conditions.error());
    call.large = request.body.size() > options_.offload_bytes;
    return call;
}

core::Result<FhirService::Prepared> FhirService::prepare(http::Request& request, Call& call) const {
    const bool by_entry = call.route->access == interaction::Access::by_entry;
    if (authenticate_ && !by_entry) {
        if (auto allowed = check_permission(*call.caller, interactions_.routes(), *call.route, call.request); !allowed)
            return core::fail(allowed.error());
    }
    if (options_.inbox != nullptr && is_push(call.request.interaction) && !call.preferences.dry_run) call.body = request.body;
    if (has_body(call.request.interaction) && !request.body.empty()) call.digest = store::body_digest(request.body);
    if (auto body = read_body(request, call.request); !body) return core::fail(body.error());
    // A form may have asked for another one.
    if (!call.format.content) {
        auto format = answer_format(request);
        if (!format) return core::fail(format.error());
        call.format = *format;
        call.context.style = format->style;
    }
    const bool is_batch = interaction::Interactions::is_batch(call.request);
    if (authenticate_ && by_entry && !is_batch) {
        if (auto allowed = check_permission(*call.caller, interactions_.routes(), *call.route, call.request); !allowed)
            return core::fail(allowed.error());
    }
    Prepared prepared;
    if (is_batch) {
        call.batch = true;
        auto operations = interactions_.plan_batch(call.request);
        if (!operations) return core::fail(operations.error());
        std::size_t index = 0;
        for (const json::Value entry : call.request.body["entry"].elements()) {
            auto& operation = (*operations)[index++];
            if (!authenticate_) continue;
            if (auto allowed = check_entry(*call.caller, interactions_.routes(), entry, call.request.base); !allowed)
                operation = core::fail(std::move(allowed.error()));
            if (operation) within(*operation, *call.caller, call.boundary);
        }
        prepared.batch = std::move(*operations);
        return prepared;
    }
    auto operation = interactions_.plan(call.request);
    if (!operation) return core::fail(operation.error());
    within(*operation, *call.caller, call.boundary);
    prepared.operation = std::move(*operation);
    return prepared;
}

}  // namespace tonus::api
