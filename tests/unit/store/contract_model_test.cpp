#include "contract.hpp"

#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>

namespace tonus::store {
namespace {

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

    void put(const std::string& id, std::string content, std::vector<IndexRow> index, bool deleted) {
        Stored& stored = resources[id];
        stored = {std::move(content), std::move(index), deleted, ++versions, stored.version_id + 1};
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

/// One randomly chosen step, as a job of its own.
struct Step {
    std::string id;
    bool remove = false;
    bool fail = false;
    std::string content;
    std::vector<IndexRow> index;
};

rc::Gen<Step> any_step() {
    const auto row = rc::gen::build<IndexRow>(
        rc::gen::set(&IndexRow::key, rc::gen::inRange<std::uint64_t>(0, 5)),
        rc::gen::set(&IndexRow::order, rc::gen::inRange<std::int64_t>(-2, 3))
    );
    return rc::gen::build<Step>(
        rc::gen::set(&Step::id, rc::gen::map(rc::gen::inRange(0, 6), [](int i) { return "r" + std::to_string(i); })),
        rc::gen::set(&Step::remove, rc::gen::map(rc::gen::inRange(0, 4), [](int i) { return i == 0; })),
        rc::gen::set(&Step::fail, rc::gen::map(rc::gen::inRange(0, 6), [](int i) { return i == 0; })),
        rc::gen::set(&Step::content),
        rc::gen::set(&Step::index, rc::gen::container<std::vector<IndexRow>>(row))
    );
}

core::Result<void> perform(const Step& step, bool exists, Writer& writer) {
    Draft draft;
    draft.key = {"Basic", step.id};
    draft.content = step.content;
    draft.index = step.index;
    const auto done = step.remove && exists ? writer.remove(draft.key) : writer.put(draft);
    if (!done) return core::fail(done.error());
    if (step.fail) return core::fail(core::ErrorKind::conflict, "as the test wants");
    return {};
}

void compare(Store& store, const Model& model) {
    const auto done = store.read_blocking([&](Reader& reader) -> core::Result<void> {
        for (const auto& [id, stored] : model.resources) {
            const auto current = reader.current({"Basic", id});
            RC_ASSERT(current.has_value() && current->has_value());
            RC_ASSERT((**current).deleted() == stored.deleted);
            RC_ASSERT((**current).content == (stored.deleted ? "" : stored.content));
            RC_ASSERT((**current).version_id == stored.version_id);
        }
        for (const auto& groups : std::vector<std::vector<std::vector<std::uint64_t>>>{
                 {}, {{0}}, {{1, 2}}, {{0}, {1}}, {{3}, {4, 0}}
             }) {
            IndexQuery query;
            query.type = "Basic";
            query.all_of = groups;
            query.count = 100;
            const auto found = reader.search(query);
            RC_ASSERT(found.has_value());
            RC_ASSERT(ids_of(*found) == model.search(groups));
            const auto total = reader.search_total(query);
            RC_ASSERT(total.has_value() && *total == std::int64_t(found->size()));
        }
        const auto total = reader.history_total({});
        RC_ASSERT(total.has_value() && *total == model.versions);
        return {};
    });
    RC_ASSERT(done.has_value());
}

void follow(const Backend& backend) {
    const test::TemporaryFolder folder;
    const test::ManualClock clock;
    auto store = backend.open(folder.path() / "data", clock);
    Model model;
    for (const Step& step : *rc::gen::container<std::vector<Step>>(any_step())) {
        const auto known = model.resources.find(step.id);
        const bool exists = known != model.resources.end() && !known->second.deleted;
        const auto done = store->write_blocking([&](Writer& writer) { return perform(step, exists, writer); });
        RC_ASSERT(done.has_value() != step.fail);
        const bool removed = step.remove && exists;
        if (!step.fail) model.put(step.id, step.content, removed ? std::vector<IndexRow>() : step.index, removed);
    }
    compare(*store, model);
    store.reset();
    store = backend.open(folder.path() / "data", clock);
    compare(*store, model);
}

RC_GTEST_PROP(StoreModel, HoldsWhatAMapWouldHoldOverARestartToo, ()) {
    for (const Backend& backend : backends()) follow(backend);
}

}  // namespace
}  // namespace tonus::store
