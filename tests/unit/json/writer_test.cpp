#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>

#include <gtest/gtest.h>

namespace tonus::json {
namespace {

TEST(Writer, WritesEveryKind) {
    Writer writer;
    writer.begin_object().member("s", "a\"b").member("i", std::int64_t(-7)).key("d").number("1.500");
    writer.key("list").begin_array().boolean(true).null().raw("{\"x\":1}").end_array().end_object();
    EXPECT_EQ(writer.take(), R"({"s":"a\"b","i":-7,"d":1.500,"list":[true,null,{"x":1}]})");
}

TEST(Writer, PrettyIndentsByTwo) {
    const auto document = Document::parse(R"({"a":[1.0]})");
    ASSERT_TRUE(document.has_value());
    EXPECT_EQ(to_text(document->root(), Style::pretty), "{\n  \"a\": [\n    1.0\n  ]\n}");
}

}  // namespace
}  // namespace tonus::json
