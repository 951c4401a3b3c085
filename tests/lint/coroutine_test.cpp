#include "source_tree.hpp"

#include <gtest/gtest.h>

#include <regex>
#include <string>

namespace tonus::lint {
namespace {

/// No line matches `expression`. Only those that hold `word` are searched, which every match does: expressions are slow.
void expect_nowhere(const char* word, const char* expression) {
    const std::regex found(expression);
    for (const SourceFile& file : source_files()) {
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            if (file.lines[i].find(word) == std::string::npos) continue;
            EXPECT_FALSE(std::regex_search(file.lines[i], found)) << place(file, i) << ": " << file.lines[i];
        }
    }
}

// GCC 12 destroys an unnamed aggregate or capturing lambda twice when it stands inside a co_await
// full expression: name it first, then move it in.
TEST(Coroutines, NameTheirTemporaries) { expect_nowhere("co_await", R"(co_await[^;()]*\(([^()]|\([^()]*\))*(\{|\[[^\]]+\]\s*[({]))"); }

// GCC 12 awaits the right side of && and || in a return or an initializer whatever the left side
// says.
TEST(Coroutines, AwaitNothingBehindAShortCircuit) { expect_nowhere("co_await", R"((&&|\|\|).*\bco_await\b)"); }

TEST(Coroutines, AreNeverDetached) { expect_nowhere("detached", R"(\basio::detached\b|[(, ]detached\))"); }

}  // namespace
}  // namespace tonus::lint
