#include "admin.hpp"

#include <tonus/json/writer.hpp>
#include <tonus/runtime/awaitable.hpp>

namespace tonus::app {
namespace {

http::Response health(unsigned status, std::string_view state, std::string_view detail) {
    json::Writer writer;
    writer.begin_object().member("status", state);
    if (!detail.empty()) writer.member("detail", detail);
    http::Response response(status, "application/json", writer.end_object().take());
    response.route = "/health";
    return response;
}

http::Response answer(const http::Request& request, store::Store& store, const ClockTask& clock, const review::Knowledge& knowledge, log::Metrics& metrics) {
    if (request.path == "/health/live") return health(200, "live", {});
    if (request.path == "/health/ready") {
        if (const auto trouble = store.trouble()) return health(503, "not ready", *trouble);
        if (!clock.healthy()) return health(503, "not ready", "assessments by the clock fail");
        const auto known = knowledge.now();
        // What was in force still is, so the service goes on; but somebody has to mend the files.
        if (!known->file_trouble.empty()) return health(200, "ready", "changed files are not used: " + known->file_trouble);
        return health(200, "ready", {});
    }
    if (request.path == "/metrics") {
        http::Response response(200, "text/plain; version=0.0.4", metrics.exposition());
        response.route = "/metrics";
        return response;
    }
    return http::Response(404, "text/plain; charset=utf-8", std::string("Offered here: /health/live, /health/ready, /metrics\n"));
}

runtime::Awaitable<http::Response> respond(
    http::Request request,
    store::Store& store,
    const ClockTask& clock,
    const review::Knowledge& knowledge,
    log::Metrics& metrics
) {
    co_return answer(request, store, clock, knowledge, metrics);
}

}  // namespace

http::Handler admin_handler(store::Store& store, const ClockTask& clock, const review::Knowledge& knowledge, log::Metrics& metrics) {
    return [&store, &clock, &knowledge, &metrics](http::Request request) {
        return respond(std::move(request), store, clock, knowledge, metrics);
    };
}

}  // namespace tonus::app
