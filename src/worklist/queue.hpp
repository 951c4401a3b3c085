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
    bool second_review = false;  ///< decided by somebody else, drawn by chance: shown as if nobody had acted
};

[[nodiscard]] const std::vector<QueueRow>& queues();
/// Errors: invalid if there is no such queue, forbidden if it is not for this role.
[[nodiscard]] core::Result<const QueueRow*> find_queue(const Call& call, std::string_view name);
[[nodiscard]] store::FlagQuery query_of(const QueueRow& queue, std::string_view account);

/// What the store's columns cannot tell. Empty lists and texts do not filter.
struct RowFilter {
    std::vector<std::string> routes;
    std::vector<std::string> effects;
    std::string text;
    bool second_review = false;
    int sample_percent = 0;
    std::string viewer;

    [[nodiscard]] bool any() const { return second_review || !routes.empty() || !effects.empty() || !text.empty(); }
    [[nodiscard]] bool by_name_alone() const { return !text.empty() && !second_review && routes.empty() && effects.empty(); }
    /// Told from the row as it is stored: reading the whole flag takes a hundred times as long.
    [[nodiscard]] bool passes(const store::FlagRow& row) const;
    [[nodiscard]] bool passes(const review::Flag& flag) const;
};

/// What the queue itself asks of a row.
[[nodiscard]] RowFilter filter_of(const QueueRow& queue, const Setup& setup, const Call& call);

/// Route and effects of a stored flag.
struct RowFacts {
    clinical::Route route = clinical::Route::unknown;
    std::vector<std::string> effects;
};
/// Nothing if the row cannot be read.
[[nodiscard]] std::optional<RowFacts> facts_of(const store::FlagRow& row);

}  // namespace tonus::worklist
