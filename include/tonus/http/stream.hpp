#pragma once

#include <boost/asio/awaitable.hpp>

#include <cstddef>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>

namespace tonus::http {

/// Where a streamed body goes. Each write is one chunk, sent before it returns.
class BodyWriter {
public:
    virtual ~BodyWriter() = default;
    /// False once the client has gone or the service stops: the stream should then return. An empty
    /// chunk is not sent.
    [[nodiscard]] virtual boost::asio::awaitable<bool> write(std::string_view chunk) = 0;
};

/// Makes a body piece by piece, on the connection's executor. Returning true ends the body; false
/// says that it is incomplete, and the connection is cut so that the client notices.
using Stream = std::function<boost::asio::awaitable<bool>(BodyWriter& writer)>;

/// One server-sent event. Source: HTML Living Standard, section 9.2.6.
struct Event {
    std::string name;  ///< empty: "message"
    std::string id;    ///< empty: none
    std::string data;  ///< may hold line feeds
};

/// The event as it goes over the wire. Line breaks in `name` and `id` are left out.
[[nodiscard]] std::string format_event(const Event& event);

/// The events on their way to one client. The producer pushes from any thread; the connection
/// sends, and a comment as a heartbeat when nothing came for a while. Ends when the producer closes
/// it, the client leaves, the client is too slow for its bound, or the service stops. Thread-safe.
class EventQueue {
public:
    /// `capacity`: events that may wait before the client counts as too slow.
    explicit EventQueue(std::size_t capacity) : capacity_(capacity) {}

    /// False once the queue is closed; the producer may then forget it. A full queue closes.
    bool push(const Event& event);
    void close();
    [[nodiscard]] bool closed() const;

    /// For the connection: `wake` is called, from the pusher's thread, when something may be there
    /// to take.
    void on_push(std::function<void()> wake);
    /// For the connection: everything that waits, ready to be sent; empty if nothing does.
    [[nodiscard]] std::string take();

private:
    const std::size_t capacity_;
    mutable std::mutex mutex_;
    std::string waiting_;
    std::size_t count_ = 0;
    bool closed_ = false;
    std::function<void()> wake_;
};

}  // namespace tonus::http
