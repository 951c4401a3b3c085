#include "test_service.hpp"

#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>

#include <chrono>
#include <stdexcept>
#include <thread>

namespace tonus::http {
namespace {

namespace asio = boost::asio;
using runtime::Awaitable;
using namespace std::chrono_literals;

Awaitable<bool> three_chunks(BodyWriter& writer) {
    for (const char* chunk : {"one ", "two ", "three"}) {
        if (!co_await writer.write(chunk)) co_return false;
    }
    co_return true;
}

Awaitable<bool> broken_stream(BodyWriter& writer) {
    (void)co_await writer.write("half");
    co_return false;
}

std::string describe(const Request& request) {
    std::string text = std::string(name_of(request.method)) + " " + request.path + "\n";
    for (const Parameter& parameter : request.query) text += "query " + parameter.name + "=" + parameter.value + "\n";
    text += "target " + request.target + "\n";
    text += "peer " + request.peer + "\n";
    text += "secure " + std::string(request.secure ? "yes" : "no") + "\n";
    text += "subject " + request.client_subject + "\n";
    text += "trailer " + std::string(request.headers.get("X-Trailer")) + "\n";
    return text;
}

class Counted {
public:
    explicit Counted(std::atomic<int>& count) : count_(count) { ++count_; }
    ~Counted() { --count_; }
    Counted(const Counted&) = delete;
    Counted& operator=(const Counted&) = delete;

private:
    std::atomic<int>& count_;
};

Awaitable<Response> hang() {
    asio::steady_timer timer(co_await asio::this_coro::executor, asio::steady_timer::time_point::max());
    co_await timer.async_wait(asio::use_awaitable);
    co_return Response(200);
}

}  // namespace

HttpServerTest::HttpServerTest() {
    Timeouts& timeouts = options_.timeouts;
    for (auto* each : {&timeouts.handshake, &timeouts.header, &timeouts.body, &timeouts.request, &timeouts.idle, &timeouts.write}) {
        *each = std::chrono::minutes(5);
    }
}

HttpServerTest::~HttpServerTest() {
    release();
    server_.reset();
}

void HttpServerTest::start(std::size_t io_threads) {
    threads_ = std::make_unique<runtime::IoThreads>(io_threads);
    Service service;
    service.handle = [this](Request request) { return handle(std::move(request)); };
    service.admit = admit_;
    auto server = Server::open(options_, std::move(service), *threads_, logger_, metrics_);
    ASSERT_TRUE(server.has_value()) << server.error().message();
    server_ = *std::move(server);
}

Awaitable<Response> HttpServerTest::wait_for_release() {
    asio::steady_timer timer(co_await asio::this_coro::executor);
    while (!released_) {
        timer.expires_after(1ms);
        co_await timer.async_wait(asio::use_awaitable);
    }
    co_return Response(200, "text/plain", std::string("released"));
}

Awaitable<Response> HttpServerTest::handle(Request request) {
    const Counted counted(handling_);
    if (request.path == "/echo") co_return Response(200, "text/plain", std::move(request.body));
    if (request.path == "/inspect") co_return Response(200, "text/plain", describe(request));
    if (request.path == "/bytes") {
        Response response(200, "application/fhir+json", std::string(std::stoul(request.query.at(0).value), 'x'));
        response.route = "/bytes";
        co_return response;
    }
    if (request.path == "/packed") {
        Response response(200, "text/css", std::make_shared<const std::string>(4000, 'b'));
        response.headers.add("Content-Encoding", "br");
        co_return response;
    }
    if (request.path == "/empty") co_return Response(204);
    if (request.path == "/throw") throw std::runtime_error("the store is on fire");
    if (request.path == "/wait") co_return co_await wait_for_release();
    if (request.path == "/block") {
        while (!released_) std::this_thread::sleep_for(1ms);
        co_return Response(204);
    }
    if (request.path == "/connections") co_return Response(200, "text/plain", std::to_string(server_->connections()));
    if (request.path == "/hang") co_return co_await hang();
    if (request.path == "/stream") co_return Response(200, "text/plain", Stream(three_chunks));
    if (request.path == "/cut") co_return Response(200, "text/plain", Stream(broken_stream));
    Response response(404);
    if (request.path == "/events") {
        response.status = 200;
        response.body = events_;
    }
    co_return response;
}

void HttpServerTest::wait_for_handlers(int count) const {
    while (handling_ != count) std::this_thread::sleep_for(1ms);
}

void HttpServerTest::wait_for_connections(std::size_t count) const {
    while (server_->connections() != count) std::this_thread::sleep_for(1ms);
}

std::string HttpServerTest::log_text() {
    const std::lock_guard lock(log_mutex_);
    return log_;
}

}  // namespace tonus::http
