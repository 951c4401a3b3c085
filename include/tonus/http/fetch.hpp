#pragma once

#include <tonus/core/result.hpp>
#include <tonus/runtime/awaitable.hpp>

#include <chrono>
#include <cstddef>
#include <string>

namespace tonus::http {

struct FetchOptions {
    std::chrono::milliseconds timeout{5'000};  ///< for all of it
    std::size_t most_bytes = 256 * 1024;       ///< of the answer
    std::string ca_file;                       ///< PEM of authorities to trust besides the system's
    std::string form;                          ///< not empty: sent with POST, as application/x-www-form-urlencoded
    std::string authorization;                 ///< value of the Authorization field; empty: none
};

/// The body of a 200 answer to GET (or POST of `options.form`) of `url`, http:// or https://; the server's certificate is checked and
/// must be issued for its name. Redirects are not followed. Errors: invalid if `url` cannot be read or stands for special addresses
/// only (core::is_special_address()), which are never called; busy if the server cannot be reached or answers otherwise,
/// in time and within the limits.
[[nodiscard]] runtime::Awaitable<core::Result<std::string>> fetch(std::string url, FetchOptions options = {});

}  // namespace tonus::http
