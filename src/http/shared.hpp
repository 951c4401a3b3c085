#pragma once

#include "access_log.hpp"
#include "answer.hpp"
#include "watch.hpp"

#include <tonus/http/body_memory.hpp>
#include <tonus/http/options.hpp>
#include <tonus/http/service.hpp>
#include <tonus/log/logger.hpp>
#include <tonus/log/metrics.hpp>

#include <boost/asio/any_io_executor.hpp>

#include <atomic>
#include <cstddef>

namespace tonus::http {

/// What all connections of a server share.
struct Shared {
    Shared(const ServerOptions& with, Service offered, log::Logger& to, log::Metrics& metrics)
        : options(with),
          service(std::move(offered)),
          logger(to),
          open_connections(metrics.gauge("tonus_http_connections", "Open connections.", {{"listener", with.name}})),
          handling(metrics.gauge("tonus_http_in_flight", "Requests in their handlers.", {{"listener", with.name}})),
          bodies(
              with.limits.body_memory,
              metrics.gauge("tonus_http_body_bytes", "Memory that bodies of requests take.", {{"listener", with.name}}),
              metrics.counter(
                  "tonus_http_bodies_refused_total", "Bodies turned away because others took the memory.", {{"listener", with.name}}
              )
          ) {}

    const ServerOptions options;
    const Service service;
    log::Logger& logger;
    log::Gauge open_connections;
    log::Gauge handling;
    const BodyMemory bodies;
    std::atomic<bool> stopping = false;
    std::atomic<std::size_t> in_flight = 0;
};

/// What the connections of one I/O thread share; used on that thread only, but for the count.
struct Lane {
    Lane(boost::asio::any_io_executor on, Shared& shared, log::Metrics& metrics)
        : executor(std::move(on)), heads(shared.options), access(shared.options.access_log ? &shared.logger : nullptr, metrics) {}

    boost::asio::any_io_executor executor;
    WatchList watches;
    HeadWriter heads;
    AccessLog access;
    std::atomic<std::size_t> connections = 0;
};

}  // namespace tonus::http
