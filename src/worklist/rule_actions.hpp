#pragma once

#include "call.hpp"

#include <tonus/runtime/awaitable.hpp>

namespace tonus::worklist {

/// A call that needs more than one job; the answer is then the rule as it stands.
using AsyncCall = runtime::Awaitable<core::Result<void>> (*)(const Setup& setup, const Call& call);

// How a rule is changed: docs/review-api.md, "Changing a rule". Each is audited in the transaction that
// stores it. Errors: not_found, conflict (state-not-allowed), forbidden (second-person-needed), invalid
// (form-invalid with fields).
[[nodiscard]] runtime::Awaitable<core::Result<void>> propose_change(const Setup& setup, const Call& call);
[[nodiscard]] runtime::Awaitable<core::Result<void>> start_backtest(const Setup& setup, const Call& call);
[[nodiscard]] runtime::Awaitable<core::Result<void>> judge_sampled(const Setup& setup, const Call& call);
[[nodiscard]] runtime::Awaitable<core::Result<void>> run_silently(const Setup& setup, const Call& call);
[[nodiscard]] runtime::Awaitable<core::Result<void>> withdraw_proposal(const Setup& setup, const Call& call);
/// The rules in force are those with the change when this returns; every patient is assessed with them
/// in small transactions afterwards.
[[nodiscard]] runtime::Awaitable<core::Result<void>> promote_proposal(const Setup& setup, const Call& call);

}  // namespace tonus::worklist
