#include "sqlite/version_cache.hpp"

#include <gtest/gtest.h>

#include <string>

namespace tonus::store::sqlite {
namespace {

Version version_of(std::int64_t sequence, std::size_t size = 1000) {
    Version version;
    version.key = {"Observation", "o" + std::to_string(sequence)};
    version.version_id = 1;
    version.content = std::string(size, 'x');
    version.sequence = sequence;
    return version;
}

TEST(VersionCache, GivesBackWhatWasAdded) {
    VersionCache cache(1024 * 1024);
    EXPECT_EQ(cache.find(7), nullptr);
    cache.add(version_of(7));
    cache.add(version_of(7));
    const auto found = cache.find(7);
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->key, version_of(7).key);
    EXPECT_EQ(found->content, version_of(7).content);
    EXPECT_EQ(cache.find(8), nullptr);
}

TEST(VersionCache, ForgetsWhatNobodyAsksForAndStaysWithinItsRoom) {
    constexpr std::int64_t many = 20'000;
    VersionCache cache(1024 * 1024);
    for (std::int64_t sequence = 1; sequence <= many; ++sequence) {
        cache.add(version_of(sequence));
        ASSERT_NE(cache.find(1), nullptr) << "after " << sequence;
    }
    EXPECT_NE(cache.find(many), nullptr);
    EXPECT_EQ(cache.find(2), nullptr);
    std::size_t kept = 0;
    for (std::int64_t sequence = many; sequence > 0; --sequence) kept += cache.find(sequence) == nullptr ? 0 : 1;
    EXPECT_GT(kept, 200U);
    EXPECT_LE(kept, 1024U);
}

TEST(VersionCache, KeepsWhatIsOfferedAgainBeforeTooManyOthers) {
    constexpr std::int64_t many = 100'000;
    VersionCache cache(64 * 1024 * 1024);
    cache.offer(version_of(7));
    EXPECT_EQ(cache.find(7), nullptr);
    cache.offer(version_of(7));
    EXPECT_NE(cache.find(7), nullptr);
    cache.offer(version_of(8));
    for (std::int64_t sequence = 100; sequence < many; ++sequence) cache.offer(version_of(sequence));
    cache.offer(version_of(8));
    EXPECT_EQ(cache.find(8), nullptr);
    EXPECT_EQ(cache.find(many - 1), nullptr);
}

TEST(VersionCache, TakesNothingLarge) {
    VersionCache cache(64 * 1024 * 1024);
    cache.add(version_of(1, 1024 * 1024));
    EXPECT_EQ(cache.find(1), nullptr);
}

}  // namespace
}  // namespace tonus::store::sqlite
