#pragma once

#include "certificates.hpp"
#include "shared.hpp"

#include <tonus/core/result.hpp>
#include <tonus/runtime/task_group.hpp>

#include <boost/asio/ip/tcp.hpp>

#include <memory>
#include <vector>

namespace tonus::http {

/// A socket that listens on the address and port of the options. Errors: internal.
[[nodiscard]] core::Result<boost::asio::ip::tcp::acceptor> listen(
    const boost::asio::any_io_executor& executor, const ServerOptions& options
);

/// Accepts until the acceptor is closed, and starts a session for each connection on the lane that
/// has fewest. Everything passed outlives it.
[[nodiscard]] runtime::Awaitable<> accept_connections(
    boost::asio::ip::tcp::acceptor& acceptor,
    Shared& shared,
    std::vector<std::unique_ptr<Lane>>& lanes,
    const Certificates& certificates,
    runtime::TaskGroup& sessions
);

/// Connections above the limit that may at the same time be told so.
inline constexpr std::size_t overload_places = 64;

}  // namespace tonus::http
