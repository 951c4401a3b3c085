#pragma once

#include <tonus/core/deadline.hpp>
#include <tonus/core/result.hpp>

#include <cstddef>
#include <cstdint>
#include <exception>
#include <string_view>
#include <type_traits>
#include <utility>

/// How work that can take long sees the deadline of the request it is for.
///
/// Where a request's work begins on a thread, run_until() says how long it may take; whatever then loops over what a
/// client sent, or over what is stored, calls step(). Most of it does so without knowing: reading a JSON value's
/// members or elements, evaluating FHIRPath and reading the store are steps. Running out of time is an exception, as
/// running out of memory is: an Error could be taken for "there is nothing here" on its way up, and half a result
/// kept. It never leaves run_until().
namespace tonus::core {

/// Something that is done for a request, in words for its sender.
struct Activity {
    std::string_view name;    ///< goes on "... while ", for example "searching"
    std::string_view remedy;  ///< what to change, for example "add parameters that narrow the search"
};

/// The work had to stop. Thrown by step(), caught by run_until().
class Stopped : public std::exception {
public:
    explicit Stopped(Error error) : error_(std::move(error)) {}

    [[nodiscard]] const char* what() const noexcept override { return error_.message().c_str(); }
    /// deadline: the time ran out; too_large (issue code "too-costly"): it did, and the better part of it was this
    /// thread's own work, so that trying again would not help.
    [[nodiscard]] const Error& error() const noexcept { return error_; }

private:
    Error error_;
};

namespace detail {

// Between two looks at the clock. A step is some ten to a few hundred nanoseconds.
inline constexpr std::size_t stride = 1024;

/// What the thread works on. Read at every step, hence in one piece and without a constructor.
struct Work {
    std::size_t steps_left = stride;
    Deadline::clock::rep until = 0;     ///< of the steady clock; 0: nothing ends it
    Deadline::clock::rep budget = 0;    ///< of the request
    std::int64_t processor_before = 0;  ///< nanoseconds of the thread when first looked; 0: not yet
    const Activity* activity = nullptr;
};

extern constinit thread_local Work work;

/// Looks at the clock, and throws Stopped if the time is over.
void look();

/// Makes `deadline` the thread's, unless an earlier one holds; puts back what was before.
class Bounds {
public:
    explicit Bounds(Deadline deadline) noexcept;
    ~Bounds();
    Bounds(const Bounds&) = delete;
    Bounds& operator=(const Bounds&) = delete;

private:
    Work outer_;
};

}  // namespace detail

/// Called in every loop whose length a client or the stored data decide: once a round, or with the number of
/// rounds ahead. A round that costs far more than a look at a JSON value counts as many. Throws Stopped. Not for
/// destructors and noexcept functions; nothing outside run_until() is ever stopped.
inline void step(std::size_t count = 1) {
    if (detail::work.steps_left > count) [[likely]] {
        detail::work.steps_left -= count;
    } else {
        detail::look();
    }
}

/// The same where nothing may be thrown: the next step() looks.
inline void count_steps(std::size_t count) noexcept {
    detail::work.steps_left = detail::work.steps_left > count ? detail::work.steps_left - count : 0;
}

/// Looks at once. Throws Stopped.
inline void stop_if_over() { detail::look(); }

/// True once step() would throw. For callbacks of libraries that nothing may be thrown through.
[[nodiscard]] bool must_stop() noexcept;

/// Says what the thread does as long as it lives; the innermost is what an answer names.
class Doing {
public:
    explicit Doing(const Activity& activity) noexcept : outer_(std::exchange(detail::work.activity, &activity)) {}
    ~Doing() { detail::work.activity = outer_; }
    Doing(const Doing&) = delete;
    Doing& operator=(const Doing&) = delete;

private:
    const Activity* outer_;
};

/// Calls `job`, which returns a Result, and ends it at `deadline`. Nests: the earliest deadline holds. Errors: those of
/// `job` and of Stopped.
template <class Job>
[[nodiscard]] std::invoke_result_t<Job&> run_until(Deadline deadline, Job&& job) {
    const detail::Bounds bounds(deadline);
    try {
        return job();
    } catch (const Stopped& stopped) {
        return fail(stopped.error());
    }
}

}  // namespace tonus::core
