#pragma once

#include <tonus/access/sender_activity.hpp>
#include <tonus/core/clock.hpp>

#include <chrono>
#include <string>
#include <vector>

namespace tonus::worklist {

/// Those of `expected` who have had nothing accepted for as long as `after`: flags of their patients may be missing.
[[nodiscard]] std::vector<std::string> silent_among(
    const std::vector<std::string>& expected, const std::vector<access::Sender>& senders, core::Instant now, std::chrono::hours after
);

}  // namespace tonus::worklist
