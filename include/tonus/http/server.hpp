#pragma once

#include <tonus/core/deadline.hpp>
#include <tonus/core/result.hpp>
#include <tonus/http/options.hpp>
#include <tonus/http/service.hpp>
#include <tonus/log/logger.hpp>
#include <tonus/log/metrics.hpp>
#include <tonus/runtime/io_threads.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>

namespace tonus::http {

/// One listening socket and the connections it accepted, spread over the I/O threads. The admin
/// listener is another instance. `threads`, `logger` and `metrics` must outlive it. Thread-safe.
class Server {
public:
    /// Binds, listens and starts to accept. Errors: internal with what the system said, if the
    /// address is taken or a TLS file cannot be used.
    [[nodiscard]] static core::Result<std::unique_ptr<Server>> open(
        const ServerOptions& options, Service service, runtime::IoThreads& threads, log::Logger& logger, log::Metrics& metrics
    );
    /// stop_blocking() with no time to finish, if it has not been called.
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    /// The port it listens on.
    [[nodiscard]] std::uint16_t port() const noexcept;
    /// Connections open now.
    [[nodiscard]] std::size_t connections() const;

    /// Stops accepting, closes idle connections and event streams, and lets requests that have
    /// begun finish until `deadline`; then cancels them. Blocks until every connection is gone;
    /// true if none had to be cut. Never on an I/O thread.
    bool stop_blocking(core::Deadline deadline);

    /// Reads the TLS files again, for connections accepted from now on. On failure the old ones
    /// stay in use. Errors: internal.
    [[nodiscard]] core::Result<void> reload_certificates();

private:
    class Implementation;
    explicit Server(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace tonus::http
