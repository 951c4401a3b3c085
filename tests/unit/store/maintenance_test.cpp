#include <tonus/store/maintenance.hpp>

#include "contract.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

namespace tonus::store {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

class Maintenance : public testing::Test {
protected:
    Maintenance() {
        open();
        fill();
    }
    ~Maintenance() override { store_.reset(); }

    void open() { store_ = sqlite_backend("sqlite", 8).open(data_, clock_); }

    void fill() {
        const auto done = store_->write_blocking([](Writer& writer) -> core::Result<void> {
            for (int i = 0; i < 20; ++i) {
                Draft draft;
                draft.key = {"Basic", "r" + std::to_string(i % 15)};
                draft.content = std::to_string(i);
                draft.index = {{1, i}, {2, 0}};
                if (auto stored = writer.put(draft); !stored) return core::fail(stored.error());
                if (auto appended = writer.append_audit(draft.key.id); !appended) return appended;
            }
            return {};
        });
        EXPECT_TRUE(done.has_value());
    }

    static std::vector<std::string> files_beside(const std::filesystem::path& file) {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(file.parent_path())) {
            if (entry.is_regular_file()) names.push_back(entry.path().filename().string());
        }
        std::sort(names.begin(), names.end());
        return names;
    }

    std::vector<std::string> contents_of(Store& store) {
        std::vector<std::string> contents;
        const auto done = store.read_blocking([&](Reader& reader) -> core::Result<void> {
            const auto all = reader.history({}).value();
            for (const Version& version : all) contents.push_back(version.content);
            return {};
        });
        EXPECT_TRUE(done.has_value());
        return contents;
    }

    test::TemporaryFolder folder_;
    std::filesystem::path data_ = folder_.path() / "data";
    test::ManualClock clock_;
    std::unique_ptr<Store> store_;
};

TEST_F(Maintenance, ASoundStoreHasNoProblems) {
    const auto found = verify_sqlite(data_);
    ASSERT_TRUE(found.has_value());
    EXPECT_THAT(found->problems, IsEmpty());
    EXPECT_EQ(found->versions, 20);
    EXPECT_EQ(found->audit_entries, 20);
}

TEST_F(Maintenance, ADamagedFileIsFoundOut) {
    store_.reset();
    const auto file = data_ / "tonus.sqlite";
    {
        // The last page belongs to a table or index; its header becomes nonsense.
        std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
        stream.seekp(std::streamoff(std::filesystem::file_size(file)) - 4096);
        stream << std::string(64, '\xFF');
    }
    const auto found = verify_sqlite(data_);
    EXPECT_TRUE(!found.has_value() || !found->problems.empty());
}

TEST_F(Maintenance, ABackupIsOneFileAndRestoresToWhatWasThereThen) {
    const auto backup = folder_.path() / "today.backup";
    const auto restored = folder_.path() / "restored";
    const auto before = contents_of(*store_);
    ASSERT_TRUE(backup_sqlite(data_, backup).has_value());
    fill();
    EXPECT_THAT(files_beside(backup), testing::ElementsAre("today.backup"));
    EXPECT_EQ(std::filesystem::status(backup).permissions(), std::filesystem::perms(0600));
    Verification proof;
    ASSERT_TRUE(restore_sqlite(backup, restored, &proof).has_value());
    EXPECT_EQ(proof.versions, 20);
    EXPECT_EQ(proof.resources, 15);
    EXPECT_EQ(proof.audit_entries, 20);
    EXPECT_EQ(proof.audit_head, verify_sqlite(backup).value().audit_head);
    EXPECT_THAT(files_beside(restored / "tonus.sqlite"), testing::UnorderedElementsAre("lock", "tonus.sqlite"));
    const auto opened = sqlite_backend("sqlite", 8).open(restored, clock_);
    EXPECT_EQ(contents_of(*opened), before);
    EXPECT_EQ(contents_of(*store_).size(), 40U);
}

TEST_F(Maintenance, ABackupNeverOverwrites) {
    const auto backup = folder_.path() / "copy";
    ASSERT_TRUE(backup_sqlite(data_, backup).has_value());
    EXPECT_EQ(backup_sqlite(data_, backup).error().kind(), core::ErrorKind::conflict);
}

TEST_F(Maintenance, NoBackupOfNothing) {
    const auto backup = folder_.path() / "copy";
    EXPECT_EQ(backup_sqlite(folder_.path() / "nowhere", backup).error().kind(), core::ErrorKind::not_found);
    EXPECT_FALSE(std::filesystem::exists(backup));
    EXPECT_FALSE(verify_sqlite(folder_.path() / "nowhere").has_value());
}

TEST_F(Maintenance, ARestoreNeverOverwrites) {
    const auto backup = folder_.path() / "copy";
    ASSERT_TRUE(backup_sqlite(data_, backup).has_value());
    EXPECT_EQ(restore_sqlite(backup, data_).error().kind(), core::ErrorKind::conflict);
    EXPECT_EQ(restore_sqlite(folder_.path() / "nowhere", folder_.path() / "new").error().kind(), core::ErrorKind::not_found);
    EXPECT_FALSE(std::filesystem::exists(folder_.path() / "new"));
}

