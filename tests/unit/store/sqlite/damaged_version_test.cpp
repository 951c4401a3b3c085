#include "sqlite/connection.hpp"

#include "support/temporary_folder.hpp"

#include <tonus/store/sqlite_store.hpp>

#include <gmock/gmock.h>

namespace tonus::store {
namespace {

using testing::ElementsAre;

/// Three resources under one row; the stored bytes of the second are none that zstd made.
class DamagedVersion : public testing::Test {
protected:
    DamagedVersion() {
        open();
        const auto done = store_->write_blocking([](Writer& writer) -> core::Result<void> {
            for (const std::string id : {"first", "torn", "last"}) {
                Draft draft;
                draft.key = {"Observation", id};
                draft.content = "\n},\"status\":\"final\",\"code\":{\"text\":\"" + std::string(500, 'x') + "\"}}";
                draft.index = {{7, 0}};
                if (auto stored = writer.put(draft); !stored) return core::fail(stored.error());
            }
            return {};
        });
        EXPECT_TRUE(done.has_value());
        store_.reset();
        damage();
        open();
    }

    void open() {
        SqliteOptions options;
        options.folder = folder_.path() / "data";
        store_ = std::move(open_sqlite(options).value());
    }

    void damage() {
        auto connection = sqlite::Connection::open(folder_.path() / "data" / "tonus.sqlite", sqlite::Access::write, 1 << 20);
        const auto damaged = connection.value().execute("UPDATE version SET body = zeroblob(40) WHERE id = 'torn'");
        ASSERT_TRUE(damaged.has_value());
        ASSERT_EQ(connection->ask("SELECT count(*) FROM version WHERE id = 'torn' AND dictionary IS NOT NULL"), 1);
    }

    core::Result<std::vector<std::string>> search(IndexQuery query) {
        query.type = "Observation";
        std::vector<std::string> ids;
        auto done = store_->read_blocking([&](Reader& reader) -> core::Result<void> {
            const auto page = reader.search(query);
            if (!page) return core::fail(page.error());
            for (const Version& version : page->versions) ids.push_back(version.key.id);
            return {};
        });
        if (!done) return core::fail(done.error());
        return ids;
    }

    test::TemporaryFolder folder_;
    std::unique_ptr<Store> store_;
};

TEST_F(DamagedVersion, FailsASearchThatDoesNotSayWhatToDo) {
    EXPECT_FALSE(search({}).has_value());
    IndexQuery certain;
    certain.all_of = {{{7}}};
    EXPECT_FALSE(search(certain).has_value());
}

TEST_F(DamagedVersion, IsPassedOverAndTold) {
    for (const bool by_row : {false, true}) {
        std::vector<std::string> told;
        IndexQuery query;
        if (by_row) query.all_of = {{{7}}};
        query.unreadable = [&told](const fhir::ResourceKey& key) { told.push_back(fhir::to_string(key)); };
        EXPECT_THAT(search(query).value(), ElementsAre("last", "first"));
        EXPECT_THAT(told, ElementsAre("Observation/torn"));
    }
}

TEST_F(DamagedVersion, ComesWithoutItsTextToWhoAsksForItByName) {
    const auto done = store_->read_blocking([](Reader& reader) -> core::Result<void> {
        const fhir::ResourceKey key{"Observation", "torn"};
        HistoryQuery history;
        history.type = key.type;
        const auto all = reader.history(history);
        history.id = key.id;
        const auto own = reader.history(history);
        EXPECT_EQ(all.value().size(), 3U);
        for (const Version& version :
             {reader.current(key).value().value(), reader.version(key, 1).value().value(), own.value().at(0), all.value().at(1)}) {
            EXPECT_EQ(version.key, key);
            EXPECT_TRUE(version.damaged());
            EXPECT_EQ(version.version_id, 1);
        }
        return {};
    });
    EXPECT_TRUE(done.has_value());
}

TEST_F(DamagedVersion, ThatWasReplacedIsNotMissed) {
    const auto done = store_->write_blocking([](Writer& writer) -> core::Result<void> {
        Draft draft;
        draft.key = {"Observation", "torn"};
        draft.content = "\n},\"status\":\"final\"}";
        draft.index = {{7, 0}};
        if (auto stored = writer.put(draft); !stored) return core::fail(stored.error());
        return {};
    });
    ASSERT_TRUE(done.has_value());
    IndexQuery query;
    query.unreadable = [](const fhir::ResourceKey& key) { ADD_FAILURE() << key.id; };
    EXPECT_THAT(search(query).value(), ElementsAre("torn", "last", "first"));
}

}  // namespace
}  // namespace tonus::store
