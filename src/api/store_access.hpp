#pragma once

#include <tonus/core/deadline.hpp>
#include <tonus/runtime/awaitable.hpp>
#include <tonus/store/store.hpp>

#include <vector>

namespace tonus::api {

/// Submits all jobs, in order, before it waits: they can share one commit. One outcome for each; what
/// the jobs capture must live until then. Errors: Store::write()'s.
[[nodiscard]] runtime::Awaitable<std::vector<core::Result<void>>> write_all(
    store::Store& store,
    core::Deadline deadline,
    std::vector<store::WriteJob> jobs
);

}  // namespace tonus::api
