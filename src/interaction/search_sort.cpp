// Source: FHIR R4, search, section 3.1.1.5.1 "Sorting".
#include "search_parts.hpp"

#include <tonus/interaction/problem.hpp>
#include <tonus/interaction/reply.hpp>

#include <algorithm>
#include <compare>

namespace tonus::interaction {
namespace {

/// What one value sorts by: text, or a number. Kinds are never mixed under one parameter.
struct Rank {
    bool present = false;
    double number = 0;
    std::string text;
};

struct RankOf {
    Rank operator()(const search::TokenValue& value) const { return {true, 0, std::string(value.code)}; }
    Rank operator()(const search::StringValue& value) const { return {!value.exact.empty(), 0, std::string(value.folded)}; }
    Rank operator()(const search::DateValue& value) const { return {true, double(value.start), {}}; }
    Rank operator()(const search::NumberValue& value) const { return {true, value.dimension == 0 ? value.low : value.base_low, {}}; }
    Rank operator()(const search::ReferenceValue& value) const { return {true, 0, std::string(value.target)}; }
    Rank operator()(const search::UriValue& value) const { return {true, 0, std::string(value.uri)}; }
    Rank operator()(const search::PositionValue&) const { return {}; }
    Rank operator()(const search::CompositeValue&) const { return {}; }
};

bool before(const Rank& left, const Rank& right) {
    if (left.number != right.number) return left.number < right.number;
    return left.text < right.text;
}

/// A match by what it sorts by.
struct Sortable {
    store::Version version;
    std::vector<Rank> ranks;
};

Rank rank_of(const search::SortKey& key, const store::Version& version, const search::Extracted& values) {
    if (key.parameter->code == "_id") return {true, 0, version.key.id};
    if (key.parameter->code == "_lastUpdated") return {true, double(version.last_updated.time_since_epoch().count()), {}};
    Rank best;
    for (const search::ParameterValue& value : values.of(*key.parameter)) {
        Rank rank = std::visit(RankOf(), value.value);
        const bool better = key.descending ? before(best, rank) : before(rank, best);
        if (rank.present && (!best.present || better)) best = std::move(rank);
    }
    return best;
}

/// What has no value comes last, whichever way is sorted. Ids tell equals apart: unlike the order of
/// writing, they stay as they are while a client pages.
bool comes_before(const std::vector<search::SortKey>& keys, const Sortable& left, const Sortable& right) {
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const Rank& a = left.ranks[i];
        const Rank& b = right.ranks[i];
        if (a.present != b.present) return a.present;
        if (before(a, b)) return !keys[i].descending;
        if (before(b, a)) return keys[i].descending;
    }
    return left.version.key.id < right.version.key.id;
}

/// Keeps the first results of those it is shown, as many as a page holds, in the order asked for.
class Sorter {
public:
    Sorter(const search::Extractor& extractor, const std::vector<search::SortKey>& keys) : extractor_(extractor), keys_(keys) {
        for (const search::SortKey& key : keys) parameters_.push_back(key.parameter);
    }

    core::Result<void> begin_after(store::Version version) {
        auto sortable = ranked(version);
        if (!sortable) return core::fail(sortable.error());
        after_ = std::move(*sortable);
        return {};
    }

    /// Takes the version; false, and it stays, if it cannot be read.
    bool show(store::Version& version, std::size_t most) {
        auto sortable = ranked(version);
        if (!sortable) return false;
        const auto order = [this](const Sortable& a, const Sortable& b) { return comes_before(keys_, a, b); };
        if (after_ && !order(*after_, *sortable)) return true;
        const bool full = first_.size() == most || ended_early_;
        if (full && (most == 0 || order(first_.front(), *sortable))) return true;
        bytes_ += sortable->version.content.size();
        first_.push_back(std::move(*sortable));
        std::push_heap(first_.begin(), first_.end(), order);
        while (first_.size() > most || (first_.size() > 1 && bytes_ > most_page_bytes)) {
            ended_early_ = ended_early_ || first_.size() <= most;
            std::pop_heap(first_.begin(), first_.end(), order);
            bytes_ -= first_.back().version.content.size();
            first_.pop_back();
        }
        return true;
    }

    /// True if what was taken holds so much text that what sorts after it was dropped.
    [[nodiscard]] bool ended_early() const noexcept { return ended_early_; }

    std::vector<store::Version> take() {
        std::sort_heap(first_.begin(), first_.end(), [this](const Sortable& a, const Sortable& b) { return comes_before(keys_, a, b); });
        std::vector<store::Version> sorted;
        for (Sortable& sortable : first_) sorted.push_back(std::move(sortable.version));
        return sorted;
    }

private:
    core::Result<Sortable> ranked(store::Version& version) const {
        const auto document = document_of(version);
        if (!document) return core::fail(document.error());
        const search::Extracted values = extractor_.extract(document->root(), parameters_);
        Sortable sortable;
        for (const search::SortKey& key : keys_) sortable.ranks.push_back(rank_of(key, version, values));
        sortable.version = std::move(version);
        return sortable;
    }

    const search::Extractor& extractor_;
    const std::vector<search::SortKey>& keys_;
    std::vector<const search::Parameter*> parameters_;
    std::optional<Sortable> after_;
    std::vector<Sortable> first_;  // a heap with the last of them on top
    std::size_t bytes_ = 0;        // of their text
    bool ended_early_ = false;
};

}  // namespace

core::Result<SortedPage> SearchEngine::find_sorted(store::Reader& reader, const SearchPlan& plan, const SortedSlice& slice) const {
    constexpr std::size_t at_once = 512;
    Sorter sorter(parts_->extractor, plan.query->sort);
    if (slice.after) {
        if (auto begun = sorter.begin_after(*slice.after); !begun) return core::fail(begun.error());
    }
    SortedPage page;
    SearchRun run(*parts_, reader, slice.unreadable);
    Slice part{at_once, {}};
    part.most_bytes = most_page_bytes;
    do {
        auto found = run.find(plan, part);
        if (!found) return core::fail(found.error());
        page.total += std::int64_t(found->versions.size());
        if (std::size_t(page.total) > most_looked_at) return too_costly("finds more resources than can be sorted");
        for (store::Version& version : found->versions) {
            if (sorter.show(version, slice.count + 1)) continue;
            if (!slice.unreadable) return unreadable(version.key);
            slice.unreadable(version.key);
            --page.total;
        }
        part.after = found->next;
    } while (part.after);
    page.versions = sorter.take();
    page.more = sorter.ended_early() || page.versions.size() > slice.count;
    if (page.versions.size() > slice.count) page.versions.resize(slice.count);
    return page;
}

}  // namespace tonus::interaction
