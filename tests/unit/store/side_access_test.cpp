#include <tonus/store/side_access.hpp>

#include "contract.hpp"

#include <tonus/store/maintenance.hpp>

#include <gmock/gmock.h>

namespace tonus::store {
namespace {

class SideAccess : public testing::Test {
protected:
    // Rows go to the index table late, so that what is asked for is still in the store's memory.
    SideAccess() : store_(sqlite_backend("sqlite", 10'000).open(data_, clock_)) { put("one"); }

    void put(const std::string& id) {
        const auto done = store_->write_blocking([&](Writer& writer) -> core::Result<void> {
            Draft draft;
            draft.key = {"Basic", id};
            draft.content = id;
            draft.index = {{7, 1}};
            if (auto stored = writer.put(draft); !stored) return core::fail(stored.error());
            return writer.append_audit(id);
        });
        EXPECT_TRUE(done.has_value());
    }

    std::int64_t found_from_beside() {
        std::int64_t found = 0;
        const auto done = read_sqlite(data_, [&](Reader& reader) -> core::Result<void> {
            IndexQuery query;
            query.type = "Basic";
            query.all_of = {{{7}}};
            found = reader.search_total(query).value();
            return {};
        });
        EXPECT_TRUE(done.has_value());
        return found;
    }

    test::TemporaryFolder folder_;
    std::filesystem::path data_ = folder_.path() / "data";
    test::ManualClock clock_;
    std::unique_ptr<Store> store_;
};

TEST_F(SideAccess, ReadsWhatAnOpenStoreHasCommitted) {
    EXPECT_EQ(found_from_beside(), 1);
    put("two");
    EXPECT_EQ(found_from_beside(), 2);
}

TEST_F(SideAccess, AmendsDocumentsAndTheAuditChainOfAnOpenStore) {
    const auto done = amend_sqlite(data_, [](Writer& writer) -> core::Result<void> {
        if (auto put = writer.put_document("space", "name", "text"); !put) return put;
        return writer.append_audit("from beside");
    });
    ASSERT_TRUE(done.has_value());
    put("after");
    std::optional<std::string> document;
    const auto read = store_->read_blocking([&](Reader& reader) -> core::Result<void> {
        document = reader.document("space", "name").value();
        return {};
    });
    EXPECT_TRUE(read.has_value());
    EXPECT_EQ(document, "text");
    const auto verified = verify_sqlite(data_).value();
    EXPECT_EQ(verified.audit_entries, 3);
    EXPECT_THAT(verified.problems, testing::IsEmpty());
}

TEST_F(SideAccess, ChangesNothingThatTheOwnerKeepsInMemory) {
    const auto done = amend_sqlite(data_, [](Writer& writer) -> core::Result<void> {
        auto stored = writer.put_document("space", "name", "text");
        if (!stored) return stored;
        Draft draft;
        draft.key = {"Basic", "smuggled"};
        if (auto put = writer.put(draft); !put) return core::fail(put.error());
        return {};
    });
    EXPECT_EQ(done.error().kind(), core::ErrorKind::internal);
    std::optional<std::string> document = "still here";
    const auto read = read_sqlite(data_, [&](Reader& reader) -> core::Result<void> {
        document = reader.document("space", "name").value();
        return {};
    });
    EXPECT_TRUE(read.has_value());
    EXPECT_FALSE(document.has_value()) << "a refused job leaves nothing";
}

TEST_F(SideAccess, NeedsADatabase) {
    const auto nothing = [](Reader&) { return core::Result<void>(); };
    EXPECT_EQ(read_sqlite(folder_.path() / "nowhere", nothing).error().kind(), core::ErrorKind::not_found);
}

}  // namespace
}  // namespace tonus::store
