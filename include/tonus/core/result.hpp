#pragma once

#include <tonus/core/error.hpp>

#include <tl/expected.hpp>

#include <utility>

namespace tonus::core {

/// A value or an expected failure. Not nodiscard as a class, so every function that returns one
/// says [[nodiscard]] itself.
template <class T>
using Result = tl::expected<T, Error>;

/// Makes the failed side of a Result: `return fail(ErrorKind::invalid, "...")`.
[[nodiscard]] inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

[[nodiscard]] inline tl::unexpected<Error> fail(
    ErrorKind kind, std::string message, std::source_location where = std::source_location::current()
) {
    return tl::unexpected<Error>(Error(kind, std::move(message), where));
}

}  // namespace tonus::core
