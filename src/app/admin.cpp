#include "admin.hpp"

#include "process_gauges.hpp"

#include <tonus/json/writer.hpp>
#include <tonus/runtime/awaitable.hpp>

#include <memory>

namespace tonus::app {
namespace {

// A backup age that no alert mistakes for a fresh one.
constexpr double no_backup = -1;

http::Response health(unsigned status, std::string_view state, std::string_view detail, std::string_view warning = {}) {
    json::Writer writer;
    writer.begin_object().member("status", state);
    if (!detail.empty()) writer.member("detail", detail);
    if (!warning.empty()) writer.member("warning", warning);
    http::Response response(status, "application/json", writer.end_object().take());
    response.route = "/health";
    return response;
}

http::Response readiness(const AdminParts& parts) {
    if (const auto trouble = parts.store.trouble()) return health(503, "not ready", *trouble);
    if (!parts.clock.healthy()) return health(503, "not ready", "assessments by the clock fail");
    // Neither is a reason to turn the EHRs away; but somebody has to mend it.
    const auto known = parts.knowledge.now();
    if (!known->file_trouble.empty()) return health(200, "ready", "changed files are not used: " + known->file_trouble);
    return health(200, "ready", {}, parts.backups.warning().value_or(std::string()));
}

core::Result<std::string> collect(const AdminParts& parts, ProcessGauges& process) {
    parts.gauges.refresh();
    process.refresh();
    const auto age = parts.backups.age();
    parts.metrics.gauge("tonus_backup_age_seconds", "Time since the newest backup; -1 if there is none.")
        .set(age ? double(age->count()) : no_backup);
    return parts.metrics.exposition();
}

runtime::Awaitable<http::Response> respond(http::Request request, const AdminParts& parts, ProcessGauges& process) {
    if (request.method != http::Method::get) {
        http::Response response(405, "text/plain; charset=utf-8", std::string("Only GET and HEAD are offered here.\n"));
        response.headers.add("Allow", "GET, HEAD");
        co_return response;
    }
    if (request.path == "/health/live") co_return health(200, "live", {});
    if (request.path == "/health/ready") co_return readiness(parts);
    if (request.path != "/metrics") {
        co_return http::Response(404, "text/plain; charset=utf-8", std::string("Offered here: /health/live, /health/ready, /metrics\n"));
    }
    auto work = [&parts, &process] { return collect(parts, process); };
    auto text = co_await runtime::run_on(parts.workers, request.deadline, std::move(work));
    if (!text) co_return http::Response(503, "text/plain; charset=utf-8", text.error().message() + "\n");
    http::Response response(200, "text/plain; version=0.0.4", std::move(*text));
    response.route = "/metrics";
    co_return response;
}

}  // namespace

http::Handler admin_handler(AdminParts parts) {
    const auto process = std::make_shared<ProcessGauges>(parts.metrics);
    return [parts, process](http::Request request) { return respond(std::move(request), parts, *process); };
}

}  // namespace tonus::app
