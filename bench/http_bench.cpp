// tonus' own HTTP with a handler that does nothing, to be compared with canned_server.
//     http_bench <port> <threads> [log file]
#include <tonus/http/server.hpp>
#include <tonus/log/logger.hpp>
#include <tonus/log/metrics.hpp>
#include <tonus/runtime/awaitable.hpp>
#include <tonus/runtime/io_threads.hpp>

#include <csignal>
#include <cstdlib>
#include <iostream>

namespace {

using namespace tonus;

runtime::Awaitable<http::Response> create(http::Request) {
    http::Response response(201);
    response.headers.add("Location", "/fhir/Observation/01j00000000000000000000000/_history/1");
    response.headers.add("ETag", "W/\"1\"");
    response.route = "/fhir/{type}";
    co_return response;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::cerr << "usage: http_bench <port> <threads> [log file]\n";
        return 2;
    }
    // Before any thread starts, so that only the wait below takes them.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    sigprocmask(SIG_BLOCK, &signals, nullptr);
    log::Options log_options;
    if (argc > 3) log_options.file = argv[3];
    log::Logger logger(log_options);
    log::Metrics metrics;
    runtime::IoThreads threads(std::size_t(std::atoi(argv[2])));
    http::ServerOptions options;
    options.port = std::uint16_t(std::atoi(argv[1]));
    options.access_log = argc > 3;
    http::Service service;
    service.handle = create;
    auto server = http::Server::open(options, std::move(service), threads, logger, metrics);
    if (!server) {
        std::cerr << server.error().message() << '\n';
        return 1;
    }
    int signal = 0;
    sigwait(&signals, &signal);
    (*server)->stop_blocking(core::Deadline::in(std::chrono::seconds(2)));
}
