#include <tonus/store/sqlite_store.hpp>

#include "support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace tonus::store {
namespace {

constexpr int writes = 600;
constexpr int writes_under_way = 8;

/// Two versions a write: a new resource under key 1, and one that replaces the last under key 2.
core::Result<void> write_both(Writer& writer, int number) {
    Draft fresh;
    fresh.key = {"Basic", "new-" + std::to_string(number)};
    fresh.index = {{1, number % 10}};
    if (auto stored = writer.put(fresh); !stored) return core::fail(stored.error());
    Draft replaced;
    replaced.key = {"Basic", "same"};
    replaced.index = {{2, number}};
    if (auto stored = writer.put(replaced); !stored) return core::fail(stored.error());
    return {};
}

class Load {
public:
    explicit Load(Store& store) : store_(store) {
        for (int i = 0; i < writes_under_way; ++i) send();
    }
    [[nodiscard]] bool done() const { return done_ == writes; }

private:
    void send() {
        const int number = next_++;
        if (number >= writes) return;
        const auto job = [number](Writer& writer) { return write_both(writer, number); };
        store_.write(core::Deadline::never(), job, [this](const core::Result<void>& result) {
            EXPECT_TRUE(result.has_value());
            send();
            ++done_;
        });
    }

    Store& store_;
    std::atomic<int> next_ = 0;
    std::atomic<int> done_ = 0;
};

std::int64_t total(Reader& reader, std::uint64_t key) {
    IndexQuery query;
    query.type = "Basic";
    query.all_of = {{{key}}};
    return reader.search_total(query).value();
}

/// What a reader sees is whole: as many search rows as versions, whatever is being merged meanwhile.
core::Result<void> expect_whole(Reader& reader) {
    const std::int64_t versions = reader.history_total({}).value();
    EXPECT_EQ(versions % 2, 0);
    EXPECT_EQ(total(reader, 1), versions / 2);
    EXPECT_EQ(total(reader, 2), versions == 0 ? 0 : 1);
    return {};
}

class Concurrent : public testing::TestWithParam<std::size_t> {};

TEST_P(Concurrent, EverySnapshotIsWholeWhileRowsAreMerged) {
    const test::TemporaryFolder folder;
    SqliteOptions options;
    options.folder = folder.path() / "data";
    options.index_run = GetParam();
    options.log_pages = 50;
    const auto store = open_sqlite(options).value();
    const Load load(*store);
    std::thread reading([&] {
        while (!load.done()) EXPECT_TRUE(store->read_blocking(expect_whole).has_value());
    });
    while (!load.done()) EXPECT_TRUE(store->read_blocking(expect_whole).has_value());
    reading.join();
    EXPECT_TRUE(store->read_blocking(expect_whole).has_value());
}

INSTANTIATE_TEST_SUITE_P(RunLengths, Concurrent, testing::Values(1, 30, 1000, 1'000'000));

}  // namespace
}  // namespace tonus::store
