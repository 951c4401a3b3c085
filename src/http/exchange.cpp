#include "exchange.hpp"

#include "gzip.hpp"
#include "request_id.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>

#include <algorithm>
#include <utility>

namespace tonus::http {
namespace {

namespace asio = boost::asio;

Flaw flaw_of(unsigned status, std::string message) {
    Flaw flaw;
    flaw.status = status;
    flaw.message = std::move(message);
    return flaw;
}

std::optional<Flaw> split_target(Request& request) {
    const std::string_view target = request.target;
    const auto mark = std::min(target.find('?'), target.size());
    auto path = decode_path(target.substr(0, mark));
    if (!path) return flaw_of(400, path.error().message());
    auto query = parse_query(target.substr(std::min(mark + 1, target.size())));
    if (!query) return flaw_of(400, query.error().message());
    request.path = *std::move(path);
    request.query = *std::move(query);
    return std::nullopt;
}

bool is_identity(std::string_view encoding) noexcept { return encoding.empty() || equal_ignoring_case(encoding, "identity"); }

std::optional<Flaw> flaw_of_length(const Head& head, std::size_t limit) {
    if (head.content_length <= limit) return std::nullopt;
    return flaw_of(413, "the body is larger than " + std::to_string(limit) + " bytes");
}

std::optional<Flaw> flaw_of_unread(const Exchange& exchange, const Head& head, const Shared& shared) {
    const Limits& limits = shared.options.limits;
    if (auto large = flaw_of_length(head, limits.body_bytes)) return large;
    const std::string_view encoding = exchange.request.headers.get("Content-Encoding");
    if (!is_identity(encoding) && !equal_ignoring_case(encoding, "gzip")) {
        return flaw_of(415, "the only Content-Encoding offered is gzip");
    }
    for (const std::string_view expectation : exchange.request.headers.all("Expect")) {
        if (expectation.empty() || equal_ignoring_case(expectation, "100-continue")) continue;
        return flaw_of(417, "the only expectation offered is 100-continue");
    }
    if (shared.in_flight >= limits.in_flight) return flaw_of(503, "too many requests at once; try again soon");
    return std::nullopt;
}

}  // namespace

std::optional<Flaw> open_exchange(Exchange& exchange, Head& head, const Transport& transport, const Timeouts& timeouts) {
    Request& request = exchange.request;
    request.method = exchange.method = head.method;
    request.head_only = exchange.head_only = head.head_only;
    exchange.http_1_1 = head.http_1_1;
    exchange.keep_alive = head.keep_alive;
    exchange.bytes_in = head.headers.text().size();
    request.target = std::move(head.target);
    request.headers = std::move(head.headers);
    request.peer = transport.peer();
    request.secure = transport.secure();
    if (request.secure) {
        request.client_subject = transport.client_subject();
        request.client_thumbprint = transport.client_thumbprint();
    }
    request.deadline = core::Deadline(exchange.start, timeouts.request);
    identify(request);
    exchange.request_id = request.request_id;
    exchange.correlation_id = request.correlation_id;
    exchange.trace_id = trace_id_in(request.headers.get("traceparent"));
    exchange.accept_encoding = request.headers.get("Accept-Encoding");
    return split_target(request);
}

std::optional<Response> refuse_unread(Exchange& exchange, const Head& head, const Shared& shared) {
    if (const auto flaw = flaw_of_unread(exchange, head, shared)) {
        return error_response(shared, *flaw, exchange.request_id);
    }
    if (shared.service.admit) {
        if (auto refused = shared.service.admit(exchange.request)) return refused;
    }
    auto flaw = flaw_of_length(head, exchange.request.body_limit.value_or(shared.options.limits.body_bytes));
    if (!flaw && !shared.bodies.admits(head.content_length)) flaw = flaw_of_memory();
    return flaw ? std::optional(error_response(shared, *flaw, exchange.request_id)) : std::nullopt;
}

runtime::Awaitable<std::optional<Flaw>> unpack(Request& request, const Limits& limits) {
    if (is_identity(request.headers.get("Content-Encoding")) || request.body.empty()) co_return std::nullopt;
    InflateLimits bounds;
    bounds.bytes = request.body_limit.value_or(limits.body_bytes);
    bounds.ratio = limits.inflate_ratio;
    bounds.take = [&request](std::size_t unpacked) { return request.memory->resize(request.body.size() + unpacked); };
    Gunzip gunzip(request.body, std::move(bounds));
    const auto executor = co_await asio::this_coro::executor;
    auto done = gunzip.step();
    while (done && !*done) {
        co_await asio::post(executor, runtime::as_tuple);
        done = gunzip.step();
    }
    if (!done) {
        if (done.error().kind() == core::ErrorKind::busy) co_return flaw_of_memory();
        const bool large = done.error().kind() == core::ErrorKind::too_large;
        co_return flaw_of(large ? 413 : 400, done.error().message());
    }
    request.body = gunzip.take();
    (void)request.memory->resize(request.body.size());
    co_return std::nullopt;
}

Response error_response(const Shared& shared, const Flaw& flaw, std::string_view request_id) {
    Refusal refusal;
    refusal.status = flaw.status;
    refusal.message = flaw.message;
    refusal.request_id = request_id;
    ErrorContent content = shared.service.error_body(refusal);
    Response response(flaw.status);
    response.headers.add("Content-Type", content.content_type);
    if (flaw.status == 503) response.headers.add("Retry-After", "1");
    if (flaw.status == 415) response.headers.add("Accept-Encoding", "gzip");
    response.body = std::move(content.body);
    response.route = "refused";
    return response;
}

}  // namespace tonus::http
