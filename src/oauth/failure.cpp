#include "failure.hpp"

#include <tonus/json/writer.hpp>

namespace tonus::oauth {

namespace {

/// With what may not stand in an error_description replaced. Source: RFC 6749, section 5.2.
std::string plain(std::string text) {
    for (char& c : text) {
        if (c == '"') c = '\'';
        if (c < ' ' || c > '~' || c == '\\') c = '?';
    }
    return text;
}

}  // namespace

Failure unknown_client(std::string detail) {
    Failure failure(
        "invalid_client",
        "The client is not known or disabled here, or none of its registered keys signed the assertion with RS384 or ES384 under its kid.",
        401
    );
    failure.detail = std::move(detail);
    return failure;
}

Failure failure_of(const core::Error& error) {
    const bool later = error.kind() == core::ErrorKind::busy || error.kind() == core::ErrorKind::deadline;
    Failure failure(
        later ? "temporarily_unavailable" : "server_error",
        later ? "Try again soon." : "The service failed; quote the X-Request-Id when you report it.",
        later ? 503 : 500
    );
    failure.detail = error.message() + " " + error.detail();
    return failure;
}

http::Response json_answer(unsigned status, std::string body) {
    http::Response response(status, "application/json", std::move(body));
    response.headers.set("Cache-Control", "no-store");
    response.headers.set("Pragma", "no-cache");
    return response;
}

http::Response failure_response(const Failure& failure) {
    json::Writer writer;
    writer.begin_object().member("error", failure.code).member("error_description", plain(failure.description)).end_object();
    http::Response response = json_answer(failure.status, writer.take());
    if (failure.status == 401) response.headers.set("WWW-Authenticate", "Bearer realm=\"tonus\"");
    if (failure.status == 503) response.headers.set("Retry-After", "1");
    return response;
}

}  // namespace tonus::oauth
