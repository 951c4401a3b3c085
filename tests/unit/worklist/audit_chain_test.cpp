#include "audit_chain.hpp"

#include "support/temporary_folder.hpp"

#include <tonus/store/sqlite_store.hpp>

#include <gtest/gtest.h>

namespace tonus::worklist {
namespace {

TEST(AuditChainTest, FollowsTheChainAsItGrowsAndRemembersTheFirstBreak) {
    const test::TemporaryFolder folder;
    store::SqliteOptions options;
    options.folder = folder.path() / "data";
    const auto store = store::open_sqlite(options).value();
    const auto append = [&](std::string payload) {
        const auto done = store->write_blocking([&](store::Writer& writer) { return writer.append_audit(payload); });
        ASSERT_TRUE(done.has_value());
    };
    AuditChain chain;
    const auto state = [&] {
        ChainState found;
        const auto done = store->read_blocking([&](store::Reader& reader) -> core::Result<void> {
            auto verified = chain.verify(reader);
            if (!verified) return core::fail(std::move(verified.error()));
            found = *verified;
            return {};
        });
        EXPECT_TRUE(done.has_value());
        return found;
    };
    EXPECT_EQ(state().through, 0);
    append("one");
    append("two");
    EXPECT_EQ(state().through, 2);
    append("three");
    EXPECT_EQ(state().through, 3);
    EXPECT_FALSE(state().broken_at);
    chain.note_break(3);
    chain.note_break(2);
    EXPECT_EQ(state().broken_at, 2);
}

}  // namespace
}  // namespace tonus::worklist
