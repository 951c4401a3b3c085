#pragma once

#include <tonus/core/result.hpp>
#include <tonus/interaction/recording.hpp>
#include <tonus/interaction/reply.hpp>

#include <functional>

namespace tonus::interaction {

/// Work that needs no store, on any thread.
using WorkAhead = std::function<core::Result<void>()>;

/// An interaction that is ready to run: parsed, checked and prepared on the caller's thread; what is
/// left needs the store. Either `read` or `write` is set. Both may run more than once and have no effect
/// but on the store. Copies share what was prepared.
struct Operation {
    std::function<core::Result<Reply>(store::Reader&)> read;
    std::function<core::Result<Reply>(Recording&)> write;
    /// Before `write`, for a change of a stored resource: looks at it and returns work that need not wait for the writer.
    /// To be called again once that is done, until it returns nothing. Does nothing for a caller who may not change it: how long
    /// an answer takes would reveal that it exists.
    std::function<core::Result<WorkAhead>(store::Reader&, const Boundary*)> look_ahead;
    std::size_t search_rows = 0;  ///< that `write` is known to make
    bool few_rows = false;        ///< `read` looks at a few rows, however many there are

    [[nodiscard]] bool writes() const noexcept { return static_cast<bool>(write); }
};

/// Does all the work ahead of `operation` on this thread. Errors: those of the store.
[[nodiscard]] core::Result<void> work_ahead_blocking(const Operation& operation, store::Reader& reader, const Boundary* boundary = nullptr);

/// How often Operation::look_ahead may find something to do.
constexpr int most_rounds_ahead = 4;

/// Runs `operation` as one write job of the account `sender`: what it stores, and what the record keeper
/// makes of it. `boundary` is what the account may see and change; nothing: everything.
[[nodiscard]] core::Result<Reply> run(
    const Operation& operation, store::Writer& writer, const Preparer& preparer, std::string sender = {}, const Boundary* boundary = nullptr
);

}  // namespace tonus::interaction
