#pragma once

#include <tonus/http/options.hpp>
#include <tonus/http/response.hpp>

#include <cstdint>
#include <ctime>
#include <optional>
#include <string>
#include <string_view>

namespace tonus::http {

/// What the head of an answer needs to know beside the Response.
struct AnswerContext {
    bool keep_alive = true;
    bool http_1_1 = true;
    bool secure = false;
    std::string_view request_id;
    std::string_view correlation_id;
};

/// How the body that follows the head is delimited.
struct BodyFrame {
    std::optional<std::uint64_t> length;  ///< nothing: chunked, or until the end for HTTP/1.0
    bool allowed = true;                  ///< false for 204 and 304, which have neither body nor length
};

/// Writes answers' heads by hand: Beast's generic serializer costs as much as all the rest. One per
/// I/O thread.
class HeadWriter {
public:
    explicit HeadWriter(const ServerOptions& options) : options_(options) {}

    /// Appends status line, fields and the empty line.
    void append(std::string& out, const Response& response, const AnswerContext& context, const BodyFrame& frame);

private:
    void append_date(std::string& out);

    const ServerOptions& options_;
    std::time_t second_ = 0;
    std::string date_;
};

/// The body's text, if it has one (not a stream, not events).
[[nodiscard]] std::optional<std::string_view> text_of(const Response& response);

/// Packs the body and says so, if the client takes gzip, the body is text of a kind that shrinks
/// and large enough, and the handler has not encoded it itself.
void compress(Response& response, std::string_view accept_encoding, const Compression& options);

}  // namespace tonus::http
