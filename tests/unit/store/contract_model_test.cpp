#include "contract.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <future>
#include <map>

namespace tonus::store {
namespace {

/// One randomly chosen step, as a job of its own.
struct ModelStep {
    std::string id;
    bool remove = false;
    bool fail = false;
    std::string content;
    std::vector<IndexRow> index;
};

/// What the store should hold, kept the obvious way.
struct Model {
    struct Stored {
        std::string content;
        std::vector<IndexRow> index;
        bool deleted = false;
        std::int64_t sequence = 0;
        std::int64_t version_id = 0;
    };
    std::map<std::string, Stored> resources;
    std::int64_t versions = 0;

    void follow(const ModelStep& step) {
        Stored& stored = resources[step.id];
        const bool removes = step.remove && stored.version_id != 0 && !stored.deleted;
        stored.deleted = removes;
        stored.content = removes ? "" : step.content;
        stored.index = removes ? std::vector<IndexRow>() : step.index;
        stored.sequence = ++versions;
        ++stored.version_id;
    }

    [[nodiscard]] std::vector<std::string> search(const std::vector<std::vector<std::uint64_t>>& groups) const {
        std::vector<std::pair<std::int64_t, std::string>> found;
        for (const auto& [id, stored] : resources) {
            const bool matches = std::all_of(groups.begin(), groups.end(), [&](const auto& keys) {
                return std::any_of(stored.index.begin(), stored.index.end(), [&](const IndexRow& row) {
                    return std::find(keys.begin(), keys.end(), row.key) != keys.end();
                });
            });
            if (matches && !stored.deleted) found.emplace_back(-stored.sequence, id);
        }
        std::sort(found.begin(), found.end());
        std::vector<std::string> ids;
        for (const auto& [sequence, id] : found) ids.push_back(id);
        return ids;
    }
};

rc::Gen<ModelStep> any_step() {
    const auto row = rc::gen::build<IndexRow>(
        rc::gen::set(&IndexRow::key, rc::gen::inRange<std::uint64_t>(0, 5)),
        rc::gen::set(&IndexRow::order, rc::gen::inRange<std::int64_t>(-2, 3))
    );
    return rc::gen::build<ModelStep>(
        rc::gen::set(&ModelStep::id, rc::gen::map(rc::gen::inRange(0, 6), [](int i) { return "r" + std::to_string(i); })),
        rc::gen::set(&ModelStep::remove, rc::gen::map(rc::gen::inRange(0, 4), [](int i) { return i == 0; })),
        rc::gen::set(&ModelStep::fail, rc::gen::map(rc::gen::inRange(0, 6), [](int i) { return i == 0; })),
        rc::gen::set(&ModelStep::content),
        rc::gen::set(&ModelStep::index, rc::gen::container<std::vector<IndexRow>>(row))
    );
}

/// Each round has a resource type and keys of its own, so that all can share a store.
struct Round {
    int number = 0;
    [[nodiscard]] std::string type() const { return "Round" + std::to_string(number); }
    [[nodiscard]] std::uint64_t key(std::uint64_t small) const { return std::uint64_t(number) * 16 + small; }
};

core::Result<void> perform(const Round& round, const ModelStep& step, Writer& writer) {
    Draft draft;
    draft.key = {round.type(), step.id};
    draft.content = step.content;
    for (const IndexRow& row : step.index) draft.index.push_back({round.key(row.key), row.order});
    const auto current = writer.current(draft.key);
    if (!current) return core::fail(current.error());
    const bool removes = step.remove && *current && !(**current).deleted();
    const auto done = removes ? writer.remove(draft.key) : writer.put(draft);
    if (!done) return core::fail(done.error());
    if (step.fail) return core::fail(core::ErrorKind::conflict, "as the test wants");
    return {};
}

/// Each step a job; none waits for another, so they meet in groups as chance has it.
std::vector<bool> perform_all(Store& store, const Round& round, const std::vector<ModelStep>& steps) {
    std::vector<std::promise<bool>> succeeded(steps.size());
    for (std::size_t i = 0; i < steps.size(); ++i) {
        store.write(
            core::Deadline::never(),
            [&, i](Writer& writer) { return perform(round, steps[i], writer); },
            [&, i](const core::Result<void>& result) { succeeded[i].set_value(result.has_value()); }
        );
    }
    std::vector<bool> results;
    for (auto& promise : succeeded) results.push_back(promise.get_future().get());
    return results;
}

void compare(Store& store, const Round& round, const Model& model) {
    const auto done = store.read_blocking([&](Reader& reader) -> core::Result<void> {
        for (const auto& [id, stored] : model.resources) {
            const auto current = reader.current({round.type(), id});
            RC_ASSERT(current.has_value() && current->has_value());
            RC_ASSERT((**current).deleted() == stored.deleted);
            RC_ASSERT((**current).content == stored.content);
            RC_ASSERT((**current).version_id == stored.version_id);
        }
        for (const auto& groups : std::vector<std::vector<std::vector<std::uint64_t>>>{{}, {{0}}, {{1, 2}}, {{0}, {1}}, {{3}, {4, 0}}}) {
            IndexQuery query;
            query.type = round.type();
            query.all_of = ranges_of(groups);
            for (auto& ranges : query.all_of) {
                for (auto& range : ranges) range.key = round.key(range.key);
            }
            query.count = 100;
            const auto found = reader.search(query);
            RC_ASSERT(found.has_value());
            RC_ASSERT(ids_of(*found) == model.search(groups));
            const auto total = reader.search_total(query);
            RC_ASSERT(total.has_value() && *total == std::int64_t(found->versions.size()));
        }
        HistoryQuery history;
        history.type = round.type();
        const auto total = reader.history_total(history);
        RC_ASSERT(total.has_value() && *total == model.versions);
        return {};
    });
    RC_ASSERT(done.has_value());
}

/// A store that all rounds of the property share: making one costs more than a round.
class SharedStore {
public:
    explicit SharedStore(Backend backend) : backend_(std::move(backend)) { reopen(); }

    void follow() {
        const Round round{++rounds_};
        Model model;
        const auto steps = *rc::gen::container<std::vector<ModelStep>>(any_step());
        const std::vector<bool> succeeded = perform_all(*store_, round, steps);
        for (std::size_t i = 0; i < steps.size(); ++i) {
            RC_ASSERT(succeeded[i] != steps[i].fail);
            if (!steps[i].fail) model.follow(steps[i]);
        }
        compare(*store_, round, model);
        if (rounds_ % 5 != 0) return;
        reopen();
        compare(*store_, round, model);
    }

private:
    void reopen() {
        store_.reset();
        store_ = backend_.open(folder_.path() / "data", clock_);
    }

    Backend backend_;
    test::TemporaryFolder folder_;
    test::ManualClock clock_;
    std::unique_ptr<Store> store_;
    int rounds_ = 0;
};

class StoreModel : public testing::TestWithParam<Backend> {};

TEST_P(StoreModel, HoldsWhatAMapWouldHoldOverARestartToo) {
    SharedStore store(GetParam());
    EXPECT_TRUE(rc::check([&] { store.follow(); }));
}

INSTANTIATE_TEST_SUITE_P(Backends, StoreModel, testing::ValuesIn(backends()), backend_name);

}  // namespace
}  // namespace tonus::store
