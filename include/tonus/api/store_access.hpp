#pragma once

#include <tonus/core/deadline.hpp>
#include <tonus/runtime/awaitable.hpp>
#include <tonus/store/store.hpp>

#include <vector>

namespace tonus::api {

/// Runs the job on the store's writer and resumes on the caller's executor once the commit is on disk.
/// What the job captures must live until then; the coroutine's frame does. Errors: Store::write()'s.
[[nodiscard]] runtime::Awaitable<core::Result<void>> write(
    store::Store& store,
    core::Deadline deadline,
    store::WriteJob job
);

/// Submits all jobs, in order, before it waits: they can share one commit. One outcome for each.
[[nodiscard]] runtime::Awaitable<std::vector<core::Result<void>>> write_all(
    store::Store& store,
    core::Deadline deadline,
    std::vector<store::WriteJob> jobs
);

/// The same as write() for Store::read().
[[nodiscard]] runtime::Awaitable<core::Result<void>> read(
    store::Store& store,
    core::Deadline deadline,
    store::ReadJob job
);

}  // namespace tonus::api
