#pragma once

#include "support/http_client.hpp"

#include <tonus/http/server.hpp>
#include <tonus/log/logger.hpp>
#include <tonus/log/metrics.hpp>
#include <tonus/runtime/awaitable.hpp>
#include <tonus/runtime/io_threads.hpp>

#include <gtest/gtest.h>

#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace tonus::http {

/// A real server on a free port with a handler that does what the path says:
///   /echo       the body, as text/plain         /inspect   what the handler was given, a line each
///   /bytes?n=5  that many letters, as JSON      /empty     204
///   /wait       answers after release()         /throw     throws
///   /hang       waits until it is cancelled     /stream    three chunks      /cut   a stream that
///   breaks off /events     server-sent events from `events`
///   /block      as /wait, but holding its thread                             /connections  how many there are
class HttpServerTest : public testing::Test {
protected:
    HttpServerTest();
    ~HttpServerTest() override;

    /// Nothing times out but what a test makes time out.
    ServerOptions options_;
    Admission admit_;

    void start(std::size_t io_threads = 1);
    [[nodiscard]] std::uint16_t port() const { return server_->port(); }
    [[nodiscard]] test::HttpClient connect() const { return test::HttpClient(port()); }

    /// Lets requests to /wait and /block go on.
    void release() { released_ = true; }
    /// Blocks until so many requests are in their handlers.
    void wait_for_handlers(int count) const;
    /// Blocks until the server has so many connections.
    void wait_for_connections(std::size_t count) const;
    [[nodiscard]] std::string log_text();

    std::unique_ptr<Server> server_;
    std::shared_ptr<EventQueue> events_ = std::make_shared<EventQueue>(100);
    log::Metrics metrics_;

private:
    [[nodiscard]] runtime::Awaitable<Response> handle(Request request);
    [[nodiscard]] runtime::Awaitable<Response> wait_for_release();

    std::atomic<bool> released_ = false;
    std::atomic<int> handling_ = 0;
    std::mutex log_mutex_;
    std::string log_;
    log::Logger logger_{log::Level::info, log::Style::json, [this](std::string_view line) {
                            const std::lock_guard lock(log_mutex_);
                            (log_ += line) += '\n';
                        }};
    std::unique_ptr<runtime::IoThreads> threads_;
};

}  // namespace tonus::http
