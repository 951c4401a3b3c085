#include "queue.hpp"

#include "burden.hpp"
#include "problem.hpp"

#include <algorithm>

namespace tonus::worklist {
const std::vector<QueueRow>& queues() {
    static const std::vector<QueueRow> rows = {
        {"mine", true, {"open", "claimed", "snoozed", "waiting"}},
        {"team", true, {"open", "claimed"}},
        {"emergency", true, {"open", "claimed"}},
        {"snoozed", true, {"snoozed"}},
        {"waiting", true, {"waiting"}},
        {"returned", true, {"open", "claimed"}},
        {"done", false, {"confirmed", "dismissed", "withdrawn"}},
        {"second-review", false, {"confirmed", "dismissed"}, true},
    };
    return rows;
}

core::Result<const QueueRow*> find_queue(const Call& call, std::string_view name) {
    const auto queue = std::find_if(queues().begin(), queues().end(), [&](const QueueRow& row) { return row.name == name; });
    if (queue == queues().end()) {
        return core::fail(problem(core::ErrorKind::invalid, "form-invalid", "queue is not one of the worklist's queues."));
    }
    if (queue->second_review && !identity::may(call.viewer.account.roles, identity::Right::confirm)) {
        return core::fail(problem(core::ErrorKind::forbidden, "role-not-allowed", "Your role may not judge a second time."));
    }
    return &*queue;
}

store::FlagQuery query_of(const QueueRow& queue, std::string_view account) {
    store::FlagQuery query;
    query.open = queue.open;
    query.statuses = queue.statuses;
    if (queue.name == "mine") query.owner = std::string(account);
    if (queue.name == "returned") query.returned = true;
    if (queue.name == "emergency") query.priorities = {std::int64_t(review::Priority::emergency)};
    return query;
}

bool RowFilter::passes(const store::FlagRow& row) const { return !second_review || is_in_sample(row.flag_id, sample_percent); }

bool RowFilter::passes(const review::Flag& flag) const {
    if (!second_review) return true;
    const review::Decision* decision = flag.workflow.decision();
    const bool open = decision != nullptr && decision->by != viewer && decision->duplicate_of.empty();
    return open && flag.workflow.second_opinions().empty();
}

RowFilter filter_of(const QueueRow& queue, const Setup& setup, const Call& call) {
    RowFilter filter;
    filter.second_review = queue.second_review;
    filter.sample_percent = setup.options.second_review_percent;
    filter.viewer = call.viewer.account.name;
    return filter;
}

}  // namespace tonus::worklist
