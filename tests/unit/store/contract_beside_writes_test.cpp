#include "contract.hpp"
#include "support/times_behind.hpp"

#include <atomic>
#include <thread>
#include <utility>

namespace tonus::store {
namespace {

/// Readers that ask without a pause while somebody writes, on their own threads where the store lets them.
class StoreBesideWrites : public StoreContract {};

TEST_P(StoreBesideWrites, AReadShowsWhateverWasAcknowledgedBeforeItWasAsked) {
    const auto write = [this](std::int64_t number) { put("Observation", "0", std::to_string(number)); };
    const auto newest = [this] {
        std::int64_t seen = -1;
        const ReadJob job = [&](Reader& reader) -> core::Result<void> {
            const auto version = reader.current({"Observation", "0"});
            if (!version) return core::fail(version.error());
            if (*version && (*version)->content == std::to_string((*version)->version_id)) seen = (*version)->version_id;
            return {};
        };
        auto done = store_->read_here(core::Deadline::never(), job);
        if (!done) done = store_->read_blocking(job);
        EXPECT_TRUE(done->has_value());
        return seen;
    };
    EXPECT_EQ(test::times_behind(300, write, newest), 0);
}

TEST_P(StoreBesideWrites, ASearchShowsWhateverWasAcknowledgedBeforeItWasAsked) {
    constexpr std::uint64_t key = 1;
    const auto write = [this](std::int64_t) { put("Observation", "0", "", {{key, 0}}); };
    IndexQuery query;
    query.type = "Observation";
    query.count = 5;
    query.all_of.push_back({{key, 0, 0, true}});
    const auto newest = [&] {
        std::int64_t seen = -1;
        const auto done = store_->read_blocking([&](Reader& reader) -> core::Result<void> {
            const auto page = reader.search(query);
            if (!page) return core::fail(page.error());
            seen = page->versions.empty() ? 0 : page->versions.front().version_id;
            return {};
        });
        return done ? seen : -1;
    };
    EXPECT_EQ(test::times_behind(300, write, newest), 0);
}

// What is at hand of two resources may be of two instants: then the job runs over a snapshot.
TEST_P(StoreBesideWrites, AJobThatReadsTwoResourcesSeesThemAtOneInstant) {
    constexpr int writes = 200;
    const auto put_both = [&](int number) {
        perform([&](Writer& writer) -> core::Result<void> {
            for (const char* id : {"left", "right"}) {
                Draft draft;
                draft.key = {"Basic", id};
                draft.content = std::to_string(number);
                if (auto stored = writer.put(draft); !stored) return core::fail(stored.error());
            }
            return {};
        });
    };
    put_both(0);
    std::atomic<bool> done = false;
    std::atomic<int> torn = 0;
    std::thread reader([&] {
        while (!done) {
            std::string left;
            std::string right;
            const ReadJob job = [&](Reader& view) -> core::Result<void> {
                for (auto [id, text] : {std::pair("left", &left), std::pair("right", &right)}) {
                    auto version = view.current({"Basic", id});
                    if (!version) return core::fail(version.error());
                    *text = (*version)->content;
                }
                return {};
            };
            const auto answered = store_->read_here(core::Deadline::never(), job);
            if (!answered || !*answered || left != right) ++torn;
        }
    });
    for (int i = 1; i <= writes; ++i) put_both(i);
    done = true;
    reader.join();
    EXPECT_EQ(torn, 0);
}

INSTANTIATE_TEST_SUITE_P(Backends, StoreBesideWrites, testing::ValuesIn(backends()), backend_name);

}  // namespace
}  // namespace tonus::store
