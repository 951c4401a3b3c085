#pragma once

#include <tonus/core/result.hpp>
#include <tonus/interaction/recording.hpp>
#include <tonus/interaction/reply.hpp>

#include <functional>

namespace tonus::interaction {

/// An interaction that is ready to run: parsed, checked and prepared on the caller's thread; what is
/// left needs the store. Exactly one of the two is set. Both may run more than once and have no effect
/// but on the store. Copies share what was prepared.
struct Operation {
    std::function<core::Result<Reply>(store::Reader&)> read;
    std::function<core::Result<Reply>(Recording&)> write;
    bool few_rows = false;  ///< `read` looks at a few rows, however many there are

    [[nodiscard]] bool writes() const noexcept { return static_cast<bool>(write); }
};

/// Runs `operation` as one write job of the account `sender`: what it stores, and what the record keeper
/// makes of it. `boundary` is what the account may see and change; nothing: everything.
[[nodiscard]] core::Result<Reply> run(
    const Operation& operation, store::Writer& writer, const Preparer& preparer, std::string sender = {}, const Boundary* boundary = nullptr
);

}  // namespace tonus::interaction
