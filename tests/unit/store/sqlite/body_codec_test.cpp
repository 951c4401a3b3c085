#include "sqlite/body_codec.hpp"

#include "sqlite/migration.hpp"

#include "support/temporary_folder.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace tonus::store::sqlite {
namespace {

class BodyCodecTest : public testing::Test {
protected:
    static Connection migrated(const std::filesystem::path& folder) {
        auto connection = Connection::open(folder / "test.sqlite", Access::write, 1 << 20);
        if (!connection || !migrate(*connection) || !connection->prepare_statements()) {
            throw std::runtime_error("no database");
        }
        return std::move(*connection);
    }

    static std::string repeated(const std::string& word) {
        std::string text;
        for (int i = 0; i < 40; ++i) text += word + std::to_string(i * i);
        return text;
    }

    test::TemporaryFolder folder_;
    Connection connection_ = migrated(folder_.path());
    BodyCodec codec_{connection_};
};

TEST_F(BodyCodecTest, StoresPlainTextUntilItHasADictionary) {
    const auto body = codec_.encode({"text", "rows"});
    EXPECT_EQ(body.dictionary, std::nullopt);
    EXPECT_EQ(body.bytes.text, "text");
    EXPECT_EQ(codec_.decode_rows(body.dictionary, body.bytes.rows).value(), "rows");
    EXPECT_EQ(codec_.decode(body.dictionary, body.bytes.text).value(), "text");
}

TEST_F(BodyCodecTest, TextLikeTheDictionaryShrinks) {
    ASSERT_TRUE(codec_.adopt(repeated("observation")).has_value());
    const std::string text = repeated("observation").substr(100, 300);
    const auto body = codec_.encode({text, ""});
    EXPECT_LT(body.bytes.text.size(), text.size() / 4);
    EXPECT_EQ(codec_.decode(body.dictionary, body.bytes.text).value(), text);
}

TEST_F(BodyCodecTest, TextThatDoesNotShrinkStaysPlain) {
    ASSERT_TRUE(codec_.adopt(repeated("observation")).has_value());
    for (const std::string text : {"", "x", "\xFF\x01"}) {
        const auto body = codec_.encode({text, ""});
        EXPECT_EQ(body.dictionary, std::nullopt);
        EXPECT_EQ(codec_.decode(body.dictionary, body.bytes.text).value(), text);
    }
}

TEST_F(BodyCodecTest, BodiesOfAnEarlierDictionaryStayReadable) {
    ASSERT_TRUE(codec_.adopt(repeated("earlier")).has_value());
    const auto before = codec_.encode({repeated("earlier"), ""});
    ASSERT_TRUE(codec_.adopt(repeated("later")).has_value());
    const auto after = codec_.encode({repeated("later"), ""});
    EXPECT_NE(before.dictionary, after.dictionary);
    BodyCodec fresh(connection_);
    EXPECT_EQ(fresh.decode(before.dictionary, before.bytes.text).value(), repeated("earlier"));
    EXPECT_EQ(fresh.decode(after.dictionary, after.bytes.text).value(), repeated("later"));
}

TEST_F(BodyCodecTest, WhatWasLearntMakesItsLikesSmaller) {
    ASSERT_TRUE(codec_.adopt(repeated("observation")).has_value());
    const VersionBytes plain{repeated("habit"), repeated("row")};
    const StoredBody before = codec_.encode(plain);
    ASSERT_TRUE(codec_.add({repeated("habit"), repeated("row")}).has_value());
    EXPECT_EQ(codec_.encode(plain).dictionary, before.dictionary) << "not before it is committed";
    ASSERT_TRUE(codec_.use_newest().has_value());
    const StoredBody after = codec_.encode(plain);
    EXPECT_LT(after.bytes.text.size() * 3, before.bytes.text.size());
    EXPECT_LT(after.bytes.rows.size() * 3, before.bytes.rows.size());
    BodyCodec fresh(connection_);
    for (const StoredBody& stored : {before, after}) {
        EXPECT_EQ(fresh.decode(stored.dictionary, stored.bytes.text).value(), plain.text);
        EXPECT_EQ(fresh.decode_rows(stored.dictionary, stored.bytes.rows).value(), plain.rows);
    }
    ASSERT_TRUE(fresh.adopt(repeated("observation")).has_value());
    EXPECT_EQ(fresh.encode(plain).dictionary, after.dictionary) << "a restart goes on with it";
}

TEST_F(BodyCodecTest, ADictionaryIsKeptOnce) {
    for (int i = 0; i < 3; ++i) ASSERT_TRUE(codec_.adopt(repeated("same")).has_value());
    EXPECT_EQ(connection_.ask("SELECT count(*) FROM dictionary").value(), std::int64_t(1));
}

TEST_F(BodyCodecTest, DamageIsAnErrorNeverAnotherText) {
    ASSERT_TRUE(codec_.adopt(repeated("observation")).has_value());
    const auto body = codec_.encode({repeated("observation"), ""});
    EXPECT_FALSE(codec_.decode(99, body.bytes.text).has_value());
    EXPECT_FALSE(codec_.decode(body.dictionary, "").has_value());
    EXPECT_FALSE(codec_.decode(body.dictionary, std::string(64, '\xFF')).has_value());
    for (std::size_t size = 0; size < body.bytes.text.size(); ++size) {
        EXPECT_FALSE(codec_.decode(body.dictionary, body.bytes.text.substr(0, size)).has_value()) << size;
    }
}

RC_GTEST_FIXTURE_PROP(BodyCodecTest, AnyTextComesBackAsItWas, (const std::string& seed)) {
    RC_ASSERT(codec_.adopt(repeated("observation")).has_value());
    const std::string text = seed + repeated(seed);
    const auto body = codec_.encode({text, ""});
    RC_ASSERT(codec_.decode(body.dictionary, body.bytes.text).value() == text);
}

}  // namespace
}  // namespace tonus::store::sqlite
