#include "listener.hpp"

#include <tonus/http/server.hpp>
#include <tonus/runtime/task_group.hpp>

#include <boost/asio/post.hpp>

#include <algorithm>
#include <utility>
#include <vector>

namespace tonus::http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

/// Deadlines are looked at often enough for the shortest of them.
std::chrono::milliseconds watch_interval(const Timeouts& t) {
    const auto shortest = std::min({t.handshake, t.header, t.body, t.request, t.idle, t.write, t.linger});
    return std::clamp(shortest / 8, std::chrono::milliseconds(5), std::chrono::milliseconds(250));
}

}  // namespace

class Server::Implementation {
public:
    Implementation(
        const ServerOptions& options, Service service, const runtime::IoThreads& threads, log::Logger& logger, log::Metrics& metrics
    )
        : shared_(options, std::move(service), logger, metrics),
          certificates_(options.tls),
          acceptor_(threads.executor(0)),
          sessions_("http_sessions", options.limits.connections + overload_places, logger),
          services_("http_services", threads.size() + 1, logger) {
        for (std::size_t i = 0; i < threads.size(); ++i) {
            lanes_.push_back(std::make_unique<Lane>(threads.executor(i), shared_, metrics));
        }
    }

    core::Result<void> start() {
        if (certificates_.enabled()) {
            if (auto loaded = certificates_.load(); !loaded) return loaded;
        }
        auto acceptor = listen(acceptor_.get_executor(), shared_.options);
        if (!acceptor) return core::fail(std::move(acceptor).error());
        acceptor_ = *std::move(acceptor);
        port_ = acceptor_.local_endpoint().port();
        const auto interval = watch_interval(shared_.options.timeouts);
        for (const auto& lane : lanes_) {
            (void)services_.spawn(lane->executor, [&](runtime::Task&) { return lane->watches.run(interval); });
        }
        (void)services_.spawn(acceptor_.get_executor(), [&](runtime::Task&) {
            return accept_connections(acceptor_, shared_, lanes_, certificates_, sessions_);
        });
        shared_.logger.info("listening", {{"listener", shared_.options.name}, {"address", shared_.options.address}, {"port", port_}});
        return {};
    }

    bool stop_blocking(core::Deadline deadline) {
        if (shared_.stopping.exchange(true)) return true;
        asio::post(acceptor_.get_executor(), [this] { close_acceptor(); });
        sessions_.close();
        for_each_lane(&WatchList::stop_politely);
        const bool finished = sessions_.wait_blocking(deadline);
        if (!finished) {
            sessions_.cancel(asio::cancellation_type::terminal);
            for_each_lane(&WatchList::close_all);
            (void)sessions_.wait_blocking(core::Deadline::never());
        }
        services_.close();
        services_.cancel(asio::cancellation_type::terminal);
        (void)services_.wait_blocking(core::Deadline::never());
        shared_.logger.info("listener_stopped", {{"listener", shared_.options.name}, {"finished", finished}});
        return finished;
    }

    [[nodiscard]] std::uint16_t port() const noexcept { return port_; }
    [[nodiscard]] std::size_t connections() const { return sessions_.size(); }
    core::Result<void> reload_certificates() { return certificates_.enabled() ? certificates_.load() : core::Result<void>(); }

private:
    void close_acceptor() {
        boost::system::error_code ignored;
        acceptor_.close(ignored);
    }

    void for_each_lane(void (WatchList::*act)()) {
        for (const auto& lane : lanes_) {
            asio::post(lane->executor, [&watches = lane->watches, act] { (watches.*act)(); });
        }
    }

    Shared shared_;
    Certificates certificates_;
    tcp::acceptor acceptor_;
    std::uint16_t port_ = 0;
    std::vector<std::unique_ptr<Lane>> lanes_;
    runtime::TaskGroup sessions_;
    runtime::TaskGroup services_;
};

core::Result<std::unique_ptr<Server>> Server::open(
    const ServerOptions& options, Service service, runtime::IoThreads& threads, log::Logger& logger, log::Metrics& metrics
) {
    auto implementation = std::make_unique<Implementation>(options, std::move(service), threads, logger, metrics);
    if (auto started = implementation->start(); !started) return core::fail(std::move(started).error());
    return std::unique_ptr<Server>(new Server(std::move(implementation)));
}

Server::Server(std::unique_ptr<Implementation> implementation) : implementation_(std::move(implementation)) {}

Server::~Server() { stop_blocking(core::Deadline::in({})); }

std::uint16_t Server::port() const noexcept { return implementation_->port(); }

std::size_t Server::connections() const { return implementation_->connections(); }

bool Server::stop_blocking(core::Deadline deadline) { return implementation_->stop_blocking(deadline); }

core::Result<void> Server::reload_certificates() { return implementation_->reload_certificates(); }

}  // namespace tonus::http
