#pragma once

#include "transport.hpp"

#include <tonus/runtime/awaitable.hpp>
#include <tonus/runtime/task_group.hpp>

#include <chrono>
#include <cstdint>
#include <unordered_set>

namespace tonus::http {

/// What a connection is doing, which decides how it is interrupted.
enum class Phase : std::uint8_t {
    idle,      ///< between requests: stopping the service ends it
    waiting,   ///< for a handshake, the rest of a head, or the last answer to be taken: stopping leaves it a moment
    transfer,  ///< reading or writing a request that has begun
    handling,  ///< in the handler
    stream,    ///< sending events until someone ends it: stopping the service ends it
};

/// What a service that stops still waits for on a connection where nothing is being worked on: what is on its way arrives
/// within it, and who sends half a head, or takes no answer, keeps no service from stopping.
inline constexpr std::chrono::milliseconds moment(200);

class WatchList;

/// The deadline of what one connection is doing now. Moving it costs an assignment, not a timer:
/// the list looks at all of its connections every so often. Lives on the connection's executor.
class Watch {
public:
    using clock = std::chrono::steady_clock;

    Watch(WatchList& list, Transport& transport, runtime::Task& task);
    ~Watch();
    Watch(const Watch&) = delete;
    Watch& operator=(const Watch&) = delete;

    /// What begins when the service stops already gets no more than what had begun.
    void arm(Phase phase, clock::time_point until) noexcept;
    void arm(Phase phase, clock::duration budget) noexcept { arm(phase, clock::now() + budget); }
    void disarm(Phase phase) noexcept { arm(phase, clock::time_point::max()); }
    /// True if what was armed last ran out of time.
    [[nodiscard]] bool expired() const noexcept { return expired_; }

    /// Interrupts what is overdue.
    void check(clock::time_point now);
    /// Interrupts what need not be finished, some of it a moment later.
    void stop_politely();
    void close() { transport_.close(); }

private:
    /// Leaves a moment to what is armed, unless it is to be finished.
    void shorten() noexcept;

    WatchList& list_;
    Transport& transport_;
    runtime::Task& task_;
    Phase phase_ = Phase::idle;
    clock::time_point until_ = clock::time_point::max();
    bool expired_ = false;
};

/// The connections of one I/O thread. Not thread-safe: used on that thread only.
class WatchList {
public:
    void add(Watch& watch) { watches_.insert(&watch); }
    void remove(Watch& watch) { watches_.erase(&watch); }

    /// Checks every connection each `interval` until cancelled.
    [[nodiscard]] runtime::Awaitable<> run(std::chrono::milliseconds interval);
    /// Of the connections that are there and of what they begin from now on.
    void stop_politely();
    void close_all();
    [[nodiscard]] bool is_stopping() const noexcept { return stopping_; }

private:
    std::unordered_set<Watch*> watches_;
    bool stopping_ = false;
};

inline void Watch::arm(Phase phase, clock::time_point until) noexcept {
    phase_ = phase;
    until_ = until;
    expired_ = false;
    if (list_.is_stopping()) shorten();
}

}  // namespace tonus::http
