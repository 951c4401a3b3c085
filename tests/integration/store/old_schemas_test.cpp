#include "support/temporary_folder.hpp"

#include <tonus/store/maintenance.hpp>
#include <tonus/store/sqlite_store.hpp>

#include <gmock/gmock.h>

#include <filesystem>
#include <vector>

namespace tonus::store {
namespace {

namespace fs = std::filesystem;

/// Databases as each schema's program left them: two patients, one deleted, a seizure during treatment and
/// its flag, one account; kept beside the tests for ever.
std::string stored(std::int64_t schema) { return "tests/golden/store/schema-" + std::to_string(schema) + ".sqlite"; }

/// As search::number_word() tells the number of the patient who is left.
constexpr std::string_view record_number = "\xEF\xA3\xBDmrna";

std::vector<std::int64_t> stored_schemas() {
    std::vector<std::int64_t> schemas;
    const std::int64_t newest = schema_of_sqlite(stored(1)).value().newest;
    for (std::int64_t schema = 1; schema < newest; ++schema) {
        if (fs::exists(stored(schema))) schemas.push_back(schema);
    }
    return schemas;
}

/// What a search for words that begin with "fin" finds.
std::vector<std::string> find_final(Reader& reader) {
    IndexQuery query;
    query.type = "Observation";
    query.words = {{"fin"}};
    query.certain = false;
    query.accept = [](const Version& version) -> core::Result<bool> { return version.content.find("final") != version.content.npos; };
    const auto found = reader.search(query).value();
    std::vector<std::string> ids;
    for (const Version& version : found.versions) ids.push_back(version.key.id);
    return ids;
}

class OldSchemas : public testing::Test {
protected:
    /// The stored database as a data folder.
    fs::path folder_of(std::int64_t schema) {
        const fs::path data = folder_.path() / ("data" + std::to_string(schema));
        fs::create_directory(data);
        fs::copy_file(stored(schema), data / "tonus.sqlite");
        return data;
    }

    test::TemporaryFolder folder_;
    std::int64_t newest_ = schema_of_sqlite(stored(1)).value().newest;
};

TEST_F(OldSchemas, EachIsKept) {
    EXPECT_THAT(stored_schemas(), testing::ElementsAre(1, 4, 11));
    for (const std::int64_t schema : stored_schemas()) {
        EXPECT_EQ(schema_of_sqlite(stored(schema)).value().stored, schema);
        EXPECT_EQ(schema_of_sqlite(stored(schema)).value().steps.size(), std::size_t(newest_ - schema));
    }
}

TEST_F(OldSchemas, EachOpensAsTheNewestWithEverythingInIt) {
    for (const std::int64_t schema : stored_schemas()) {
        SCOPED_TRACE("schema " + std::to_string(schema));
        const fs::path data = folder_of(schema);
        SqliteOptions options;
        options.folder = data;
        {
            const auto store = open_sqlite(options);
            ASSERT_TRUE(store.has_value()) << store.error().detail();
            const auto read = (*store)->read_blocking([](Reader& reader) -> core::Result<void> {
                HistoryQuery history;
                history.type = "Patient";
                history.id = "a";
                EXPECT_EQ(reader.history(history).value().size(), 2U);
                EXPECT_TRUE(reader.current({"Patient", "b"}).value()->deleted());
                EXPECT_EQ(reader.counts().value().open_flags, 1);
                EXPECT_EQ(reader.documents("account").value().size(), 1U);
                const auto flagged = reader.search_flags({}).value();
                EXPECT_EQ(flagged.front().labels, "route:1 seizure");
                EXPECT_EQ(reader.patients_with(record_number, WordMatch::whole).value(), std::vector{flagged.front().patient});
                EXPECT_THAT(find_final(reader), testing::ElementsAre("a-o"));
                return {};
            });
            EXPECT_TRUE(read.has_value());
            const auto written = (*store)->write_blocking([](Writer& writer) { return writer.append_audit("after the upgrade"); });
            EXPECT_TRUE(written.has_value());
        }
        const Verification found = verify_sqlite(data).value();
        EXPECT_THAT(found.problems, testing::IsEmpty());
        EXPECT_GT(found.index_rows, 15) << "what was found by its rows still is";
        EXPECT_EQ(schema_of_sqlite(data).value().stored, newest_);
    }
}

TEST_F(OldSchemas, ABackupOfEachRestores) {
    for (const std::int64_t schema : stored_schemas()) {
        SCOPED_TRACE("schema " + std::to_string(schema));
        Verification proof;
        const auto done = restore_sqlite(stored(schema), folder_.path() / ("restored" + std::to_string(schema)), &proof);
        ASSERT_TRUE(done.has_value()) << done.error().detail();
        EXPECT_EQ(proof.patients, 2);
        EXPECT_EQ(schema_of_sqlite(stored(schema)).value().stored, schema) << "the backup itself is not touched";
    }
}

}  // namespace
}  // namespace tonus::store
