#include <tonus/core/content_path.hpp>

#include "support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <array>
#include <fstream>

namespace tonus::core {
namespace {

constexpr std::array<EmbeddedFile, 4> files{{{"b.toml", "b"}, {"rules/x-y.toml", "xy"}, {"rules/x.toml", "x"}, {"rules/x.md", ""}}};

std::vector<std::string> stems(const ContentPath& folder) {
    std::vector<std::string> all;
    for (const ContentPath& file : folder.files(".toml")) all.push_back(file.stem());
    return all;
}

void expect_the_files(const ContentPath& root) {
    EXPECT_EQ((root / "b.toml").read(), "b");
    EXPECT_EQ((root / "rules" / "x.toml").read(), "x");
    EXPECT_EQ((root / "rules" / "none.toml").read(), std::nullopt);
    EXPECT_EQ(stems(root / "rules"), (std::vector<std::string>{"x", "x-y"}));
    EXPECT_EQ(stems(root), std::vector<std::string>{"b"});
    EXPECT_TRUE(stems(root / "site").empty());
    EXPECT_EQ((root / "rules").files(".toml")[1].read(), "xy");
    EXPECT_EQ((root / "rules").files(".toml")[1].filename(), "x-y.toml");
}

TEST(ContentPath, ReadsCompiledFiles) {
    const ContentPath root(files);
    EXPECT_EQ((root / "rules" / "x.toml").name(), "compiled-in rules/x.toml");
    expect_the_files(root);
}

TEST(ContentPath, ReadsTheSameFromTheDisk) {
    const test::TemporaryFolder folder;
    std::filesystem::create_directory(folder.path() / "rules");
    for (const EmbeddedFile& file : files) std::ofstream(folder.path() / file.path) << file.content;
    const ContentPath root(folder.path());
    expect_the_files(root);
}

}  // namespace
}  // namespace tonus::core
