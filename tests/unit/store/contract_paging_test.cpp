#include "contract.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <map>

namespace tonus::store {
namespace {

/// What happens to a resource while a client pages.
enum class Write : std::uint8_t { update, move, remove, create };

struct PagingStep {
    Write write = Write::update;
    int resource = 0;
};

rc::Gen<PagingStep> any_step(int resources) {
    return rc::gen::construct<PagingStep>(
        rc::gen::element(Write::update, Write::update, Write::move, Write::remove, Write::create), rc::gen::inRange(0, resources)
    );
}

class Paging {
public:
    Paging(Store& store, std::string type) : store_(store), type_(std::move(type)) {}

    void put(const std::string& id, std::uint64_t key) {
        write([&](Writer& writer) -> core::Result<void> {
            Draft draft;
            draft.key = {type_, id};
            draft.index = {{key, ++order_ % 3}};
            auto stored = writer.put(draft);
            if (!stored) return core::fail(stored.error());
            return {};
        });
    }
    void remove(const std::string& id) {
        write([&](Writer& writer) -> core::Result<void> {
            auto removed = writer.remove({type_, id});
            if (!removed) return core::fail(removed.error());
            return {};
        });
    }

    /// How often each id was shown.
    std::map<std::string, int> page(IndexQuery query, const std::function<void()>& meanwhile) {
        query.type = type_;
        std::map<std::string, int> shown;
        do {
            const auto done = store_.read_blocking([&](Reader& reader) -> core::Result<void> {
                const auto found = reader.search(query);
                if (!found) return core::fail(found.error());
                for (const Version& version : found->versions) ++shown[version.key.id];
                query.after = found->next;
                return {};
            });
            RC_ASSERT(done.has_value());
            meanwhile();
        } while (query.after);
        return shown;
    }

private:
    void write(const WriteJob& job) { RC_ASSERT(store_.write_blocking(job).has_value()); }

    Store& store_;
    std::string type_;
    std::int64_t order_ = 0;
};

class StorePaging : public StoreContract {
protected:
    /// Keys and types of a round are its own, since all rounds share the store.
    void check_round() {
        ++round_;
        const std::uint64_t key = std::uint64_t(round_) * 2;
        const int resources = *rc::gen::inRange(1, 12);
        Paging paging(*store_, "Type" + std::to_string(round_));
        std::map<std::string, bool> stays;
        for (int i = 0; i < resources; ++i) {
            paging.put("r" + std::to_string(i), key);
            stays["r" + std::to_string(i)] = true;
        }
        IndexQuery query;
        query.count = *rc::gen::inRange<std::size_t>(1, 4);
        if (*rc::gen::arbitrary<bool>()) query.all_of = {{{key}}};
        const auto shown = paging.page(query, [&] {
            for (const PagingStep& step : *rc::gen::container<std::vector<PagingStep>>(2, any_step(resources))) {
                const std::string id = "r" + std::to_string(step.resource);
                switch (step.write) {
                    case Write::update: paging.put(id, key); break;
                    case Write::move: paging.put(id, key + 1); break;
                    case Write::remove: paging.remove(id); break;
                    case Write::create: paging.put("new" + std::to_string(++created_), key); break;
                }
                if (step.write == Write::move || step.write == Write::remove) stays[id] = false;
            }
        });
        for (const auto& [id, times] : shown) {
            RC_ASSERT(times == 1);
            RC_ASSERT(!id.starts_with("new"));
        }
        for (const auto& [id, stayed] : stays) RC_ASSERT(!stayed || shown.contains(id));
    }

    int round_ = 0;
    int created_ = 0;
};

TEST_P(StorePaging, NeitherSkipsNorRepeatsWhatStaysWhileOthersWrite) {
    EXPECT_TRUE(rc::check([this] { check_round(); }));
}

INSTANTIATE_TEST_SUITE_P(Backends, StorePaging, testing::ValuesIn(backends()), backend_name);

}  // namespace
}  // namespace tonus::store
