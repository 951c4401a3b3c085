#include "view_log.hpp"

#include "support/run_coroutine.hpp"
#include "support/temporary_folder.hpp"

#include <tonus/store/sqlite_store.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <future>
#include <optional>
#include <thread>

namespace tonus::worklist {
namespace {

review::AuditRecord view_of(const std::string& patient) {
    review::AuditRecord record;
    record.who = "amensah";
    record.action = "viewed";
    record.view = "flag";
    record.patients = {"Patient/" + patient};
    return record;
}

/// A store that takes writes only when told to; everything else is a real one.
class RefusingStore final : public store::Store {
public:
    explicit RefusingStore(store::Store& inner) : inner_(inner) {}
    std::atomic<bool> refuses = false;

    void write(core::Deadline deadline, store::WriteJob job, store::Done done) override {
        if (refuses) {
            done(core::fail(core::ErrorKind::storage_full, "The disk is full."));
        } else {
            inner_.write(deadline, std::move(job), std::move(done));
        }
    }
    void read(core::Deadline deadline, store::ReadJob job, store::Done done) override {
        inner_.read(deadline, std::move(job), std::move(done));
    }
    std::optional<core::Result<void>> read_here(core::Deadline deadline, const store::ReadJob& job, store::Grounds& grounds) override {
        return inner_.read_here(deadline, job, grounds);
    }
    bool holds(const store::Grounds& grounds) const noexcept override { return inner_.holds(grounds); }
    void on_events(std::function<void()> listener) override { inner_.on_events(std::move(listener)); }
    std::optional<std::string> trouble() const override { return inner_.trouble(); }
    void close() override { inner_.close(); }

private:
    store::Store& inner_;
};

class ViewLogTest : public testing::Test {
protected:
    static std::unique_ptr<store::Store> open(const std::filesystem::path& folder) {
        store::SqliteOptions options;
        options.folder = folder;
        return store::open_sqlite(options).value();
    }
    static core::Result<void> note(ViewLog& log, const std::string& patient) {
        return test::run(log.note(view_of(patient), core::Deadline::never()));
    }
    std::vector<review::AuditRecord> records() {
        std::vector<review::AuditRecord> all;
        const auto read = store_.read_blocking([&](store::Reader& reader) -> core::Result<void> {
            const auto entries = reader.audit_after(0, 100'000);
            if (!entries) return core::fail(entries.error());
            for (const store::AuditEntry& entry : *entries) all.push_back(review::read_audit_record(entry.payload));
            return {};
        });
        EXPECT_TRUE(read.has_value());
        return all;
    }

    /// Whose views the chain holds.
    std::string seen() {
        std::string patients;
        for (const review::AuditRecord& record : records()) {
            for (const std::string& patient : record.patients) patients += patient + " ";
        }
        return patients;
    }

    test::TemporaryFolder folder_;
    std::unique_ptr<store::Store> real_ = open(folder_.path() / "data");
    RefusingStore store_{*real_};
};

TEST_F(ViewLogTest, PutsEveryViewIntoTheChainOnceWhateverTheThreads) {
    {
        ViewLog log(store_);
        std::vector<std::thread> threads;
        for (int thread = 0; thread < 4; ++thread) {
            threads.emplace_back([&log, thread] {
                for (int i = 0; i < 50; ++i) EXPECT_TRUE(note(log, std::to_string(thread * 50 + i)));
            });
        }
        for (std::thread& thread : threads) thread.join();
    }
    const auto all = records();
    ASSERT_EQ(all.size(), 202U);
    EXPECT_EQ(all.front().action, "service-started");
    EXPECT_EQ(all.back().action, "service-stopped");
    std::vector<std::string> patients;
    for (const review::AuditRecord& record : all) patients.insert(patients.end(), record.patients.begin(), record.patients.end());
    std::sort(patients.begin(), patients.end());
    EXPECT_EQ(patients.size(), 200U);
    EXPECT_EQ(std::unique(patients.begin(), patients.end()), patients.end());
}

TEST_F(ViewLogTest, KeepsWhatTheStoreRefusesAndThenShowsNothingMore) {
    ViewLog log(store_, 3);
    log.flush_blocking();
    store_.refuses = true;
    for (const char* patient : {"a", "b", "c"}) EXPECT_TRUE(note(log, patient));
    const auto refused = note(log, "d");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind(), core::ErrorKind::busy);

    store_.refuses = false;
    log.flush_blocking();
    EXPECT_TRUE(note(log, "e"));
    log.flush_blocking();
    EXPECT_EQ(seen(), "Patient/a Patient/b Patient/c Patient/e ");
}

TEST_F(ViewLogTest, WaitsForAStoreThatIsSlowAndShowsThen) {
    ViewLog log(store_, 3);
    log.flush_blocking();
    std::promise<void> held;
    std::promise<void> go_on;
    store_.write(
        core::Deadline::never(),
        [&held, on = go_on.get_future().share()](store::Writer&) -> core::Result<void> {
            held.set_value();
            on.wait();
            return {};
        },
        [](const core::Result<void>&) {}
    );
    held.get_future().wait();
    // The first is handed to the store, three wait for it, and nobody else can be put beside them.
    for (const char* patient : {"a", "b", "c", "d"}) EXPECT_TRUE(note(log, patient));
    boost::asio::io_context context(1);
    std::optional<bool> shown;
    std::optional<bool> late;
    const auto look = [&](const char* patient, core::Deadline deadline, std::optional<bool>& outcome) {
        boost::asio::co_spawn(context, log.note(view_of(patient), deadline), [&](std::exception_ptr, core::Result<void> noted) {
            outcome = noted.has_value();
        });
    };
    look("e", core::Deadline::never(), shown);
    look("f", core::Deadline::in(std::chrono::milliseconds(0)), late);
    context.poll();
    EXPECT_EQ(shown, std::nullopt);
    go_on.set_value();
    context.run();
    EXPECT_EQ(shown, true);
    EXPECT_EQ(late, false);
    log.flush_blocking();
    EXPECT_EQ(seen(), "Patient/a Patient/e Patient/b Patient/c Patient/d ");
}

}  // namespace
}  // namespace tonus::worklist
