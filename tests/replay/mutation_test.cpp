#include "replay/mutation.hpp"

#include <gtest/gtest.h>

#include <set>

namespace tonus::test {
namespace {

TEST(Mutation, IsTheSameInEveryRunAndHardlyEverTheSeed) {
    const std::vector<std::string> seeds = {"{\"a\":[1,2.50]}", "", "GET / HTTP/1.1\r\n\r\n"};
    Mutation one(seeds, 100, 7);
    Mutation other(seeds, 100, 7);
    std::set<std::string> different;
    for (int i = 0; i < 1000; ++i) {
        const std::string text = one.next();
        ASSERT_EQ(other.next(), text);
        ASSERT_LE(text.size(), 100U);
        different.insert(text);
    }
    EXPECT_GT(different.size(), 800U);
}

}  // namespace
}  // namespace tonus::test
