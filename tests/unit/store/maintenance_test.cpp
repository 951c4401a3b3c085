#include <tonus/store/maintenance.hpp>

#include "contract.hpp"

#include <gmock/gmock.h>

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

TEST_F(Maintenance, ABackupIsAStoreOfItsOwn) {
    const auto copy = folder_.path() / "backups" / "today";
    std::filesystem::create_directories(copy.parent_path());
    const auto before = contents_of(*store_);
    ASSERT_TRUE(backup_sqlite(data_, copy).has_value());
    fill();
    EXPECT_THAT(verify_sqlite(copy).value().problems, IsEmpty());
    const auto opened = sqlite_backend("sqlite", 8).open(copy, clock_);
    EXPECT_EQ(contents_of(*opened), before);
    EXPECT_EQ(contents_of(*store_).size(), 40U);
}

TEST_F(Maintenance, ABackupNeverOverwrites) {
    const auto copy = folder_.path() / "copy";
    ASSERT_TRUE(backup_sqlite(data_, copy).has_value());
    EXPECT_EQ(backup_sqlite(data_, copy).error().kind(), core::ErrorKind::conflict);
}

TEST_F(Maintenance, NoBackupOfNothing) {
    const auto copy = folder_.path() / "copy";
    EXPECT_FALSE(backup_sqlite(folder_.path() / "nowhere", copy).has_value());
    EXPECT_FALSE(std::filesystem::exists(copy));
    EXPECT_FALSE(verify_sqlite(folder_.path() / "nowhere").has_value());
}

}  // namespace
}  // namespace tonus::store
