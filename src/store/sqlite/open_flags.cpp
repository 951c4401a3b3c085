#include "sqlite/open_flags.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace tonus::store::sqlite {
namespace {

using Row = std::shared_ptr<const FlagRow>;

bool comes_before(const Row& left, const Row& right) {
    return std::tie(left->priority, left->since, left->flag_id) < std::tie(right->priority, right->since, right->flag_id);
}

/// The open rows once each of `changes`, the oldest first, has been made.
std::vector<Row> bring_forward(const std::vector<Row>& before, const std::vector<std::shared_ptr<const FlagChanges>>& changes) {
    std::unordered_map<std::string_view, Row> put;
    for (const auto& change : changes) {
        // Rows live as long as the change they are part of.
        for (const FlagRow& row : change->put) put[row.flag_id] = Row(change, &row);
    }
    std::vector<Row> added;
    for (const auto& [id, row] : put) {
        if (row->open) added.push_back(std::make_shared<const FlagRow>(*row));
    }
    std::sort(added.begin(), added.end(), comes_before);
    std::vector<Row> after;
    after.reserve(before.size() + added.size());
    auto next = added.begin();
    for (const Row& row : before) {
        if (put.contains(row->flag_id)) continue;
        for (; next != added.end() && comes_before(*next, row); ++next) after.push_back(std::move(*next));
        after.push_back(row);
    }
    std::move(next, added.end(), std::back_inserter(after));
    return after;
}

}  // namespace

void OpenFlags::end_change(FlagChanges changes) {
    const std::lock_guard lock(mutex_);
    recent_rows_ += changes.put.size();
    recent_.push_back(std::make_shared<const FlagChanges>(std::move(changes)));
    // Past what is not told, no list can be brought.
    while (recent_rows_ > most_recent || (!recent_.empty() && recent_.back()->moved)) {
        recent_rows_ -= recent_.front()->put.size();
        recent_.pop_front();
    }
    ++ended_;
}

OpenFlags::Rows OpenFlags::find(std::int64_t changes) {
    Rows kept;
    std::vector<std::shared_ptr<const FlagChanges>> since;
    {
        const std::lock_guard lock(mutex_);
        const std::int64_t told_from = ended_ - std::int64_t(recent_.size());
        if (rows_ == nullptr || changes < kept_ || kept_ < told_from) return nullptr;
        kept = rows_;
        since.assign(recent_.begin() + (kept_ - told_from), recent_.begin() + (changes - told_from));
    }
    if (since.empty()) return kept;
    Rows rows = std::make_shared<const std::vector<Row>>(bring_forward(*kept, since));
    if (rows->size() > most) rows = nullptr;
    keep(changes, rows);
    return rows;
}

bool OpenFlags::begin_listing(std::int64_t changes) {
    const std::lock_guard lock(mutex_);
    if (changes <= listed_) return false;
    listed_ = changes;
    return true;
}

void OpenFlags::keep(std::int64_t changes, Rows rows) {
    const std::lock_guard lock(mutex_);
    if (kept_ > changes) return;
    kept_ = changes;
    rows_.swap(rows);  // those kept so far are freed without the lock
}

}  // namespace tonus::store::sqlite
