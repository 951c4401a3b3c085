#include <tonus/store/status.hpp>

#include "unit/store/contract.hpp"

namespace tonus::store {
namespace {

class StatusOf : public testing::Test {
protected:
    StatusOf() : store_(sqlite_backend("sqlite", 8).open(data_, clock_)) {}

    void happen(int events) {
        const auto done = store_->write_blocking([events](Writer& writer) -> core::Result<void> {
            for (int i = 0; i < events; ++i) {
                if (auto appended = writer.append_event("topic", "{}"); !appended) return appended;
            }
            return {};
        });
        EXPECT_TRUE(done.has_value());
    }
    [[nodiscard]] Status status() const { return status_of_sqlite(data_).value(); }

    test::TemporaryFolder folder_;
    std::filesystem::path data_ = folder_.path() / "data";
    test::ManualClock clock_;
    std::unique_ptr<Store> store_;
};

TEST_F(StatusOf, AnOpenStoreIsSeenFromBeside) {
    EXPECT_FALSE(status().oldest_event.has_value());
    EXPECT_FALSE(status().oldest_due.has_value());
    const core::Instant now = clock_.now();
    happen(3);
    const auto due = store_->write_blocking([&](Writer& writer) -> core::Result<void> {
        const auto patient = writer.patient_named(std::vector<std::string>{"Patient/a"});
        if (!patient) return core::fail(patient.error());
        return writer.put_due(*patient, now);
    });
    ASSERT_TRUE(due.has_value());
    EXPECT_EQ(status().events, 3);
    EXPECT_EQ(status().last_event, 3);
    EXPECT_TRUE(status().oldest_due.has_value());
    EXPECT_GT(status().database_bytes + status().log_bytes, 0U);
    EXPECT_GT(status().free_bytes, 0U);
}

TEST_F(StatusOf, OldEventsArePrunedButTheNewestStays) {
    happen(10);
    const core::Instant later = clock_.now() + std::chrono::hours(24 * 365);
    EXPECT_EQ(prune_events_sqlite(data_, core::Instant(), 100).value(), 0) << "none is that old";
    EXPECT_EQ(prune_events_sqlite(data_, later, 4).value(), 4);
    EXPECT_EQ(status().events, 6);
    EXPECT_EQ(prune_events_sqlite(data_, later, 100).value(), 5);
    EXPECT_EQ(status().events, 1);
    happen(1);
    EXPECT_EQ(status().last_event, 11) << "no sequence is given twice";
}

TEST_F(StatusOf, NothingIsAnError) { EXPECT_EQ(status_of_sqlite(folder_.path() / "nowhere").error().kind(), core::ErrorKind::not_found); }

}  // namespace
}  // namespace tonus::store
