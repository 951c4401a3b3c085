#pragma once

#include "call.hpp"

#include <tonus/runtime/awaitable.hpp>

namespace tonus::worklist {

/// Finds the call's row in the table of the review API, checks the right it needs, and runs it on a
/// reader or the writer. Errors: those of docs/review-api.md.
[[nodiscard]] runtime::Awaitable<core::Result<http::Response>> dispatch(const Setup& setup, Call call);

}  // namespace tonus::worklist
