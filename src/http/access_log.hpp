#pragma once

#include <tonus/http/method.hpp>
#include <tonus/log/logger.hpp>
#include <tonus/log/metrics.hpp>

#include <chrono>
#include <cstddef>
#include <map>
#include <string_view>
#include <tuple>

namespace tonus::http {

/// What is worth knowing of a request once it is answered. Never its path, query, names or body.
struct Served {
    std::string_view request_id;
    std::string_view trace_id;  ///< empty if the client traces nothing
    std::string_view route;
    Method method = Method::other;
    unsigned status = 0;
    std::chrono::nanoseconds duration{0};
    std::chrono::nanoseconds database_time{0};
    std::size_t bytes_in = 0;
    std::size_t bytes_out = 0;
};

/// Writes one line and counts once a request. One per I/O thread.
class AccessLog {
public:
    AccessLog(log::Logger* logger, log::Metrics& metrics);
    void record(const Served& served);

private:
    struct Handles {
        log::Counter requests;
        log::Histogram seconds;
    };
    using Key = std::tuple<const char*, Method, unsigned>;

    [[nodiscard]] Handles& handles(const Served& served);

    log::Logger* logger_;
    log::Metrics& metrics_;
    std::map<Key, Handles> handles_;
};

}  // namespace tonus::http
