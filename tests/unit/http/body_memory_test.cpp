#include <tonus/http/body_memory.hpp>

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <optional>
#include <thread>
#include <vector>

namespace tonus::http {
namespace {

constexpr std::size_t mebibyte = 1024 * 1024;

class BodyMemoryTest : public testing::Test {
protected:
    [[nodiscard]] BodyMemory make(std::size_t bytes) {
        return {bytes, metrics_.gauge("held_bytes", "Held."), metrics_.counter("refused_total", "Refused.")};
    }
    [[nodiscard]] bool says(std::string_view line) const { return metrics_.exposition().find(line) != std::string::npos; }

    log::Metrics metrics_;
};

TEST_F(BodyMemoryTest, KeepsAQuarterForSmallBodies) {
    const BodyMemory memory = make(4 * mebibyte);
    const auto large = memory.open();
    EXPECT_TRUE(large->resize(3 * mebibyte));
    const auto another = memory.open();
    EXPECT_FALSE(another->resize(BodyMemory::small_body + 1));
    EXPECT_FALSE(memory.admits(BodyMemory::small_body + 1));
    EXPECT_EQ(another->size(), 0U);
    std::vector<std::shared_ptr<BodyMemory::Share>> small;
    for (int i = 0; i < 16; ++i) {
        small.push_back(memory.open());
        EXPECT_TRUE(small.back()->resize(BodyMemory::small_body));
    }
    EXPECT_FALSE(another->resize(1));
    EXPECT_FALSE(memory.admits(1));
    EXPECT_TRUE(memory.admits(0));
    EXPECT_TRUE(says("held_bytes 4194304\n"));
    EXPECT_TRUE(says("refused_total 4\n"));
}

TEST_F(BodyMemoryTest, TakesNoMoreThanThereIsForAnySize) {
    const BodyMemory memory = make(mebibyte);
    const auto share = memory.open();
    EXPECT_FALSE(share->resize(std::size_t(-1)));
    EXPECT_FALSE(memory.admits(std::size_t(-1)));
    EXPECT_EQ(memory.held(), 0U);
}

TEST_F(BodyMemoryTest, SharesMayOutliveIt) {
    std::optional<BodyMemory> memory(make(mebibyte));
    auto share = memory->open();
    EXPECT_TRUE(share->resize(1000));
    memory.reset();
    share.reset();
    EXPECT_TRUE(says("held_bytes 0\n"));
}

TEST_F(BodyMemoryTest, HoldsWhatItsSharesHoldAndNothingOnceTheyAreGone) {
    rc::check([this] {
        const std::size_t most = *rc::gen::inRange<std::size_t>(1, 8 * mebibyte);
        const BodyMemory memory = make(most);
        std::vector<std::shared_ptr<BodyMemory::Share>> shares(*rc::gen::inRange<std::size_t>(1, 12));
        for (auto& share : shares) share = memory.open();
        for (const std::size_t bytes : *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, 4 * mebibyte))) {
            auto& share = shares[*rc::gen::inRange<std::size_t>(0, shares.size())];
            const std::size_t had = share->size();
            const bool taken = share->resize(bytes);
            RC_ASSERT(share->size() == (taken ? bytes : had));
            RC_ASSERT(taken || bytes > had);
            if (*rc::gen::inRange(0, 4) == 0) share = memory.open();
            std::size_t sum = 0;
            for (const auto& each : shares) sum += each->size();
            RC_ASSERT(memory.held() == sum);
            RC_ASSERT(sum <= most);
        }
        shares.clear();
        RC_ASSERT(memory.held() == 0U);
    });
    EXPECT_TRUE(says("held_bytes 0\n"));
}

TEST_F(BodyMemoryTest, IsExactWhenManyThreadsTakeAndGiveBack) {
    const BodyMemory memory = make(2 * mebibyte);
    std::vector<std::thread> threads;
    for (std::size_t thread = 1; thread <= 4; ++thread) {
        threads.emplace_back([&memory, thread] {
            for (std::size_t i = 0; i < 5000; ++i) {
                const auto share = memory.open();
                (void)share->resize(i * thread * 97 % mebibyte);
                (void)share->resize(i * thread * 31 % mebibyte);
                ASSERT_LE(memory.held(), 2 * mebibyte);
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(memory.held(), 0U);
    EXPECT_TRUE(says("held_bytes 0\n"));
}

}  // namespace
}  // namespace tonus::http
