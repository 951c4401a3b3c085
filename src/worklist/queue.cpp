#include "queue.hpp"

#include "burden.hpp"
#include "problem.hpp"
#include "view_text.hpp"

#include <algorithm>

namespace tonus::worklist {
namespace {

bool has(const std::vector<std::string>& list, std::string_view value) { return std::find(list.begin(), list.end(), value) != list.end(); }

}  // namespace

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

std::optional<RowFacts> facts_of(const store::FlagRow& row) {
    if (const auto start = review::encoded_start(row.state)) {
        return RowFacts{start->route, {start->effects.begin(), start->effects.end()}};
    }
    const auto flag = review::decode_flag(row.state);
    if (!flag) return std::nullopt;
    return RowFacts{flag->route, review::effects_of(*flag)};
}

bool RowFilter::passes(const store::FlagRow& row) const {
    if (second_review && !is_in_sample(row.flag_id, sample_percent)) return false;
    if (routes.empty() && effects.empty()) return true;
    const auto facts = facts_of(row);
    if (!facts) return false;
    const bool by_route = routes.empty() || has(routes, route_name(facts->route));
    return by_route && (effects.empty() || std::any_of(facts->effects.begin(), facts->effects.end(), [&](const std::string& effect) {
                            return has(effects, effect);
                        }));
}

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
