#include <tonus/store/maintenance.hpp>
#include <tonus/store/sqlite_store.hpp>

#include "support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <sys/resource.h>

#include <csignal>
#include <thread>

namespace tonus::store {
namespace {

/// No file of this process may grow past `bytes` while the object lives: the kernel refuses the write
/// as it would on a full disk.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes) {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limited{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limited);
    }
    ~FileSizeLimit() { ::setrlimit(RLIMIT_FSIZE, &before_); }

private:
    rlimit before_{};
};

class FullDisk : public testing::Test {
protected:
    FullDisk() { open(); }

    void open() {
        store_.reset();
        SqliteOptions options;
        options.folder = folder_.path() / "data";
        options.index_run = 5;   // so that merging, too, meets the full disk
        options.log_pages = 40;  // and checkpoints
        auto store = open_sqlite(options);
        if (!store) throw std::runtime_error(store.error().message());
        store_ = std::move(*store);
    }

    core::Result<void> put(int number) {
        return store_->write_blocking([number](Writer& writer) -> core::Result<void> {
            const std::string name = std::to_string(number);
            Draft draft;
            draft.key = {"Basic", name};
            // Incompressible enough that the disk fills soon.
            for (unsigned i = 0, x = unsigned(number) + 1; i < 20'000; ++i, x = x * 1'664'525U + 1'013'904'223U) {
                draft.content.push_back(char('0' + (x >> 24U) % 64));
            }
            draft.index = {{1, number}};
            if (auto stored = writer.put(draft); !stored) return core::fail(stored.error());
            return writer.append_event("written", name);
        });
    }

    /// Writes until the store refuses; how many it took.
    int fill(core::Error& refusal) {
        for (int number = 0; number < 1000; ++number) {
            if (auto done = put(number); !done) {
                refusal = done.error();
                return number;
            }
        }
        return 1000;
    }

    void expect_exactly(int count) {
        const auto done = store_->read_blocking([&](Reader& reader) -> core::Result<void> {
            IndexQuery query;
            query.type = "Basic";
            query.all_of = {{{1}}};
            EXPECT_EQ(reader.search_total(query).value(), count);
            EXPECT_EQ(reader.events_after(0, 10'000).value().size(), std::size_t(count));
            EXPECT_EQ(reader.counts().value().versions, count);
            return {};
        });
        EXPECT_TRUE(done.has_value());
    }

    test::TemporaryFolder folder_;
    std::unique_ptr<Store> store_;
};

TEST_F(FullDisk, IsSaidLosesNothingAndHealsByItself) {
    core::Error refusal;
    int written = 0;
    {
        const FileSizeLimit limit(400'000);
        written = fill(refusal);
        EXPECT_EQ(refusal.kind(), core::ErrorKind::storage_full) << refusal.detail();
        EXPECT_GT(written, 0);
        EXPECT_LT(written, 1000);
        // Once the log is checkpointed it has room again, if only for what is small: now nothing is taken.
        const FileSizeLimit nothing(0);
        const auto refused = put(written);
        ASSERT_FALSE(refused.has_value());
        EXPECT_EQ(refused.error().kind(), core::ErrorKind::storage_full);
        EXPECT_TRUE(store_->trouble().has_value());
        // It writes nothing, unless the commit goes on with the index: neither shows that the disk takes writes.
        static_cast<void>(store_->write_blocking([](Writer&) -> core::Result<void> { return {}; }));
        EXPECT_TRUE(store_->trouble().has_value());
        expect_exactly(written);
    }
    // Nobody writes, and yet the store finds out that there is room again.
    while (store_->trouble()) std::this_thread::sleep_for(std::chrono::milliseconds(20));
    EXPECT_TRUE(put(written).has_value());
    expect_exactly(written + 1);
    open();
    expect_exactly(written + 1);
    EXPECT_TRUE(verify_sqlite(folder_.path() / "data").value().problems.empty());
}

}  // namespace
}  // namespace tonus::store
