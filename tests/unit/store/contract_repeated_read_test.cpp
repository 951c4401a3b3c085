#include "contract.hpp"

#include <rapidcheck.h>

#include <map>

namespace tonus::store {
namespace {

constexpr int read_resources = 4;

enum class StepWrite : std::uint8_t { put, remove, fail };

struct ReadStep {
    StepWrite deed = StepWrite::put;
    int resource = 0;
    std::string content;
};

rc::Gen<ReadStep> any_read_step() {
    return rc::gen::construct<ReadStep>(
        rc::gen::element(StepWrite::put, StepWrite::put, StepWrite::remove, StepWrite::fail),
        rc::gen::inRange(0, read_resources),
        rc::gen::nonEmpty<std::string>()
    );
}

/// What was read, and what it rested on.
struct Seen {
    std::int64_t version_id = 0;
    Grounds grounds;
};

/// Reading a few resources again and again, on the reader's own thread where the store lets it.
class StoreRepeatedRead : public StoreContract {
protected:
    [[nodiscard]] std::optional<Version> read_newest(const fhir::ResourceKey& key) const {
        Grounds unused;
        return read_newest(key, unused);
    }

    [[nodiscard]] std::optional<Version> read_newest(const fhir::ResourceKey& key, Grounds& grounds) const {
        std::optional<Version> found;
        const ReadJob job = [&](Reader& reader) -> core::Result<void> {
            auto version = reader.current(key);
            if (!version) return core::fail(version.error());
            found = std::move(*version);
            return {};
        };
        auto done = store_->read_here(core::Deadline::never(), job, grounds);
        if (!done) done = store_->read_blocking(job);
        EXPECT_TRUE(done->has_value());
        return found;
    }

    void act(const ReadStep& step, const fhir::ResourceKey& key) {
        Draft draft;
        draft.key = key;
        draft.content = step.content;
        const auto done = store_->write_blocking([&](Writer& writer) -> core::Result<void> {
            auto written = step.deed == StepWrite::remove ? writer.remove(key) : writer.put(draft);
            if (!written) return core::fail(written.error());
            if (step.deed == StepWrite::fail) return core::fail(core::ErrorKind::conflict, "undone");
            return {};
        });
        RC_ASSERT(done.has_value() == (step.deed != StepWrite::fail));
    }

    void check_round() {
        const std::string type = "Type" + std::to_string(++round_);
        std::map<std::string, std::string> there;
        std::map<std::string, std::int64_t> versions;
        std::map<std::string, Seen> seen;
        for (const ReadStep& step : *rc::gen::container<std::vector<ReadStep>>(any_read_step())) {
            const std::string id = std::to_string(step.resource);
            if (step.deed != StepWrite::remove || there.contains(id)) {
                act(step, {type, id});
                if (step.deed != StepWrite::fail) ++versions[id];
                if (step.deed == StepWrite::put) there[id] = step.content;
                if (step.deed == StepWrite::remove) there.erase(id);
            }
            for (int number = 0; number < read_resources; ++number) {
                const std::string asked = std::to_string(number);
                Grounds grounds;
                const auto newest = read_newest({type, asked}, grounds);
                if (const auto before = seen.find(asked); before != seen.end() && store_->holds(before->second.grounds)) {
                    RC_ASSERT(newest && newest->version_id == before->second.version_id);
                }
                if (newest && !grounds.last_changes.empty()) seen[asked] = {newest->version_id, grounds};
                RC_ASSERT(newest.has_value() == versions.contains(asked));
                if (!newest) continue;
                RC_ASSERT(newest->key == (fhir::ResourceKey{type, asked}));
                RC_ASSERT(newest->version_id == versions.at(asked));
                RC_ASSERT(newest->deleted() == !there.contains(asked));
                if (there.contains(asked)) RC_ASSERT(newest->content == there.at(asked));
            }
        }
    }

    int round_ = 0;
};

TEST_P(StoreRepeatedRead, ShowsWhatIsThereNow) {
    EXPECT_TRUE(rc::check("a resource read again is as it is now", [this] { check_round(); }));
}

TEST_P(StoreRepeatedRead, WhatAnAnswerRestsOnHoldsUntilItsResourceChanges) {
    const fhir::ResourceKey key{"Observation", "0"};
    put("Observation", "0", "1");
    Grounds grounds;
    ASSERT_TRUE(read_newest(key, grounds));
    ASSERT_TRUE(read_newest(key, grounds));
    ASSERT_FALSE(grounds.last_changes.empty());
    EXPECT_TRUE(store_->holds(grounds));
    put("Observation", "1", "another's");
    EXPECT_TRUE(store_->holds(grounds));
    put("Observation", "0", "2");
    EXPECT_FALSE(store_->holds(grounds));
    ASSERT_TRUE(read_newest(key, grounds));
    EXPECT_TRUE(grounds.last_changes.empty() || store_->holds(grounds));
}

INSTANTIATE_TEST_SUITE_P(Backends, StoreRepeatedRead, testing::ValuesIn(backends()), backend_name);

}  // namespace
}  // namespace tonus::store
