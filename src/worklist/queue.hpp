#pragma once

#include "call.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tonus::worklist {

/// One of the worklist's queues.
struct QueueRow {
    std::string_view name;
    bool open = true;
    std::vector<std::string> statuses;
    bool second_review = false;  ///< drawn by chance from what others decided; shown without the decision
};

[[nodiscard]] const std::vector<QueueRow>& queues();
/// Errors: invalid if there is no such queue, forbidden if it is not for this role.
[[nodiscard]] core::Result<const QueueRow*> find_queue(const Call& call, std::string_view name);
[[nodiscard]] store::FlagQuery query_of(const QueueRow& queue, std::string_view account);

/// What the store's columns cannot tell of a queue's rows: which are drawn to be judged a second time.
struct RowFilter {
    bool second_review = false;
    int sample_percent = 0;
    std::string viewer;

    /// Told without the flag itself.
    [[nodiscard]] bool passes(const store::FlagRow& row) const;
    [[nodiscard]] bool passes(const review::Flag& flag) const;
};

[[nodiscard]] RowFilter filter_of(const QueueRow& queue, const Setup& setup, const Call& call);

}  // namespace tonus::worklist
