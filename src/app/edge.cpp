#include "edge.hpp"

#include "admin.hpp"
#include "options.hpp"

#include <tonus/api/outcome.hpp>

namespace tonus::app {
namespace {

/// Most that is read from somebody who has not said yet who it is: a form, a decision, a proposed rule.
constexpr std::size_t open_body_limit = std::size_t{64} * 1024;

/// Why a listener cannot be had, and the settings that choose another.
core::Error named_by(const core::Error& error, const std::string& settings) {
    return core::Error(error.kind(), error.message() + " (" + settings + ").").with_detail(error.detail());
}

}  // namespace

Started<Edge> Edge::open(const Foundation& base, const Behind& behind) {
    std::unique_ptr<Edge> edge(new Edge(base));
    const http::ServerOptions listener = service_listener(base.settings);
    auto server = http::Server::open(listener, edge->service(behind), base.threads, base.logger, base.metrics);
    if (!server) return cannot_start("listener_unusable", named_by(server.error(), "http.address and http.port"));
    edge->server_ = std::move(*server);
    edge->certificate_.emplace(listener.tls, *edge->server_, base.logger, base.metrics);
    if (!base.settings.flag("admin.enabled")) return edge;
    http::Service admin;
    admin.handle = admin_handler(
        {base.store,
         behind.upkeep.clock(),
         behind.upkeep.backups(),
         base.engine.knowledge,
         behind.upkeep.gauges(),
         base.metrics,
         base.workers}
    );
    auto opened = http::Server::open(admin_listener(base.settings), admin, base.threads, base.logger, base.metrics);
    if (!opened) return cannot_start("admin_listener_unusable", named_by(opened.error(), "admin.address and admin.port"));
    edge->admin_ = std::move(*opened);
    return edge;
}

bool Edge::stop_blocking(core::Deadline deadline) {
    const bool finished = server_->stop_blocking(deadline);
    if (admin_) admin_->stop_blocking(deadline);
    return finished;
}

http::Service Edge::service(const Behind& behind) {
    const oauth::Service& tokens = behind.access.tokens();
    const api::FhirService& fhir = behind.fhir.interactions();
    const api::ExportService& exports = behind.fhir.exports();
    worklist::Service& page = behind.page.page();
    const bool guarded = behind.access.is_required();
    http::Service service;
    service.error_body = api::refusal_outcome;
    const api::AdmitCaller admit_caller = [&throttle = throttle_](http::Request& head, const access::Caller& caller) {
        head.body_limit.reset();
        return throttle.refuse_client(head, caller.client_id);
    };
    service.admit = [&fhir, &tokens, &throttle = throttle_, admit_caller, guarded](http::Request& head) -> std::optional<http::Response> {
        if (auto refused = throttle.refuse_address(head)) return refused;
        const bool is_fhir = fhir.serves(head.path) && !tokens.serves(head.path);
        if (is_fhir && !guarded) return std::nullopt;
        head.body_limit = open_body_limit;
        if (!is_fhir) return std::nullopt;
        return fhir.admit(head, admit_caller);
    };
    service.handle = [&fhir, &exports, &page, &tokens, guarded](http::Request request) {
        if (guarded && tokens.serves(request.path)) return tokens.handle(std::move(request));
        if (exports.serves(request.path)) return exports.handle(std::move(request));
        if (page.serves(request.path)) return page.handle(std::move(request));
        return fhir.handle(std::move(request));
    };
    return service;
}

}  // namespace tonus::app
