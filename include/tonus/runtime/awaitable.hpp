#pragma once

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace tonus::runtime {

/// What every coroutine returns.
template <class T = void>
using Awaitable = boost::asio::awaitable<T>;

/// Awaits an Asio operation as a tuple that starts with the error code: what a peer does never
/// throws.
inline constexpr auto as_tuple = boost::asio::as_tuple(boost::asio::use_awaitable);

}  // namespace tonus::runtime
