// Stores that an older program wrote: their resources are found as this program indexes them, without being stored again.
#include "support/temporary_folder.hpp"

#include <tonus/fhir/resource_text.hpp>
#include <tonus/interaction/search_engine.hpp>
#include <tonus/json/document.hpp>
#include <tonus/store/maintenance.hpp>
#include <tonus/store/sqlite_store.hpp>

#include <gmock/gmock.h>
#include <sqlite3.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <stdexcept>
#include <thread>

namespace tonus::store {
namespace {

namespace fs = std::filesystem;

/// A store as the program of schema 11 left it: a practitioner of a family name of two words among what the others hold.
constexpr const char* of_schema_11 = "tests/golden/store/schema-11.sqlite";

const interaction::SearchEngine& searches() {
    static const std::vector<std::string> types{"Medication", "Organization", "Patient", "Practitioner"};
    static const interaction::SearchEngine engine(types);
    return engine;
}

std::string medication(const std::string& id) {
    return R"({"resourceType":"Medication","id":")" + id +
           R"(","contained":[{"resourceType":"Organization","id":"maker","name":"Pharmacy )" + id +
           R"("}],"code":{"text":"baclofen"},"manufacturer":{"reference":"#maker"}})";
}

class ReindexingTest : public testing::Test {
protected:
    std::unique_ptr<Store> open(bool files_anew) {
        SqliteOptions options;
        options.folder = folder_.path() / "data";
        if (files_anew) {
            options.rows_of = [this](const Version& version) -> std::optional<std::vector<IndexRow>> {
                ++filed_;
                const auto document = json::Document::parse(fhir::render_as_sent(version.key, version.content));
                return document ? std::optional(searches().rows_of(document->root())) : std::nullopt;
            };
        }
        return open_sqlite(options).value();
    }

    /// Ids of the matches, newest first.
    static std::vector<std::string> find(Store& store, std::string_view type, const std::vector<interaction::Parameter>& query) {
        std::vector<std::string> ids;
        const auto read = store.read_blocking([&](Reader& reader) -> core::Result<void> {
            ids.clear();
            const auto plans = searches().plan_with_contained(type, query, false, {}).value();
            for (const interaction::SearchPlan& plan : plans) {
                const auto page = searches().find(reader, plan, {1000, {}}).value();
                for (const Version& version : page.versions) ids.push_back(version.key.id);
            }
            return {};
        });
        if (!read) throw std::runtime_error(read.error().message() + " " + read.error().detail());
        return ids;
    }

    /// The writer reindexes once there has been no write for a while; this asks until the search finds `count`.
    static std::size_t wait_to_find(
        Store& store, std::string_view type, const std::vector<interaction::Parameter>& query, std::size_t count
    ) {
        const auto late = std::chrono::steady_clock::now() + std::chrono::minutes(2);
        std::size_t found = find(store, type, query).size();
        while (found < count && std::chrono::steady_clock::now() < late) {
            std::this_thread::yield();
            found = find(store, type, query).size();
        }
        return found;
    }

    /// As a program leaves it that kept no account of its rows.
    void forget_rules() {
        sqlite3* database = nullptr;
        ASSERT_EQ(sqlite3_open((folder_.path() / "data" / "tonus.sqlite").c_str(), &database), SQLITE_OK);
        EXPECT_EQ(sqlite3_exec(database, "UPDATE index_state SET row_rules = 0", nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(database);
    }

    test::TemporaryFolder folder_;
    std::atomic<int> filed_ = 0;
};

TEST_F(ReindexingTest, AStoredDatabaseIsCaughtUp) {
    fs::create_directory(folder_.path() / "data");
    fs::copy_file(of_schema_11, folder_.path() / "data" / "tonus.sqlite");
    {
        const auto as_it_was = open(false);
        EXPECT_THAT(find(*as_it_was, "Practitioner", {{"family", "carreno"}}), testing::ElementsAre("quinones"));
        EXPECT_THAT(find(*as_it_was, "Practitioner", {{"family", "carreno quin"}}), testing::ElementsAre("quinones"));
        EXPECT_THAT(find(*as_it_was, "Practitioner", {{"family", "quinones"}}), testing::IsEmpty());
    }
    forget_rules();
    {
        const auto store = open(true);
        EXPECT_EQ(wait_to_find(*store, "Practitioner", {{"family", "quinones"}}, 1), 1U);
        for (const char* beginning : {"carreno", "carreno quin"}) {
            EXPECT_THAT(find(*store, "Practitioner", {{"family", beginning}}), testing::ElementsAre("quinones")) << beginning;
        }
        EXPECT_THAT(find(*store, "Organization", {{"name", "compounding"}, {"_contained", "true"}}), testing::ElementsAre("compounded"));
    }
    EXPECT_THAT(verify_sqlite(folder_.path() / "data").value().problems, testing::IsEmpty());
    // Once is enough.
    filed_ = 0;
    {
        const auto again = open(true);
        EXPECT_THAT(find(*again, "Practitioner", {{"family", "quinones"}}), testing::ElementsAre("quinones"));
    }
    EXPECT_EQ(filed_, 0);
}

/// What they contain had no rows yet; some were replaced or deleted meanwhile, and the service stops in the midst of it.
TEST_F(ReindexingTest, WhatContainsOthersIsFoundByIt) {
    constexpr int medications = 300;
    constexpr int replaced = 10;
    {
        const auto older = open(false);
        const auto stored = older->write_blocking([&](Writer& writer) -> core::Result<void> {
            for (int i = 0; i < medications; ++i) {
                const auto document = json::Document::parse(medication("m" + std::to_string(i))).value();
                const auto alone = json::Document::parse(R"({"resourceType":"Medication","code":{"text":"baclofen"}})").value();
                Draft draft;
                draft.key = {"Medication", "m" + std::to_string(i)};
                draft.content = fhir::content_of(document.root());
                draft.index = searches().rows_of(alone.root());
                if (auto put = writer.put(draft); !put) return core::fail(put.error());
            }
            return {};
        });
        ASSERT_TRUE(stored.has_value()) << stored.error().detail();
    }
    forget_rules();
    const std::vector<interaction::Parameter> query{{"name", "pharmacy"}, {"_contained", "true"}};
    {
        const auto store = open(true);
        EXPECT_GE(wait_to_find(*store, "Organization", query, 1), 1U);
        const auto written = store->write_blocking([&](Writer& writer) -> core::Result<void> {
            for (int i = 0; i < replaced; ++i) {
                const auto removed = writer.remove({"Medication", "m" + std::to_string(medications - 1 - i)});
                if (!removed) return core::fail(removed.error());
            }
            return {};
        });
        ASSERT_TRUE(written.has_value());
    }
    {
        const auto store = open(true);
        EXPECT_EQ(wait_to_find(*store, "Organization", query, medications - replaced), std::size_t(medications - replaced));
    }
    EXPECT_THAT(verify_sqlite(folder_.path() / "data").value().problems, testing::IsEmpty());
}

}  // namespace
}  // namespace tonus::store