TEST_F(Maintenance, ADamagedBackupIsNotRestored) {
    const auto backup = folder_.path() / "copy";
    const auto restored = folder_.path() / "restored";
    ASSERT_TRUE(backup_sqlite(data_, backup).has_value());
    const auto changed = "sqlite3 " + backup.string() + " \"UPDATE audit SET payload = 'forged' WHERE sequence = 7\"";
    ASSERT_EQ(std::system(changed.c_str()), 0);
    Verification proof;
    const auto done = restore_sqlite(backup, restored, &proof);
    ASSERT_FALSE(done.has_value());
    EXPECT_EQ(done.error().kind(), core::ErrorKind::invalid);
    ASSERT_EQ(done.error().issues().size(), 1U);
    EXPECT_THAT(done.error().issues()[0].diagnostics, HasSubstr("audit chain breaks at entry 7"));
    EXPECT_FALSE(std::filesystem::exists(restored));
}

TEST_F(Maintenance, AVersionThatNobodyFindsIsAProblem) {
    store_.reset();
    const auto lost = "sqlite3 " + (data_ / "tonus.sqlite").string() + " \"DELETE FROM current WHERE id = 'r14'\"";
    ASSERT_EQ(std::system(lost.c_str()), 0);
    EXPECT_THAT(verify_sqlite(data_).value().problems, Contains(HasSubstr("is not where its resource is")));
}

TEST_F(Maintenance, APatientThatNobodyFindsByNameIsAProblem) {
    const auto done = store_->write_blocking([](Writer& writer) -> core::Result<void> {
        Draft draft;
        draft.key = {"Patient", "p"};
        draft.content = "\n},\"name\":[{\"family\":\"Smith\"}]}";
        draft.patient = writer.patient_named(std::vector<std::string>{"Patient/p"}).value();
        return writer.put(draft).map([](const Version&) {});
    });
    ASSERT_TRUE(done);
    store_.reset();
    EXPECT_THAT(verify_sqlite(data_).value().problems, IsEmpty());
    const auto change = [&](const std::string& statement) {
        return std::system(("sqlite3 " + (data_ / "tonus.sqlite").string() + " \"" + statement + "\"").c_str());
    };
    ASSERT_EQ(change("INSERT INTO person_word VALUES ('jones', 1, 'nobody')"), 0);
    EXPECT_THAT(verify_sqlite(data_).value().problems, Contains(HasSubstr("person_word")));
    ASSERT_EQ(change("UPDATE person_word SET word = 'smyth' WHERE id = 'p'"), 0);
    EXPECT_THAT(verify_sqlite(data_).value().problems, Contains(HasSubstr("Patient/p is not found by its names")));
}

TEST_F(Maintenance, AFlagThatNobodyFindsByWhatItRestsOnIsAProblem) {
    const auto done = store_->write_blocking([](Writer& writer) -> core::Result<void> {
        FlagRow flag;
        flag.patient = writer.patient_named(std::vector<std::string>{"Patient/p"}).value();
        flag.flag_id = "f1";
        flag.rule = "falls";
        flag.status = "new";
        flag.labels = "route:1 dizziness drowsiness";
        flag.state = R"({"route":1,"state":{"e":[{"c":"drowsiness","k":1},{"c":"baclofen","k":0},{"c":"dizziness","k":1}]}})";
        return writer.put_flag(flag);
    });
    ASSERT_TRUE(done);
    store_.reset();
    EXPECT_THAT(verify_sqlite(data_).value().problems, IsEmpty());
    for (const char* labels : {"route:1 dizziness", "route:2 dizziness drowsiness", "route:1 dizziness drowsiness fall", ""}) {
        const auto changed = "sqlite3 " + (data_ / "tonus.sqlite").string() + " \"UPDATE flag_state SET labels = '" + labels + "'\"";
        ASSERT_EQ(std::system(changed.c_str()), 0);
        EXPECT_THAT(verify_sqlite(data_).value().problems, Contains(HasSubstr("flag f1 is not found by its route"))) << labels;
    }
}

TEST_F(Maintenance, ANewerSchemaIsRefusedInClearWords) {
    store_.reset();
    const auto raised = "sqlite3 " + (data_ / "tonus.sqlite").string() + " 'PRAGMA user_version = 999'";
    ASSERT_EQ(std::system(raised.c_str()), 0);
    for (const core::Error& error : {migrate_sqlite(data_).error(), verify_sqlite(data_).error()}) {
        EXPECT_EQ(error.kind(), core::ErrorKind::conflict);
        EXPECT_THAT(error.message(), HasSubstr("schema 999, newer than"));
    }
}

TEST_F(Maintenance, ARehearsalChangesNothingAndLeavesNothing) {
    const auto before = files_beside(data_ / "tonus.sqlite");
    const auto found = rehearse_migration_sqlite(data_);
    ASSERT_TRUE(found.has_value());
    EXPECT_THAT(found->problems, IsEmpty());
    EXPECT_EQ(found->versions, 20);
    EXPECT_EQ(files_beside(data_ / "tonus.sqlite"), before);
    EXPECT_EQ(migrate_sqlite(data_).error().kind(), core::ErrorKind::conflict) << "the store is open";
    EXPECT_THAT(schema_of_sqlite(data_).value().steps, IsEmpty());
}

}  // namespace
}  // namespace tonus::store
