#include "contract.hpp"

#include <tonus/store/maintenance.hpp>

#include <future>
#include <latch>
#include <thread>

namespace tonus::store {
namespace {

class SqliteThreads : public testing::Test {
protected:
    void open(const std::function<void(SqliteOptions&)>& change) {
        SqliteOptions options;
        options.folder = folder_.path() / "data";
        change(options);
        store_ = open_sqlite(options).value();
    }

    test::TemporaryFolder folder_;
    std::unique_ptr<Store> store_;
};

TEST_F(SqliteThreads, AFullWriteQueueRefusesAtOnce) {
    open([](SqliteOptions& options) { options.write_queue = 2; });
    std::latch started(1);
    std::latch held(1);
    const auto hold = [&](Writer&) -> core::Result<void> {
        started.count_down();
        held.wait();
        return {};
    };
    const auto nothing = [](Writer&) -> core::Result<void> { return {}; };
    std::atomic<int> accepted = 0;
    std::optional<core::ErrorKind> refusal;
    store_->write(core::Deadline::never(), hold, [](const core::Result<void>&) {});
    started.wait();
    for (int i = 0; i < 3; ++i) {
        store_->write(core::Deadline::never(), nothing, [&](const core::Result<void>& result) {
            if (result) {
                ++accepted;
            } else {
                refusal = result.error().kind();
            }
        });
    }
    EXPECT_EQ(refusal, core::ErrorKind::busy);
    held.count_down();
    store_->close();
    EXPECT_EQ(accepted, 2);
}

TEST_F(SqliteThreads, AShortReadRunsOnTheCallersThreadUnlessEveryReaderIsBusy) {
    open([](SqliteOptions& options) { options.readers = 1; });
    std::thread::id ran_on;
    const auto note = [&](Reader& reader) -> core::Result<void> {
        auto counts = reader.counts();
        if (!counts) return core::fail(counts.error());
        ran_on = std::this_thread::get_id();
        return core::fail(core::ErrorKind::not_found, "the job's own answer");
    };
    const auto answered = store_->read_here(core::Deadline::never(), note);
    ASSERT_TRUE(answered);
    ASSERT_FALSE(*answered);
    EXPECT_EQ(answered->error().message(), "the job's own answer");
    EXPECT_EQ(ran_on, std::this_thread::get_id());

    std::latch started(1);
    std::latch held(1);
    const auto hold = [&](Reader&) -> core::Result<void> {
        started.count_down();
        held.wait();
        return {};
    };
    std::promise<void> done;
    store_->read(core::Deadline::never(), hold, [&](const core::Result<void>&) { done.set_value(); });
    started.wait();
    ran_on = {};
    EXPECT_FALSE(store_->read_here(core::Deadline::never(), note));
    EXPECT_EQ(ran_on, std::thread::id());
    held.count_down();
    done.get_future().wait();
    EXPECT_TRUE(store_->read_here(core::Deadline::never(), note));
}

TEST_F(SqliteThreads, AReadEndsAtItsDeadline) {
    open([](SqliteOptions&) {});
    const auto filled = store_->write_blocking([](Writer& writer) -> core::Result<void> {
        for (int i = 0; i < 3000; ++i) {
            Draft draft;
            draft.key = {"Basic", std::to_string(i)};
            if (auto stored = writer.put(draft); !stored) return core::fail(stored.error());
        }
        return {};
    });
    ASSERT_TRUE(filled.has_value());
    std::promise<core::Result<void>> promise;
    const core::Deadline deadline = core::Deadline::in(std::chrono::milliseconds(50));
    const auto endless = [](Reader& reader) -> core::Result<void> {
        for (;;) {
            if (auto counted = reader.counts(); !counted) return core::fail(counted.error());
        }
    };
    store_->read(deadline, endless, [&](core::Result<void> result) { promise.set_value(std::move(result)); });
    const auto result = promise.get_future().get();
    ASSERT_FALSE(result.has_value());
    // Which of the two it is depends on how much of the time the thread had the processor: see core::Stopped.
    EXPECT_TRUE(result.error().kind() == core::ErrorKind::deadline || result.error().kind() == core::ErrorKind::too_large);
    EXPECT_TRUE(store_
                    ->read_blocking([](Reader& reader) -> core::Result<void> {
                        if (auto counted = reader.counts(); !counted) return core::fail(counted.error());
                        return {};
                    })
                    .has_value());
}

TEST_F(SqliteThreads, ARestingStoreMergesItsSearchRows) {
    open([](SqliteOptions&) {});
    const auto filled = store_->write_blocking([](Writer& writer) -> core::Result<void> {
        for (int i = 0; i < 50; ++i) {
            Draft draft;
            draft.key = {"Basic", std::to_string(i % 40)};
            draft.index = {{std::uint64_t(i), i}, {7, 0}};
            if (auto stored = writer.put(draft); !stored) return core::fail(stored.error());
        }
        return {};
    });
    ASSERT_TRUE(filled.has_value());
    Verification found;
    while (found.index_rows == 0) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        found = verify_sqlite(folder_.path() / "data").value();
    }
    EXPECT_EQ(found.index_rows, 80);
    EXPECT_TRUE(found.problems.empty());
}

}  // namespace
}  // namespace tonus::store
