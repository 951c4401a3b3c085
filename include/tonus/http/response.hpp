#pragma once

#include <tonus/http/headers.hpp>
#include <tonus/http/stream.hpp>

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace tonus::http {

/// What a handler answers. http/ adds Date, Content-Length or Transfer-Encoding, Connection,
/// Content-Encoding (unless the handler set one), Vary, X-Request-Id, X-Correlation-Id and the
/// security headers.
struct Response {
    /// Text of its own; text shared by many answers; chunks as they are made; server-sent events.
    using Body = std::variant<std::string, std::shared_ptr<const std::string>, Stream, std::shared_ptr<EventQueue>>;

    Response() = default;
    explicit Response(unsigned with_status) : status(with_status) {}
    Response(unsigned with_status, std::string_view content_type, Body content) : status(with_status), body(std::move(content)) {
        headers.add("Content-Type", content_type);
    }

    unsigned status = 200;  ///< RFC 9110, section 15; 1xx is not for handlers
    Headers headers;
    Body body;
    std::string_view route = "other";           ///< pattern for logs and metrics; must live for ever
    std::chrono::nanoseconds database_time{0};  ///< for the log: time the store took
};

}  // namespace tonus::http
