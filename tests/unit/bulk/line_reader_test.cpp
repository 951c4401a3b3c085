#include <tonus/bulk/line_reader.hpp>

#include <gtest/gtest.h>

#include <sstream>
#include <vector>

namespace tonus::bulk {
namespace {

std::vector<std::string> all(LineReader& reader) {
    std::vector<std::string> lines;
    for (std::string line; reader.next(line);) lines.push_back(reader.too_long() ? "too long" : line);
    return lines;
}

TEST(LineReader, HandsOutLinesWhateverEndsThem) {
    std::istringstream text("one\n\r\ntwo\r\n\nlast");
    LineReader reader(text, 100);
    EXPECT_EQ(all(reader), (std::vector<std::string>{"one", "", "two", "", "last"}));
    EXPECT_EQ(reader.number(), 5);
}

TEST(LineReader, PassesOverALineThatIsTooLong) {
    std::istringstream text("1234\n12345\n1\n");
    LineReader reader(text, 4);
    EXPECT_EQ(all(reader), (std::vector<std::string>{"1234", "too long", "1"}));
}

TEST(LineReader, GoesOnWhereAnotherStopped) {
    const std::string content = "a\nbb\nccc\ndddd\n";
    std::istringstream first_text(content);
    LineReader first(first_text, 100);
    std::string line;
    ASSERT_TRUE(first.next(line) && first.next(line));
    std::istringstream second_text(content);
    LineReader second(second_text, 100);
    second.resume(first.number(), first.offset());
    EXPECT_EQ(all(second), (std::vector<std::string>{"ccc", "dddd"}));
    EXPECT_EQ(second.number(), 4);
}

}  // namespace
}  // namespace tonus::bulk
