#include "event_hub.hpp"

#include "support/temporary_folder.hpp"

#include <tonus/store/sqlite_store.hpp>

#include <gtest/gtest.h>

namespace tonus::worklist {
namespace {

TEST(EventHub, CountsOnlyStreamsThatSomebodyReads) {
    const test::TemporaryFolder folder;
    store::SqliteOptions options;
    options.folder = folder.path() / "data";
    const auto store = store::open_sqlite(options).value();
    EventHub hub(*store, 8);
    const auto open = [&] {
        std::shared_ptr<http::EventQueue> queue;
        EXPECT_TRUE(store->read_blocking([&](store::Reader& reader) -> core::Result<void> {
            queue = hub.open(reader, 0, [] { return true; }).value();
            return {};
        }));
        return queue;
    };
    const auto first = open();
    const auto second = open();
    EXPECT_EQ(hub.size(), 2U);
    first->close();
    EXPECT_EQ(hub.size(), 1U) << "no event has to come before a page that left is forgotten";
    EXPECT_EQ(first.use_count(), 1);
    second->close();
    const auto third = open();
    EXPECT_EQ(second.use_count(), 1);
    EXPECT_EQ(hub.size(), 1U);
}

TEST(EventHub, EndsTheStreamsOfThoseWhoMayNoLongerListen) {
    const test::TemporaryFolder folder;
    store::SqliteOptions options;
    options.folder = folder.path() / "data";
    const auto store = store::open_sqlite(options).value();
    EventHub hub(*store, 8);
    bool welcome = true;
    std::shared_ptr<http::EventQueue> queue;
    ASSERT_TRUE(store->read_blocking([&](store::Reader& reader) -> core::Result<void> {
        queue = hub.open(reader, 0, [&] { return welcome; }).value();
        return {};
    }));
    hub.end_unwelcome();
    EXPECT_FALSE(queue->closed());
    welcome = false;
    hub.end_unwelcome();
    EXPECT_TRUE(queue->closed());
    EXPECT_EQ(hub.size(), 0U);
}

}  // namespace
}  // namespace tonus::worklist
