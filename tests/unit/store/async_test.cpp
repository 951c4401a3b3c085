#include <tonus/store/async.hpp>
#include <tonus/store/sqlite_store.hpp>

#include "support/run_coroutine.hpp"
#include "support/temporary_folder.hpp"

#include <gtest/gtest.h>

namespace tonus::store {
namespace {

class AsyncStore : public testing::Test {
protected:
    void SetUp() override {
        SqliteOptions options;
        options.folder = folder_.path() / "data";
        auto opened = open_sqlite(options);
        ASSERT_TRUE(opened.has_value());
        store_ = std::move(*opened);
    }

    test::TemporaryFolder folder_;
    std::unique_ptr<Store> store_;
};

TEST_F(AsyncStore, ReadsWhatItWrote) {
    std::function<core::Result<int>(Writer&)> put = [](Writer& writer) -> core::Result<int> {
        auto done = writer.put_document("test", "a", "1");
        if (!done) return core::fail(done.error());
        return 7;
    };
    EXPECT_EQ(test::run(write(*store_, core::Deadline::never(), put)).value_or(0), 7);
    std::function<core::Result<std::string>(Reader&)> get = [](Reader& reader) -> core::Result<std::string> {
        auto text = reader.document("test", "a");
        if (!text) return core::fail(text.error());
        return text->value_or("nothing");
    };
    EXPECT_EQ(test::run(read(*store_, core::Deadline::never(), get)).value_or("failed"), "1");
}

TEST_F(AsyncStore, GivesTheJobsOwnError) {
    std::function<core::Result<int>(Writer&)> refuse = [](Writer&) -> core::Result<int> {
        return core::fail(core::ErrorKind::conflict, "no");
    };
    const auto result = test::run(write(*store_, core::Deadline::never(), refuse));
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().kind(), core::ErrorKind::conflict);
}

}  // namespace
}  // namespace tonus::store
