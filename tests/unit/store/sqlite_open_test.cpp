#include "contract.hpp"

#include <sys/stat.h>

#include <fstream>

namespace tonus::store {
namespace {

class SqliteOpen : public testing::Test {
protected:
    core::Result<std::unique_ptr<Store>> open() {
        SqliteOptions options;
        options.folder = data_;
        return open_sqlite(options);
    }
    core::ErrorKind refusal() {
        const auto opened = open();
        EXPECT_FALSE(opened.has_value());
        return opened ? core::ErrorKind::busy : opened.error().kind();
    }

    test::TemporaryFolder folder_;
    std::filesystem::path data_ = folder_.path() / "deep" / "data";
};

TEST_F(SqliteOpen, MakesAPrivateFolder) {
    ASSERT_TRUE(open().has_value());
    struct stat status {};
    ASSERT_EQ(::stat(data_.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0700U);
}

TEST_F(SqliteOpen, RefusesAFolderInUseAndTakesItWhenItIsFree) {
    auto first = open();
    ASSERT_TRUE(first.has_value());
    EXPECT_EQ(refusal(), core::ErrorKind::conflict);
    first->reset();
    EXPECT_TRUE(open().has_value());
}

TEST_F(SqliteOpen, RefusesAFolderThatCannotBeMade) {
    std::ofstream(folder_.path() / "deep") << "a file";
    EXPECT_EQ(refusal(), core::ErrorKind::internal);
}

TEST_F(SqliteOpen, RefusesAFileThatIsNoDatabase) {
    std::filesystem::create_directories(data_);
    std::ofstream(data_ / "tonus.sqlite") << std::string(8192, 'x');
    EXPECT_EQ(refusal(), core::ErrorKind::internal);
}

}  // namespace
}  // namespace tonus::store
