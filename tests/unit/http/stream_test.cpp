#include <tonus/http/stream.hpp>

#include <gtest/gtest.h>

namespace tonus::http {
namespace {

Event event_of(std::string data) {
    Event event;
    event.data = std::move(data);
    return event;
}

TEST(FormatEvent, WritesOneLineAField) {
    Event event = event_of("{}");
    event.name = "flag";
    event.id = "17";
    EXPECT_EQ(format_event(event), "event: flag\nid: 17\ndata: {}\n\n");
}

TEST(FormatEvent, KeepsEveryLineOfTheDataAndAddsNoField) {
    EXPECT_EQ(format_event(event_of("a\nb\r\nc\rd")), "data: a\ndata: b\ndata: c\ndata: d\n\n");
    EXPECT_EQ(format_event(event_of("")), "data: \n\n");
    Event event = event_of("x");
    event.name = "a\ndata: forged";
    EXPECT_EQ(format_event(event), "event: adata: forged\ndata: x\n\n");
}

TEST(EventQueue, HandsOverWhatWasPushedInOrder) {
    EventQueue queue(10);
    EXPECT_TRUE(queue.push(event_of("1")));
    EXPECT_TRUE(queue.push(event_of("2")));
    EXPECT_EQ(queue.take(), "data: 1\n\ndata: 2\n\n");
    EXPECT_EQ(queue.take(), "");
}

TEST(EventQueue, WakesTheConnection) {
    EventQueue queue(10);
    int woken = 0;
    queue.on_push([&] { ++woken; });
    EXPECT_TRUE(queue.push(event_of("1")));
    queue.close();
    EXPECT_EQ(woken, 2);
}

TEST(EventQueue, ClosesOnAClientThatIsTooSlow) {
    EventQueue queue(2);
    EXPECT_TRUE(queue.push(event_of("1")));
    EXPECT_TRUE(queue.push(event_of("2")));
    EXPECT_FALSE(queue.push(event_of("3")));
    EXPECT_TRUE(queue.closed());
    EXPECT_FALSE(queue.push(event_of("4")));
}

TEST(EventQueue, RefusesOnceClosed) {
    EventQueue queue(2);
    queue.close();
    EXPECT_FALSE(queue.push(event_of("1")));
    EXPECT_EQ(queue.take(), "");
}

}  // namespace
}  // namespace tonus::http
