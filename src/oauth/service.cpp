#include "state.hpp"

#include <tonus/access/token_denylist.hpp>

#include <algorithm>
#include <array>

namespace tonus::oauth {
namespace {

constexpr std::string_view smart_path = "/.well-known/smart-configuration";

struct Endpoint {
    std::string_view path;
    EndpointAnswer (*answer)(const Parts&, const Options&, KeySource&, Exchange&);
};

constexpr std::array endpoints{
    Endpoint{"/auth/token", issue_token},
    Endpoint{"/auth/introspect", introspect_token},
    Endpoint{"/auth/revoke", revoke_token},
};

/// What a client may do without a token: all it is registered for.
access::KnownCaller caller_of(const access::Client& client) {
    auto caller = std::make_shared<access::Caller>();
    caller->client_id = client.id;
    caller->scopes = access::parse_scopes(client.scopes).value_or(std::vector<access::Scope>());
    caller->expires = core::Instant::max();
    caller->own_resources_only = client.own_resources_only;
    caller->registration = access::registration_of(client);
    return caller;
}

http::Response not_allowed(std::string_view allowed) {
    http::Response response = failure_response(Failure("invalid_request", "Use " + std::string(allowed) + ".", 405));
    response.headers.set("Allow", allowed);
    return response;
}

http::Response describe(const Options& options, const http::Request& request) {
    if (request.method != http::Method::get) return not_allowed("GET, HEAD");
    const auto base = base_url(options, request);
    if (!base) return failure_response(base.error());
    http::Response response(200, "application/json", smart_configuration(*base));
    response.headers.set("Access-Control-Allow-Origin", "*");  // public, and asked for by pages too
    return response;
}

/// Who tried a scheme is answered with that scheme. Source: RFC 6749, section 5.2, invalid_client.
void challenge(const http::Request& request, http::Response& response) {
    constexpr std::string_view basic = "Basic ";
    const bool tried = http::equal_ignoring_case(request.headers.get("Authorization").substr(0, basic.size()), basic);
    if (response.status == 401 && tried) response.headers.set("WWW-Authenticate", "Basic realm=\"tonus\"");
}

}  // namespace

Service::Service(const Parts& parts, Options options) : state_(std::make_unique<State>(parts, std::move(options))) {}

Service::~Service() = default;

core::Result<void> Service::refresh_blocking() {
    const Parts& parts = state_->parts;
    std::set<std::pair<core::Instant, std::string>> revoked;
    std::set<std::string> disabled;
    std::map<std::string, access::KnownCaller> callers;
    std::map<std::string, State::Certified> certified;
    bool any_expired = false;
    const core::Instant read_at = std::chrono::floor<std::chrono::seconds>(parts.clock.now());
    auto read = parts.store.read_blocking([&](store::Reader& reader) -> core::Result<void> {
        auto tokens = access::list_revoked(reader);
        if (!tokens) return core::fail(std::move(tokens.error()));
        auto clients = access::list_clients(reader);
        if (!clients) return core::fail(std::move(clients.error()));
        auto expired = access::any_expired(reader, parts.clock.now());
        if (!expired) return core::fail(std::move(expired.error()));
        revoked = std::move(*tokens);
        any_expired = *expired;
        for (const access::Client& client : *clients) {
            if (client.disabled) {
                disabled.insert(client.id);
                continue;
            }
            callers.emplace(client.id, caller_of(client));
            if (!client.certificate_subject.empty()) {
                certified.emplace(client.certificate_subject, State::Certified{caller_of(client), client.certificate_thumbprints});
            }
        }
        return {};
    });
    if (!read) return read;
    for (const auto& [expires, token_id] : revoked) parts.issuer.revoke(expires, token_id);
    {
        const std::unique_lock lock(state_->mutex);
        state_->read_at = read_at;
        state_->disabled = std::move(disabled);
        state_->callers = std::move(callers);
        state_->certified = std::move(certified);
    }
    if (!any_expired) return {};
    return parts.store.write_blocking([&](store::Writer& writer) { return access::forget_expired(writer, parts.clock.now()); });
}

core::Result<access::KnownCaller> Service::registered(const std::string& client) const {
    const std::shared_lock lock(state_->mutex);
    const auto found = state_->callers.find(client);
    if (found != state_->callers.end()) return found->second;
    return core::fail(core::ErrorKind::unauthenticated, "The client " + client + " is not registered here, or is disabled.");
}

bool Service::serves(std::string_view path) const noexcept {
    const std::string& fhir = state_->options.fhir_path;
    if (path == smart_path || (path.starts_with(fhir) && path.substr(fhir.size()) == smart_path)) return true;
    return std::any_of(endpoints.begin(), endpoints.end(), [path](const Endpoint& endpoint) { return endpoint.path == path; });
}

runtime::Awaitable<http::Response> Service::handle(http::Request request) const {
    const auto endpoint = std::find_if(endpoints.begin(), endpoints.end(), [&](const Endpoint& one) { return one.path == request.path; });
    http::Response response;
    if (endpoint == endpoints.end()) {
        response = describe(state_->options, request);
        response.route = smart_path;
        co_return response;
    }
    if (request.method != http::Method::post) {
        response = not_allowed("POST");
    } else {
        Exchange exchange(request);
        auto answer = co_await endpoint->answer(state_->parts, state_->options, state_->keys, exchange);
        const std::string_view outcome = answer ? "granted" : answer.error().code;
        state_->parts.metrics
            .counter(
                "tonus_auth_requests_total",
                "Requests of the authorization endpoints.",
                {{"endpoint", std::string(endpoint->path)}, {"outcome", std::string(outcome)}}
            )
            .add();
        if (!answer) {
            state_->parts.logger.warning(
                "auth_refused",
                {{log::key::request_id, request.request_id},
                 {log::key::route, endpoint->path},
                 {"error", outcome},
                 {"peer", request.peer},
                 {log::key::detail, answer.error().detail.empty() ? answer.error().description : answer.error().detail}}
            );
        }
        response = answer ? std::move(*answer) : failure_response(answer.error());
        response.database_time = exchange.database_time;
        challenge(request, response);
    }
    response.route = endpoint->path;
    co_return response;
}

}  // namespace tonus::oauth
