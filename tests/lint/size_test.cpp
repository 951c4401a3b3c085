#include "source_tree.hpp"

#include <gtest/gtest.h>

namespace tonus::lint {
namespace {

// Above this a file does more than one thing.
constexpr std::size_t longest_file = 500;

TEST(Size, NoSourceFileIsLongerThanItMayBe) {
    for (const SourceFile& file : source_files()) {
        EXPECT_LE(file.lines.size(), longest_file) << file.path;
    }
}

TEST(Size, EveryHeaderIsGuardedOnce) {
    for (const SourceFile& file : source_files()) {
        if (!file.path.ends_with(".hpp")) continue;
        EXPECT_EQ(file.lines.front(), "#pragma once") << file.path;
    }
}

}  // namespace
}  // namespace tonus::lint
