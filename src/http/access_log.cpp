#include "access_log.hpp"

#include <string>

namespace tonus::http {

AccessLog::AccessLog(log::Logger* logger, log::Metrics& metrics) : logger_(logger), metrics_(metrics) {}

// Routes live for ever, so the address of their text stands for them.
AccessLog::Handles& AccessLog::handles(const Served& served) {
    const Key key{served.route.data(), served.method, served.status};
    const auto known = handles_.find(key);
    if (known != handles_.end()) return known->second;
    log::Labels labels{{"route", std::string(served.route)}, {"method", std::string(name_of(served.method))}};
    const auto seconds = metrics_.histogram(
        "tonus_http_request_duration_seconds",
        "Time from the first byte of a request to the last of its answer.",
        log::latency_bounds(),
        labels
    );
    labels.emplace("status", std::to_string(served.status));
    const auto requests = metrics_.counter("tonus_http_requests_total", "Requests answered.", labels);
    return handles_.emplace(key, Handles{requests, seconds}).first->second;
}

void AccessLog::record(const Served& served) {
    Handles& counted = handles(served);
    counted.requests.add();
    counted.seconds.observe(std::chrono::duration<double>(served.duration).count());
    if (logger_ == nullptr || !logger_->enabled(log::Level::info)) return;
    logger_->info(
        "request",
        {{log::key::request_id, served.request_id},
         {log::key::method, name_of(served.method)},
         {log::key::route, served.route},
         {log::key::status, served.status},
         {log::key::duration_ms, served.duration},
         {log::key::db_ms, served.database_time},
         {"bytes_in", served.bytes_in},
         {"bytes_out", served.bytes_out},
         {"trace_id", served.trace_id.empty() ? std::string_view("-") : served.trace_id}}
    );
}

}  // namespace tonus::http
