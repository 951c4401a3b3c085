#include "contract.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <map>

namespace tonus::store {
namespace {

constexpr int resources = 6;
constexpr int keys = 4;

enum class Deed : std::uint8_t { put, remove, fail };

struct DeedStep {
    Deed deed = Deed::put;
    int resource = 0;
    unsigned found_under = 0;  ///< a bit for each key
};

rc::Gen<DeedStep> any_deed() {
    return rc::gen::construct<DeedStep>(
        rc::gen::element(Deed::put, Deed::put, Deed::put, Deed::remove, Deed::fail),
        rc::gen::inRange(0, resources),
        rc::gen::inRange(0U, 1U << keys)
    );
}

/// A search for what stands at the same points again and again, as a page that is polled does.
class StoreRepeatedSearch : public StoreContract {
protected:
    [[nodiscard]] std::uint64_t key(int number) const { return std::uint64_t(round_) * keys + std::uint64_t(number); }

    [[nodiscard]] IndexQuery newest_under(const std::vector<int>& numbers, std::size_t count) const {
        IndexQuery query;
        query.type = type_;
        query.count = count;
        auto& points = query.all_of.emplace_back();
        for (const int number : numbers) points.push_back({key(number), 0, 0, true});
        return query;
    }

    core::Result<Version> put_in(Writer& writer, const DeedStep& step) const {
        Draft draft;
        draft.key = {type_, std::to_string(step.resource)};
        for (int number = 0; number < keys; ++number) {
            if ((step.found_under >> unsigned(number)) & 1U) draft.index.push_back({key(number), 0});
        }
        return writer.put(draft);
    }

    void act(const DeedStep& step) {
        const std::string id = std::to_string(step.resource);
        const auto done = store_->write_blocking([&](Writer& writer) -> core::Result<void> {
            auto written = step.deed == Deed::remove ? writer.remove({type_, id}) : put_in(writer, step);
            if (!written) return core::fail(written.error());
            if (step.deed == Deed::fail) return core::fail(core::ErrorKind::conflict, "undone");
            place_[id] = written->sequence;
            return {};
        });
        RC_ASSERT(done.has_value() == (step.deed != Deed::fail));
        if (step.deed == Deed::put) there_[id] = step.found_under;
        if (step.deed == Deed::remove) there_.erase(id);
    }

    [[nodiscard]] std::vector<std::string> expected(unsigned under) const {
        std::vector<std::string> ids;
        for (const auto& [id, found_under] : there_) {
            if ((found_under & under) != 0) ids.push_back(id);
        }
        std::sort(ids.begin(), ids.end(), [&](const auto& a, const auto& b) { return place_.at(a) > place_.at(b); });
        return ids;
    }

    /// What an earlier answer rested on holds only while the answer is right.
    void check_grounds(const IndexQuery& query, std::pair<unsigned, std::size_t> asked, const std::vector<std::string>& now) {
        if (const auto before = seen_.find(asked); before != seen_.end() && store_->holds(before->second.second)) {
            RC_ASSERT(before->second.first == now);
            ++held_;
        }
        Grounds grounds;
        SearchPage page;
        const ReadJob job = [&](Reader& reader) -> core::Result<void> {
            auto found = reader.search(query);
            if (!found) return core::fail(found.error());
            page = std::move(*found);
            return {};
        };
        const auto done = store_->read_here(core::Deadline::never(), job, grounds);
        RC_ASSERT(done && *done);
        RC_ASSERT(ids_of(page) == now);
        if (!grounds.last_changes.empty()) seen_[asked] = {now, grounds};
    }

    void check_all() {
        for (const std::vector<int>& numbers : {std::vector<int>{0}, {1}, {0, 1}, {2, 3}}) {
            unsigned under = 0;
            for (const int number : numbers) under |= 1U << unsigned(number);
            const auto all = expected(under);
            for (const std::size_t count : {1U, 3U}) {
                const SearchPage page = read([&](Reader& reader) { return reader.search(newest_under(numbers, count)); });
                RC_ASSERT(ids_of(page) == std::vector(all.begin(), all.begin() + std::ptrdiff_t(std::min(count, all.size()))));
                RC_ASSERT(page.next.has_value() == (all.size() > count));
                RC_ASSERT(!page.next || page.next->as_of == page.as_of);
                check_grounds(newest_under(numbers, count), {under, count}, ids_of(page));
            }
        }
    }

    void check_round() {
        ++round_;
        type_ = "Type" + std::to_string(round_);
        there_.clear();
        place_.clear();
        seen_.clear();
        for (const DeedStep& step : *rc::gen::container<std::vector<DeedStep>>(any_deed())) {
            if (step.deed != Deed::remove || there_.contains(std::to_string(step.resource))) act(step);
            check_all();
        }
    }

    int round_ = 0;
    std::string type_;
    std::map<std::string, unsigned> there_;
    std::map<std::string, std::int64_t> place_;
    std::map<std::pair<unsigned, std::size_t>, std::pair<std::vector<std::string>, Grounds>> seen_;
    int held_ = 0;  // answers whose grounds held at a later step
};

TEST_P(StoreRepeatedSearch, ShowsWhatIsThereNow) {
    EXPECT_TRUE(rc::check("a search asked again shows the store as it is", [this] { check_round(); }));
    EXPECT_GT(held_, 0);
}

INSTANTIATE_TEST_SUITE_P(Backends, StoreRepeatedSearch, testing::ValuesIn(backends()), backend_name);

}  // namespace
}  // namespace tonus::store
