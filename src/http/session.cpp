#include "session.hpp"

#include "exchange.hpp"
#include "request_reader.hpp"
#include "response_writer.hpp"

#include <tonus/core/identifier.hpp>

#include <boost/asio/cancellation_state.hpp>
#include <boost/asio/this_coro.hpp>

#include <algorithm>
#include <exception>
#include <optional>
#include <string>
#include <utility>

namespace tonus::http {
namespace {

namespace asio = boost::asio;
using runtime::Awaitable;

/// What the steps of a session work on. Lives in the session's frame.
struct Connection {
    Connection(Shared& with, Lane& on, Transport& over, runtime::Task& task)
        : shared(with),
          lane(on),
          transport(over),
          watch(on.watches, over, task),
          reader(over, watch, with.options),
          writer(over, watch, with, on.heads) {}

    Shared& shared;
    Lane& lane;
    Transport& transport;
    Watch watch;
    RequestReader reader;
    ResponseWriter writer;
    bool unread = false;  ///< bytes of the client may still be on their way
};

/// Counts a request as long as it is in its handler.
class InFlight {
public:
    explicit InFlight(Shared& shared) : shared_(shared) {
        ++shared_.in_flight;
        shared_.handling.add(1);
    }
    ~InFlight() {
        --shared_.in_flight;
        shared_.handling.add(-1);
    }
    InFlight(const InFlight&) = delete;
    InFlight& operator=(const InFlight&) = delete;

private:
    Shared& shared_;
};

void record(Connection& connection, const Exchange& exchange, const Response& response) {
    Served served;
    served.request_id = exchange.request_id;
    served.trace_id = exchange.trace_id;
    served.route = response.route;
    served.method = exchange.method;
    served.status = response.status;
    served.duration = Watch::clock::now() - exchange.start;
    served.database_time = response.database_time;
    served.bytes_in = exchange.bytes_in;
    served.bytes_out = connection.writer.bytes();
    connection.lane.access.record(served);
}

/// Sends the answer. True if another request may follow on the connection.
Awaitable<bool> answer(Connection& connection, const Exchange& exchange, Response response) {
    AnswerContext context;
    context.keep_alive = exchange.keep_alive && !connection.shared.stopping;
    context.http_1_1 = exchange.http_1_1;
    context.secure = connection.transport.secure();
    context.request_id = exchange.request_id;
    context.correlation_id = exchange.correlation_id;
    if (!text_of(response)) context.keep_alive = context.keep_alive && exchange.http_1_1;
    compress(response, exchange.accept_encoding, connection.shared.options.compression);
    const bool sent = co_await connection.writer.send(response, context, exchange.head_only);
    record(connection, exchange, response);
    co_return sent&& context.keep_alive;
}

/// Answers a request whose bytes cannot be told from the next one's, so that it is the last.
Awaitable<bool> answer_last(Connection& connection, Exchange& exchange, const Flaw& flaw) {
    if (flaw.status == 0) co_return false;
    if (exchange.request_id.empty()) exchange.request_id = core::new_identifier();
    exchange.keep_alive = exchange.keep_alive && flaw.in_step;
    connection.unread = !flaw.in_step;
    Response response = error_response(connection.shared, flaw, exchange.request_id);
    co_return co_await answer(connection, exchange, std::move(response));
}

/// Answers before the body was read; keeps the connection if the body can be dropped within bounds.
Awaitable<bool> answer_unread(Connection& connection, Exchange& exchange, RequestParser& parser, Response response) {
    const bool waits_for_continue = exchange.request.headers.has("Expect");
    const auto until = Watch::clock::now() + connection.shared.options.timeouts.body;
    bool drained = false;
    if (!waits_for_continue) drained = co_await connection.reader.drain(parser, until);
    exchange.keep_alive = exchange.keep_alive && drained;
    connection.unread = !drained;
    co_return co_await answer(connection, exchange, std::move(response));
}

Awaitable<std::optional<Flaw>> receive_body(Connection& connection, Exchange& exchange, RequestParser& parser) {
    const Head& head = parser.head();
    if (head.framing == Framing::none) co_return std::nullopt;
    if (exchange.request.body_limit) parser.limit_body(*exchange.request.body_limit);
    if (exchange.http_1_1 && exchange.request.headers.has("Expect") && connection.reader.empty()) {
        if (!co_await connection.writer.send_continue()) co_return Flaw(0);
    }
    const auto& timeouts = connection.shared.options.timeouts;
    const auto until = std::min(Watch::clock::now() + timeouts.body, exchange.start + timeouts.request);
    exchange.request.memory = connection.shared.bodies.open();
    if (auto flaw = co_await connection.reader.read_body(parser, exchange.request.body, *exchange.request.memory, until)) co_return flaw;
    exchange.bytes_in += exchange.request.body.size();
    auto flaw = co_await unpack(exchange.request, connection.shared.options.limits);
    if (flaw) flaw->in_step = true;
    co_return flaw;
}

std::string what(const std::exception_ptr& thrown) {
    try {
        std::rethrow_exception(thrown);
    } catch (const std::exception& exception) {
        return exception.what();
    } catch (...) {
        return "not a std::exception";
    }
}

Response answer_thrown(Connection& connection, const Exchange& exchange, const std::exception_ptr& thrown) {
    Flaw flaw;
    if (connection.watch.expired()) {
        flaw.status = 503;
        flaw.message = "the request took too long; try again later or ask for less";
    } else {
        flaw.status = 500;
        flaw.message = "the service failed; quote the request id when you report it";
        const std::string detail = what(thrown);
        connection.shared.logger.error("handler_threw", {{log::key::request_id, exchange.request_id}, {log::key::detail, detail}});
    }
    return error_response(connection.shared, flaw, exchange.request_id);
}

Awaitable<Response> call_handler(Connection& connection, Exchange& exchange) {
    const InFlight counted(connection.shared);
    connection.watch.arm(Phase::handling, exchange.request.deadline.at());
    std::exception_ptr thrown;
    Response response;
    try {
        response = co_await connection.shared.service.handle(std::move(exchange.request));
    } catch (...) {
        thrown = std::current_exception();
    }
    if (connection.watch.expired()) {
        // The cancellation was for the handler; what follows must be able to wait again.
        co_await asio::this_coro::reset_cancellation_state(asio::enable_total_cancellation());
    }
    if (thrown) co_return answer_thrown(connection, exchange, thrown);
    co_return response;
}

/// One request and its answer. True if another may follow.
Awaitable<bool> serve_request(Connection& connection, bool overloaded) {
    if (!co_await connection.reader.wait_for_request()) co_return false;
    Exchange exchange;
    RequestParser parser(connection.shared.options.limits);
    if (auto flaw = co_await connection.reader.read_head(parser)) {
        co_return co_await answer_last(connection, exchange, *flaw);
    }
    auto flaw = open_exchange(exchange, parser.head(), connection.transport, connection.shared.options.timeouts);
    if (overloaded) {
        exchange.keep_alive = false;
        flaw = Flaw(503, "too many connections; try again soon");
    }
    std::optional<Response> refused;
    if (flaw) {
        refused = error_response(connection.shared, *flaw, exchange.request_id);
    } else {
        refused = refuse_unread(exchange, parser.head(), connection.shared);
    }
    if (refused) co_return co_await answer_unread(connection, exchange, parser, *std::move(refused));
    if (auto broken = co_await receive_body(connection, exchange, parser)) {
        co_return co_await answer_last(connection, exchange, *broken);
    }
    Response response = co_await call_handler(connection, exchange);
    co_return co_await answer(connection, exchange, std::move(response));
}

}  // namespace

Awaitable<> run_session(std::unique_ptr<Transport> transport, Shared& shared, Lane& lane, runtime::Task& task, bool overloaded) {
    // What is interrupted reports it; only the handler is stopped by a deadline, hence total
    // cancellation.
    co_await asio::this_coro::throw_if_cancelled(false);
    co_await asio::this_coro::reset_cancellation_state(asio::enable_total_cancellation());
    Connection connection(shared, lane, *transport, task);
    connection.watch.arm(Phase::waiting, shared.options.timeouts.handshake);
    if (!co_await transport->handshake()) co_return;
    bool more = true;
    while (more && !(shared.stopping && connection.reader.empty())) {
        more = co_await serve_request(connection, overloaded);
    }
    const auto linger = shared.stopping ? std::min(shared.options.timeouts.linger, moment) : shared.options.timeouts.linger;
    connection.watch.arm(Phase::waiting, linger);
    co_await transport->finish();
    if (connection.unread) co_await connection.reader.linger(linger);
}

}  // namespace tonus::http
