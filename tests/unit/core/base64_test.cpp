#include <tonus/core/base64.hpp>

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>

namespace tonus::core {
namespace {

TEST(Base64, DecodesPaddedTextOnly) {
    EXPECT_EQ(decode_base64("YWI="), "ab");
    EXPECT_EQ(decode_base64("Y W\nJj"), "abc");
    EXPECT_EQ(decode_base64("YWJ="), "ab");
    for (const char* bad : {"YWI", "Y=I=", "YW*=", "===="}) EXPECT_FALSE(decode_base64(bad)) << bad;
}

// Source: RFC 4648, section 10.
TEST(Base64, EncodesAsTheStandardShows) {
    const std::pair<std::string_view, std::string_view> rows[] = {
        {"", ""}, {"f", "Zg=="}, {"fo", "Zm8="}, {"foo", "Zm9v"}, {"foob", "Zm9vYg=="}, {"fooba", "Zm9vYmE="}, {"foobar", "Zm9vYmFy"}};
    for (const auto& [bytes, text] : rows) EXPECT_EQ(encode_base64(bytes), text) << bytes;
}

TEST(Base64, EncodesForAnAddressWithoutPadding) {
    EXPECT_EQ(encode_base64url("\xFB\xFF\xFE"), "-__-");
    EXPECT_EQ(encode_base64url("f"), "Zg");
    EXPECT_EQ(encode_base64url(""), "");
}

TEST(Base64, BringsEveryByteBack) {
    std::string bytes;
    for (int i = 0; i < 256; ++i) bytes += char(i);
    EXPECT_EQ(decode_base64(encode_base64(bytes)), bytes);
}

}  // namespace
}  // namespace tonus::core
