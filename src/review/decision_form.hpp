#pragma once

#include <tonus/review/workflow.hpp>

#include <tonus/core/result.hpp>
#include <tonus/json/value.hpp>

#include <string>
#include <string_view>

namespace tonus::review {

/// The Judgement form of docs/review-api.md. What is missing stays empty: check() names it.
[[nodiscard]] Decision read_confirmation(json::Value form);
/// The dismissal form.
[[nodiscard]] Decision read_dismissal(json::Value form);

/// Puts a name, an instant and the evidence judged to a decision.
void sign(Decision& decision, const Actor& actor, core::Instant now, std::int64_t evidence_version);

/// stat, asap, urgent or routine; `otherwise` for anything else.
[[nodiscard]] Priority priority_from(std::string_view task_priority, Priority otherwise) noexcept;

}  // namespace tonus::review
