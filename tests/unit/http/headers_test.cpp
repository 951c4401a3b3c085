#include <tonus/http/headers.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tonus::http {
namespace {

using testing::ElementsAre;

TEST(Headers, FindNamesWithoutCase) {
    Headers headers;
    headers.add("Content-Type", "text/plain");
    EXPECT_EQ(headers.get("content-type"), "text/plain");
    EXPECT_TRUE(headers.has("CONTENT-TYPE"));
    EXPECT_FALSE(headers.has("Content-Typ"));
    EXPECT_EQ(headers.get("Accept"), "");
}

TEST(Headers, KeepOrderAndRepetition) {
    Headers headers;
    headers.add("A", "1");
    headers.add("B", "2");
    headers.add("a", "3");
    EXPECT_EQ(headers.get("A"), "1");
    EXPECT_THAT(headers.all("A"), ElementsAre("1", "3"));
    EXPECT_EQ(headers.text(), "A: 1\r\nB: 2\r\na: 3\r\n");
}

TEST(Headers, SetReplacesEveryFieldOfTheName) {
    Headers headers;
    headers.add("A", "1");
    headers.add("B", "2");
    headers.add("a", "3");
    headers.set("A", "4");
    EXPECT_EQ(headers.text(), "B: 2\r\nA: 4\r\n");
    EXPECT_EQ(headers.size(), 2U);
    headers.remove("b");
    EXPECT_EQ(headers.text(), "A: 4\r\n");
}

TEST(Headers, LetNoValueAddALine) {
    Headers headers;
    headers.add("Location", std::string_view("/a\r\nSet-Cookie: x\0y", 19));
    EXPECT_EQ(headers.text(), "Location: /a  Set-Cookie: x y\r\n");
    EXPECT_EQ(headers.get("Location"), "/a  Set-Cookie: x y");
}

}  // namespace
}  // namespace tonus::http
