#include <tonus/identity/session.hpp>

#include <tonus/store/sqlite_store.hpp>

#include <support/temporary_folder.hpp>

#include <gtest/gtest.h>

#include <memory>

namespace tonus::identity {
namespace {

constexpr core::Instant signed_in_at{std::chrono::seconds(1'790'000'000)};

class SessionsTest : public testing::Test {
protected:
    SessionOptions options_{std::chrono::minutes(30), std::chrono::hours(12)};
    Sessions sessions_{options_};
    Account account_{"ana", "Ana", {Role::nurse}, "", false, false, 0, std::nullopt, 0};
};

TEST_F(SessionsTest, AreFoundByTheirSecretOnly) {
    const auto started = sessions_.start(account_, signed_in_at);
    EXPECT_EQ(sessions_.find(started.secret, signed_in_at)->account, "ana");
    EXPECT_FALSE(sessions_.find(started.session.fingerprint, signed_in_at).has_value());
    EXPECT_FALSE(sessions_.find("", signed_in_at).has_value());
}

TEST_F(SessionsTest, EndWhenIdleAndAtTheEndOfTheirLife) {
    const auto started = sessions_.start(account_, signed_in_at);
    core::Instant at = signed_in_at;
    for (int i = 0; i < 24; ++i) {
        at += std::chrono::minutes(29);
        ASSERT_TRUE(sessions_.find(started.secret, at).has_value()) << i;
    }
    EXPECT_FALSE(sessions_.find(started.secret, at + std::chrono::minutes(29)).has_value());

    const auto idle = sessions_.start(account_, signed_in_at);
    EXPECT_FALSE(sessions_.find(idle.secret, signed_in_at + std::chrono::minutes(30)).has_value());
}

TEST_F(SessionsTest, EndTogetherWhenAskedTo) {
    const auto one = sessions_.start(account_, signed_in_at);
    const auto two = sessions_.start(account_, signed_in_at);
    sessions_.end(one.session.fingerprint);
    EXPECT_FALSE(sessions_.find(one.secret, signed_in_at).has_value());
    EXPECT_TRUE(sessions_.find(two.secret, signed_in_at).has_value());
    sessions_.end_all("ana");
    EXPECT_FALSE(sessions_.find(two.secret, signed_in_at).has_value());
}

TEST_F(SessionsTest, EndWhenTheirAccountWasChangedElsewhere) {
    const auto old = sessions_.start(account_, signed_in_at);
    Account changed = account_;
    changed.session_epoch = 1;
    const auto fresh = sessions_.start(changed, signed_in_at);
    sessions_.end_outdated({account_});
    EXPECT_TRUE(sessions_.is_live(old.session.fingerprint, signed_in_at));
    EXPECT_TRUE(sessions_.is_live(fresh.session.fingerprint, signed_in_at)) << "an older reading of the store ends nothing";
    sessions_.end_outdated({changed});
    EXPECT_FALSE(sessions_.is_live(old.session.fingerprint, signed_in_at));
    EXPECT_TRUE(sessions_.is_live(fresh.session.fingerprint, signed_in_at));
}

/// What a restart leaves: the store's sessions, read by another process.
class KeptSessionsTest : public SessionsTest {
protected:
    std::unique_ptr<Sessions> restarted() {
        auto sessions = std::make_unique<Sessions>(options_);
        EXPECT_TRUE(store_->read_blocking([&](store::Reader& reader) { return sessions->load(reader); }).has_value());
        return sessions;
    }
    void save(core::Instant now) {
        EXPECT_TRUE(store_->write_blocking([&](store::Writer& writer) { return sessions_.save(writer, now); }).has_value());
    }
    std::unique_ptr<store::Store> opened() const {
        store::SqliteOptions options;
        options.folder = folder_.path();
        return store::open_sqlite(options).value();
    }
    void put(const Session& session) {
        EXPECT_TRUE(store_->write_blocking([&](store::Writer& writer) { return Sessions::put(writer, session); }).has_value());
    }

    test::TemporaryFolder folder_;
    std::unique_ptr<store::Store> store_ = opened();
};

TEST_F(KeptSessionsTest, OutlastARestartLongAfterTheSignIn) {
    const auto started = sessions_.start(account_, signed_in_at);
    put(started.session);
    EXPECT_FALSE(sessions_.changed(signed_in_at));
    const core::Instant used = signed_in_at + std::chrono::minutes(29);
    ASSERT_TRUE(sessions_.find(started.secret, used).has_value());
    EXPECT_TRUE(sessions_.changed(used));
    save(used);
    EXPECT_FALSE(sessions_.changed(used));
    EXPECT_TRUE(restarted()->find(started.secret, used + std::chrono::minutes(29)).has_value());
}

TEST_F(KeptSessionsTest, AreRemovedFromTheStoreOnceTheyEnded) {
    const auto started = sessions_.start(account_, signed_in_at);
    put(started.session);
    const core::Instant later = signed_in_at + options_.idle;
    EXPECT_TRUE(sessions_.changed(later));
    save(later);
    EXPECT_FALSE(sessions_.changed(later));
    EXPECT_FALSE(restarted()->find(started.secret, signed_in_at).has_value());
}

TEST_F(KeptSessionsTest, EndInTheStoreWithTheirAccountsEpochAndNobodyElses) {
    const auto ended = sessions_.start(account_, signed_in_at);
    Account other = account_;
    other.name = "lee";
    const auto kept = sessions_.start(other, signed_in_at);
    put(ended.session);
    put(kept.session);
    const auto done = store_->write_blocking([&](store::Writer& writer) -> core::Result<void> {
        if (auto added = add_account(writer, account_); !added) return added;
        Account account = account_;
        return Sessions::end_stored(writer, account);
    });
    ASSERT_TRUE(done.has_value());
    const auto sessions = restarted();
    EXPECT_FALSE(sessions->find(ended.secret, signed_in_at).has_value());
    EXPECT_TRUE(sessions->find(kept.secret, signed_in_at).has_value());
    const auto read = store_->read_blocking([&](store::Reader& reader) -> core::Result<void> {
        const auto account = find_account(reader, "ana");
        EXPECT_EQ(account.value().value().session_epoch, 1);
        return {};
    });
    EXPECT_TRUE(read.has_value());
}

TEST(Session, IsReadBackAsWritten) {
    const Session session{"f", "ana", "token", 3, signed_in_at, signed_in_at + std::chrono::seconds(5)};
    const auto read = decode_session(encode(session));
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(read->fingerprint, "f");
    EXPECT_EQ(read->csrf_token, "token");
    EXPECT_EQ(read->session_epoch, 3);
    EXPECT_EQ(read->last_seen, session.last_seen);
}

}  // namespace
}  // namespace tonus::identity
