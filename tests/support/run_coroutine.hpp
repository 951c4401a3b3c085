#pragma once

#include <tonus/runtime/awaitable.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

#include <exception>
#include <optional>
#include <utility>

namespace tonus::test {

/// Runs a coroutine on a context of its own and returns what it returns. Fails the test and throws
/// if the context runs dry first; rethrows what the coroutine throws.
template <class T>
T run(runtime::Awaitable<T> coroutine) {
    boost::asio::io_context context(1);
    std::optional<T> outcome;
    std::exception_ptr failure;
    boost::asio::co_spawn(context, std::move(coroutine), [&](std::exception_ptr thrown, T value) {
        failure = thrown;
        outcome = std::move(value);
    });
    context.run();
    if (failure) std::rethrow_exception(failure);
    EXPECT_TRUE(outcome.has_value()) << "the coroutine never completed";
    return std::move(outcome).value();
}

}  // namespace tonus::test
