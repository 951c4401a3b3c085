#include "sqlite/search_rules.hpp"

#include <algorithm>

namespace tonus::store::sqlite {
namespace {

/// yes: a row lies in a certain range; open: only in uncertain ones.
Verdict best(const Ranges& ranges, const std::vector<IndexRow>& rows) {
    Verdict verdict = Verdict::no;
    for (const IndexRange& range : ranges) {
        // Rows are sorted by now.
        const auto first = std::lower_bound(rows.begin(), rows.end(), IndexRow{range.key, range.from});
        if (first == rows.end() || first->key != range.key || first->order > range.to) continue;
        if (range.certain) return Verdict::yes;
        verdict = Verdict::open;
    }
    return verdict;
}

}  // namespace

Verdict judge(std::vector<IndexRow> rows, std::span<const Ranges* const> all_of, const std::vector<Ranges>& none_of) {
    if (!std::is_sorted(rows.begin(), rows.end())) std::sort(rows.begin(), rows.end());
    Verdict verdict = Verdict::yes;
    for (const Ranges* ranges : all_of) verdict = std::min(verdict, best(*ranges, rows));
    for (const Ranges& ranges : none_of) {
        const Verdict found = best(ranges, rows);
        verdict = std::min(verdict, found == Verdict::yes ? Verdict::no : found == Verdict::open ? Verdict::open : Verdict::yes);
    }
    return verdict;
}

}  // namespace tonus::store::sqlite
