#include "call.hpp"
#include "queue.hpp"

#include <algorithm>
#include <map>

namespace tonus::worklist {

core::Result<Answer> list_effects(const Setup& setup, const Call& call, store::Reader& reader) {
    const auto queue = find_queue(call, call.parameter("queue"));
    if (!queue) return core::fail(queue.error());
    store::FlagQuery query = query_of(**queue, call.viewer.account.name);
    query.count = 1'000'000;
    const auto rows = reader.search_flags(query);
    if (!rows) return core::fail(rows.error());
    const RowFilter filter = filter_of(**queue, setup, call);
    std::map<std::string, std::int64_t> counts;
    for (const store::FlagRow& row : *rows) {
        if (!filter.passes(row)) continue;
        if (filter.second_review) {
            const auto listed = review::decode_listed_flag(row.state);
            if (!listed || !filter.passes(listed->flag)) continue;
        }
        const auto facts = facts_of(row);
        if (!facts) continue;
        for (const std::string& effect : facts->effects) ++counts[effect];
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
