#pragma once

#include <tonus/core/result.hpp>
#include <tonus/http/stream.hpp>
#include <tonus/store/store.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

namespace tonus::worklist {

/// Passes the store's events on to every open page. Thread-safe.
class EventHub {
public:
    EventHub(store::Store& store, std::size_t capacity) : store_(store), capacity_(capacity) {}

    /// A new stream that resumes after `last_id` (0: from now): what was missed comes first, or `gap` if
    /// that is too much. `reader` must see the present. The stream ends once `may_listen` says no; it is called from
    /// any thread, and must not call the hub.
    [[nodiscard]] core::Result<std::shared_ptr<http::EventQueue>> open(
        store::Reader& reader, std::int64_t last_id, std::function<bool()> may_listen
    );

    /// Ends the streams that may no longer listen. Before events are passed on it happens by itself.
    void end_unwelcome();

    /// Asks the store for what is new and pushes it. Called after commits; returns at once.
    void publish();

    /// What has not reached the open pages yet; nothing while none is open.
    [[nodiscard]] core::Result<std::vector<store::Event>> waiting(store::Reader& reader);

    /// Streams whose client is still there.
    [[nodiscard]] std::size_t size();

private:
    struct Listener {
        std::shared_ptr<http::EventQueue> queue;
        std::function<bool()> may_listen;
    };
    /// A stream that nobody reads any more, or nobody may, is otherwise kept until the next event. With the mutex held.
    void forget_closed();
    void push(const std::vector<store::Event>& events);
    /// Moves on to the present while nobody listens. With the mutex held.
    [[nodiscard]] core::Result<void> catch_up(store::Reader& reader);

    store::Store& store_;
    const std::size_t capacity_;
    std::mutex mutex_;
    std::vector<Listener> listeners_;
    std::int64_t published_ = 0;
    bool reading_ = false;
    bool again_ = false;
};

}  // namespace tonus::worklist
