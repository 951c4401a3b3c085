#include "event_hub.hpp"

#include <algorithm>
#include <utility>

namespace tonus::worklist {
namespace {

// How far back a page may resume; beyond it the page fetches everything again.
constexpr std::size_t longest_resume = 1000;

http::Event page_event(const store::Event& event) { return {event.topic, std::to_string(event.sequence), event.payload}; }

}  // namespace

core::Result<std::shared_ptr<http::EventQueue>> EventHub::open(
    store::Reader& reader, std::int64_t last_id, std::function<bool()> may_listen
) {
    auto queue = std::make_shared<http::EventQueue>(std::max(capacity_, longest_resume + 1));
    const std::lock_guard lock(mutex_);
    forget_closed();
    if (listeners_.empty()) {
        if (auto caught_up = catch_up(reader); !caught_up) return core::fail(std::move(caught_up.error()));
    }
    std::vector<store::Event> missed;
    if (last_id > 0) {
        auto read = reader.events_after(last_id, longest_resume + 1);
        if (!read) return core::fail(std::move(read.error()));
        missed = std::move(*read);
    }
    const bool gap = missed.size() > longest_resume;
    queue->push({gap ? "gap" : "ready", "", "{}"});
    for (const store::Event& event : missed) {
        // What was not published yet comes through publish().
        if (!gap && event.sequence <= published_) queue->push(page_event(event));
    }
    listeners_.push_back({queue, std::move(may_listen)});
    return queue;
}

core::Result<void> EventHub::catch_up(store::Reader& reader) {
    for (;;) {
        const auto events = reader.events_after(published_, longest_resume);
        if (!events) return core::fail(events.error());
        if (!events->empty()) published_ = events->back().sequence;
        if (events->size() < longest_resume) return {};
    }
}

void EventHub::publish() {
    std::int64_t from = 0;
    {
        const std::lock_guard lock(mutex_);
        if (listeners_.empty()) return;
        if (reading_) {
            again_ = true;
            return;
        }
        reading_ = true;
        from = published_;
    }
    auto events = std::make_shared<std::vector<store::Event>>();
    store_.read(
        core::Deadline::never(),
        [events, from](store::Reader& reader) -> core::Result<void> {
            auto read = reader.events_after(from, longest_resume);
            if (!read) return core::fail(std::move(read.error()));
            *events = std::move(*read);
            return {};
        },
        [this, events](core::Result<void> done) {
            if (done) push(*events);
            bool repeat = false;
            {
                const std::lock_guard lock(mutex_);
                reading_ = false;
                repeat = std::exchange(again_, false) || events->size() == longest_resume;
            }
            if (repeat) publish();
        }
    );
}

void EventHub::push(const std::vector<store::Event>& events) {
    const std::lock_guard lock(mutex_);
    forget_closed();
    for (const store::Event& event : events) {
        published_ = std::max(published_, event.sequence);
        std::erase_if(listeners_, [&](const Listener& listener) { return !listener.queue->push(page_event(event)); });
    }
}

core::Result<std::vector<store::Event>> EventHub::waiting(store::Reader& reader) {
    std::int64_t published = 0;
    {
        const std::lock_guard lock(mutex_);
        forget_closed();
        if (listeners_.empty()) return std::vector<store::Event>();
        published = published_;
    }
    return reader.events_after(published, longest_resume);
}

void EventHub::end_unwelcome() {
    const std::lock_guard lock(mutex_);
    forget_closed();
}

std::size_t EventHub::size() {
    const std::lock_guard lock(mutex_);
    forget_closed();
    return listeners_.size();
}

void EventHub::forget_closed() {
    std::erase_if(listeners_, [](const Listener& listener) {
        if (!listener.may_listen()) listener.queue->close();
        return listener.queue->closed();
    });
}

}  // namespace tonus::worklist
