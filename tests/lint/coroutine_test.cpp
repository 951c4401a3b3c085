#include "source_tree.hpp"

#include <gtest/gtest.h>

#include <regex>

namespace tonus::lint {
namespace {

// GCC 12 destroys an unnamed aggregate or capturing lambda twice when it stands inside a co_await
// full expression: name it first, then move it in.
TEST(Coroutines, NameTheirTemporaries) {
    const std::regex braced(R"(co_await[^;()]*\(([^()]|\([^()]*\))*(\{|\[[^\]]+\]\s*[({]))");
    for (const SourceFile& file : source_files()) {
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            EXPECT_FALSE(std::regex_search(file.lines[i], braced)) << place(file, i) << ": " << file.lines[i];
        }
    }
}

// GCC 12 awaits the right side of && and || in a return or an initializer whatever the left side
// says.
TEST(Coroutines, AwaitNothingBehindAShortCircuit) {
    const std::regex behind(R"((&&|\|\|).*\bco_await\b)");
    for (const SourceFile& file : source_files()) {
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            EXPECT_FALSE(std::regex_search(file.lines[i], behind)) << place(file, i) << ": " << file.lines[i];
        }
    }
}

TEST(Coroutines, AreNeverDetached) {
    const std::regex detached(R"(\basio::detached\b|[(, ]detached\))");
    for (const SourceFile& file : source_files()) {
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            EXPECT_FALSE(std::regex_search(file.lines[i], detached)) << place(file, i);
        }
    }
}

}  // namespace
}  // namespace tonus::lint
