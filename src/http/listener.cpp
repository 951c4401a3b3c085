#include "listener.hpp"

#include "session.hpp"

#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>

#include <algorithm>
#include <chrono>
#include <utility>

namespace tonus::http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using runtime::Awaitable;

// Long enough not to spin when descriptors have run out, short enough not to be noticed otherwise.
constexpr std::chrono::milliseconds pause_after_failure{100};

// Existing connections get a turn after this many new ones.
constexpr int most_taken_at_once = 256;

Lane& least_loaded(const std::vector<std::unique_ptr<Lane>>& lanes) {
    return **std::min_element(lanes.begin(), lanes.end(), [](const auto& a, const auto& b) { return a->connections < b->connections; });
}

/// Counts a connection as long as it is open.
class OpenConnection {
public:
    OpenConnection(Shared& shared, Lane& lane) : shared_(&shared), lane_(&lane) {
        ++lane_->connections;
        shared_->open_connections.add(1);
    }
    ~OpenConnection() {
        if (shared_ == nullptr) return;
        --lane_->connections;
        shared_->open_connections.add(-1);
    }
    OpenConnection(OpenConnection&& other) noexcept : shared_(std::exchange(other.shared_, nullptr)), lane_(other.lane_) {}
    OpenConnection& operator=(OpenConnection&&) = delete;

private:
    Shared* shared_;
    Lane* lane_;
};

Awaitable<> serve_connection(
    tcp::socket socket,
    std::shared_ptr<asio::ssl::context> context,
    [[maybe_unused]] OpenConnection counted,
    Shared& shared,
    Lane& lane,
    runtime::Task& task,
    bool overloaded
) {
    error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    auto transport = context ? make_tls_transport(std::move(socket), std::move(context)) : make_plain_transport(std::move(socket));
    co_await run_session(std::move(transport), shared, lane, task, overloaded);
}

}  // namespace

core::Result<tcp::acceptor> listen(const asio::any_io_executor& executor, const ServerOptions& options) {
    const auto refuse = [&](const error_code& error) {
        return core::fail(
            core::ErrorKind::internal,
            "cannot listen on " + options.address + " port " + std::to_string(options.port) + ": " + error.message()
        );
    };
    error_code error;
    const auto address = asio::ip::make_address(options.address, error);
    if (error) return refuse(error);
    const tcp::endpoint endpoint(address, options.port);
    tcp::acceptor acceptor(executor);
    acceptor.open(endpoint.protocol(), error);
    if (error) return refuse(error);
    acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    acceptor.bind(endpoint, error);
    if (error) return refuse(error);
    acceptor.listen(options.backlog, error);
    if (error) return refuse(error);
    acceptor.non_blocking(true, error);
    if (error) return refuse(error);
    return acceptor;
}

Awaitable<> accept_connections(
    tcp::acceptor& acceptor,
    Shared& shared,
    std::vector<std::unique_ptr<Lane>>& lanes,
    const Certificates& certificates,
    runtime::TaskGroup& sessions
) {
    asio::steady_timer pause(co_await asio::this_coro::executor);
    while (acceptor.is_open()) {
        auto [error] = co_await acceptor.async_wait(tcp::acceptor::wait_read, runtime::as_tuple);
        // A turn of the event loop for each would let the last wait for the requests of all before it.
        for (int taken = 0; taken < most_taken_at_once && !error && !shared.stopping; ++taken) {
            Lane& lane = least_loaded(lanes);
            tcp::socket socket = acceptor.accept(lane.executor, error);
            if (error) break;
            const bool overloaded = sessions.size() >= shared.options.limits.connections;
            const bool started = sessions.spawn(lane.executor, [&](runtime::Task& task) {
                return serve_connection(
                    std::move(socket), certificates.current(), OpenConnection(shared, lane), shared, lane, task, overloaded
                );
            });
            if (!started) shared.logger.warning("connection_dropped");
        }
        if (shared.stopping) co_return;
        if (!error || error == asio::error::would_block) continue;
        shared.logger.warning("accept_failed", {{log::key::detail, error.message()}});
        pause.expires_after(pause_after_failure);
        co_await pause.async_wait(runtime::as_tuple);
    }
}

}  // namespace tonus::http
