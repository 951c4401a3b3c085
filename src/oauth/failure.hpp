#pragma once

#include <tonus/core/error.hpp>
#include <tonus/core/result.hpp>
#include <tonus/http/response.hpp>

#include <string>
#include <string_view>

namespace tonus::oauth {

/// A refusal in the words of RFC 6749, section 5.2.
struct Failure {
    Failure() = default;
    Failure(std::string_view error, std::string why, unsigned with_status = 400)
        : code(error), description(std::move(why)), status(with_status) {}

    std::string_view code = "server_error";  ///< "invalid_client" and its like
    std::string description;                 ///< safe for the client
    unsigned status = 500;
    std::string detail;  ///< for the log; must not hold secrets
};

template <class T>
using Outcome = tl::expected<T, Failure>;

[[nodiscard]] inline tl::unexpected<Failure> fail(std::string_view code, std::string description, unsigned status = 400) {
    return tl::unexpected<Failure>(Failure(code, std::move(description), status));
}

/// The client could not prove who it is. All the reasons for which this can be look alike from outside.
[[nodiscard]] Failure unknown_client(std::string detail);

/// What the store or a queue refused.
[[nodiscard]] Failure failure_of(const core::Error& error);

[[nodiscard]] http::Response failure_response(const Failure& failure);

/// A JSON answer that must not be cached.
[[nodiscard]] http::Response json_answer(unsigned status, std::string body);

}  // namespace tonus::oauth
