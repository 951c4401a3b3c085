#include <tonus/bulk/output_file.hpp>

#include "support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace tonus::bulk {
namespace {

std::string text_of(const std::filesystem::path& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

TEST(OutputFile, HasItsNameOnlyWhenItIsWhole) {
    const test::TemporaryFolder folder;
    const auto name = folder.path() / "Patient.ndjson";
    {
        auto file = OutputFile::create(name).value();
        ASSERT_TRUE(file.write_line("{}").has_value());
        EXPECT_FALSE(std::filesystem::exists(name));
        ASSERT_TRUE(file.write_line("[]").has_value());
        ASSERT_TRUE(file.finish().has_value());
    }
    EXPECT_EQ(text_of(name), "{}\n[]\n");
    EXPECT_EQ(std::filesystem::status(name).permissions(), std::filesystem::perms(0600));
}

TEST(OutputFile, LeavesNothingIfItWasNotFinished) {
    const test::TemporaryFolder folder;
    {
        auto file = OutputFile::create(folder.path() / "a").value();
        ASSERT_TRUE(file.write_line("x").has_value());
    }
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(OutputFile, OverwritesNothing) {
    const test::TemporaryFolder folder;
    std::ofstream(folder.path() / "a") << "kept";
    EXPECT_EQ(OutputFile::create(folder.path() / "a").error().kind(), core::ErrorKind::conflict);
    EXPECT_EQ(OutputFile::create(folder.path() / "none" / "a").error().kind(), core::ErrorKind::internal);
    EXPECT_EQ(text_of(folder.path() / "a"), "kept");
}

}  // namespace
}  // namespace tonus::bulk
