#include "call.hpp"
#include "queue.hpp"

#include <algorithm>
#include <limits>
#include <map>

namespace tonus::worklist {

core::Result<Answer> list_effects(const Setup& setup, const Call& call, store::Reader& reader) {
    const auto queue = find_queue(call, call.parameter("queue"));
    if (!queue) return core::fail(queue.error());
    store::FlagQuery query = query_of(**queue, call.viewer.account.name);
    query.count = std::numeric_limits<std::size_t>::max();
    const RowFilter filter = filter_of(**queue, setup, call);
    query.with_state = filter.second_review;
    const auto rows = reader.search_flags(query);
    if (!rows) return core::fail(rows.error());
    std::map<std::string, std::int64_t> counts;
    for (const store::FlagRow& row : *rows) {
        if (!filter.passes(row)) continue;
        if (filter.second_review) {
            const auto listed = review::decode_listed_flag(row.state);
            if (!listed || !filter.passes(listed->flag)) continue;
        }
        for (const std::string_view effect : review::effects_in(row.labels)) ++counts[std::string(effect)];
    }
    std::vector<std::pair<std::string, std::int64_t>> ordered(counts.begin(), counts.end());
    std::stable_sort(ordered.begin(), ordered.end(), [](const auto& left, const auto& right) { return left.second > right.second; });

    const auto knowledge = setup.parts.knowledge.now();
    json::Writer writer;
    writer.begin_object().key("effects").begin_array();
    for (const auto& [effect, count] : ordered) {
        const clinical::Concept* known = knowledge->content.find(effect);
        writer.begin_object().member("effect", effect).member("title", known == nullptr ? effect : known->display);
        writer.member("count", count).end_object();
    }
    return writer.end_array().end_object().take();
}

}  // namespace tonus::worklist
