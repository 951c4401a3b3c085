#include "sqlite/connection.hpp"

#include "support/temporary_folder.hpp"

#include <tonus/bulk/ndjson_export.hpp>
#include <tonus/store/sqlite_store.hpp>

#include <gmock/gmock.h>

namespace tonus::bulk {
namespace {

using testing::ElementsAre;

std::unique_ptr<store::Store> open(const test::TemporaryFolder& folder) {
    store::SqliteOptions options;
    options.folder = folder.path() / "data";
    return store::open_sqlite(options).value();
}

TEST(NdjsonExport, LeavesOutWhatCannotBeReadAndNamesIt) {
    const test::TemporaryFolder folder;
    auto store = open(folder);
    const auto stored = store->write_blocking([](store::Writer& writer) -> core::Result<void> {
        for (const std::string id : {"a", "torn", "b"}) {
            store::Draft draft;
            draft.key = {"Observation", id};
            draft.content = "\n},\"status\":\"final\",\"code\":{\"text\":\"" + std::string(500, 'x') + "\"}}";
            if (auto put = writer.put(draft); !put) return core::fail(put.error());
        }
        return {};
    });
    ASSERT_TRUE(stored.has_value());
    store.reset();
    {
        auto connection = store::sqlite::Connection::open(folder.path() / "data" / "tonus.sqlite", store::sqlite::Access::write, 1 << 20);
        ASSERT_TRUE(connection->execute("UPDATE version SET body = zeroblob(40) WHERE id = 'torn'").has_value());
    }
    store = open(folder);
    std::vector<std::string> left_out;
    std::size_t lines = 0;
    const auto done = store->read_blocking([&](store::Reader& reader) -> core::Result<void> {
        const auto sink = [&lines](std::string_view) -> core::Result<void> {
            ++lines;
            return {};
        };
        const auto count = export_type(reader, "Observation", std::nullopt, sink, [&left_out](const fhir::ResourceKey& key) {
            left_out.push_back(fhir::to_string(key));
        });
        EXPECT_EQ(count.value(), 2);
        return {};
    });
    EXPECT_TRUE(done.has_value());
    EXPECT_EQ(lines, 2U);
    EXPECT_THAT(left_out, ElementsAre("Observation/torn"));
}

}  // namespace
}  // namespace tonus::bulk
