#include "support/temporary_folder.hpp"

#include <tonus/access/sender_activity.hpp>
#include <tonus/store/sqlite_store.hpp>

#include <gmock/gmock.h>

namespace tonus::access {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;
using testing::SizeIs;

const core::Instant start{std::chrono::hours(500'000)};

SenderCall refused(std::string_view sender, core::ErrorKind kind) { return {sender, kind, std::nullopt}; }

TEST(SenderActivityTest, CountsBySenderAndReason) {
    SenderActivity activity;
    activity.note({"ehr", std::nullopt, start + seconds(90)}, start);
    activity.note(refused("ehr", core::ErrorKind::invalid), start + seconds(1));
    activity.note(refused("ehr", core::ErrorKind::invalid), start + seconds(2));
    activity.note(refused("", core::ErrorKind::conflict), start + seconds(3));
    const auto all = activity.list(start + seconds(3));
    ASSERT_THAT(all, SizeIs(2));
    EXPECT_EQ(all[0].name, "anonymous");
    EXPECT_FALSE(all[0].last_accepted);
    EXPECT_EQ(all[1].accepted, 1);
    EXPECT_EQ(all[1].refusals.at("invalid"), 2);
    EXPECT_EQ(all[1].last_seen, start + seconds(2));
    EXPECT_EQ(all[1].last_accepted, start);
    EXPECT_EQ(all[1].clock_skew, seconds(90));
}

TEST(SenderActivityTest, TheRateIsOfTheLastTenMinutes) {
    SenderActivity activity;
    for (int i = 0; i < 20; ++i) activity.note({"ehr", std::nullopt, std::nullopt}, start);
    for (int i = 0; i < 10; ++i) activity.note({"ehr", std::nullopt, std::nullopt}, start + minutes(5));
    EXPECT_DOUBLE_EQ(activity.list(start + minutes(5))[0].per_minute, 3);
    EXPECT_DOUBLE_EQ(activity.list(start + minutes(12))[0].per_minute, 1);
    activity.note({"ehr", std::nullopt, std::nullopt}, start + minutes(20));
    EXPECT_DOUBLE_EQ(activity.list(start + minutes(20))[0].per_minute, 0.1) << "the slot of minute 0 is used again";
}

TEST(SenderActivityTest, IsTheSameAfterARestart) {
    const test::TemporaryFolder folder;
    store::SqliteOptions options;
    options.folder = folder.path() / "data";
    const auto store = store::open_sqlite(options).value();
    SenderActivity before;
    before.note({"ehr", std::nullopt, start - seconds(5)}, start);
    before.note(refused("ehr", core::ErrorKind::unprocessable), start + seconds(1));
    EXPECT_TRUE(before.changed());
    ASSERT_TRUE(store->write_blocking([&](store::Writer& writer) { return before.save(writer); }));
    EXPECT_FALSE(before.changed());
    SenderActivity after;
    ASSERT_TRUE(store->read_blocking([&](store::Reader& reader) { return after.load(reader); }));
    const auto all = after.list(start);
    ASSERT_THAT(all, SizeIs(1));
    EXPECT_EQ(all[0].accepted, 1);
    EXPECT_EQ(all[0].refusals.at("unprocessable"), 1);
    EXPECT_EQ(all[0].last_seen, start + seconds(1));
    EXPECT_EQ(all[0].last_accepted, start);
    EXPECT_EQ(all[0].clock_skew, seconds(-5));
}

}  // namespace
}  // namespace tonus::access
