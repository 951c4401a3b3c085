#pragma once

#include "shared.hpp"
#include "transport.hpp"

#include <memory>

namespace tonus::http {

/// Serves one connection until it ends. `shared`, `lane` and `task` outlive it. With `overloaded`,
/// the first request is answered 503 and the connection ends.
[[nodiscard]] runtime::Awaitable<> run_session(
    std::unique_ptr<Transport> transport, Shared& shared, Lane& lane, runtime::Task& task, bool overloaded
);

}  // namespace tonus::http
