#pragma once

#include "call.hpp"

#include <tonus/runtime/awaitable.hpp>

namespace tonus::worklist {

/// Finds the call's row in the table of the review API, checks the right it needs, and runs it on a
/// reader or the writer. Errors: those of docs/review-api.md.
[[nodiscard]] runtime::Awaitable<core::Result<http::Response>> dispatch(const Setup& setup, Call call);

/// What logs and metrics call such a call: its row's pattern, "other" if there is none. Lives for ever.
[[nodiscard]] std::string_view route_name(http::Method method, const std::vector<std::string>& path);

}  // namespace tonus::worklist
