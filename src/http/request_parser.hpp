#pragma once

#include "flaw.hpp"

#include <tonus/http/headers.hpp>
#include <tonus/http/method.hpp>
#include <tonus/http/options.hpp>

#include <boost/beast/http/basic_parser.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tonus::http {

/// How a request's body is delimited. Source: RFC 9112, section 6.
enum class Framing : std::uint8_t { none, length, chunked };

/// A request's line and fields, found well-formed.
struct Head {
    Method method = Method::get;
    bool head_only = false;
    bool http_1_1 = true;
    bool keep_alive = true;
    std::string target;
    Headers headers;
    Framing framing = Framing::none;
    std::uint64_t content_length = 0;  ///< if framing is length
};

/// Where the head in `bytes` ends (just after its empty line), if it does; nothing below `from` is
/// looked at again.
[[nodiscard]] std::optional<std::size_t> find_head_end(std::string_view bytes, std::size_t from = 0) noexcept;

/// True if a line ends in a bare line feed.
[[nodiscard]] bool has_bare_line_feed(std::string_view bytes) noexcept;

/// What already makes the beginning of a head hopeless: it does not start like a request, or a line
/// ends in a bare line feed. Only for a head that has not ended yet.
[[nodiscard]] std::optional<Flaw> flaw_of_beginning(std::string_view bytes);

/// Reads one request with Beast's parser, into values of our own and with stricter rules: nothing
/// that two programs in a row could understand differently is let through.
class RequestParser final : private boost::beast::http::basic_parser<true> {
public:
    explicit RequestParser(const Limits& limits);

    /// `bytes` is a whole head, as find_head_end() found it. Call once.
    [[nodiscard]] std::optional<Flaw> put_head(std::string_view bytes);
    [[nodiscard]] Head& head() noexcept { return head_; }

    /// Feeds bytes of a chunked body and appends what they hold to body(). Bytes that were not
    /// consumed must be presented again, followed by more.
    struct Progress {
        std::size_t consumed = 0;
        std::optional<Flaw> flaw;
    };
    [[nodiscard]] Progress put_chunks(std::string_view bytes);
    [[nodiscard]] bool body_done() const { return is_done(); }
    [[nodiscard]] std::string& body() noexcept { return body_; }
    /// Before any of the body is put.
    void limit_body(std::size_t bytes) noexcept { body_limit_ = bytes; }
    /// Forgets the body so far and keeps nothing of what still comes.
    void drop_body() noexcept;
    [[nodiscard]] bool body_dropped() const noexcept { return body_dropped_; }
    [[nodiscard]] std::uint64_t most_body_bytes() const noexcept { return body_limit_; }
    /// Bytes of the body so far, counted on when body() no longer grows.
    [[nodiscard]] std::uint64_t body_bytes() const noexcept { return body_bytes_; }

private:
    using error_code = boost::beast::error_code;
    using view = boost::beast::string_view;

    void on_request_impl(boost::beast::http::verb, view method, view target, int version, error_code&) override;
    void on_response_impl(int, view, int, error_code&) override {}
    void on_field_impl(boost::beast::http::field, view name, view value, error_code&) override;
    void on_header_impl(error_code&) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}
    std::size_t on_body_impl(view bytes, error_code&) override { return bytes.size(); }
    void on_chunk_header_impl(std::uint64_t size, view, error_code& error) override;
    std::size_t on_chunk_body_impl(std::uint64_t, view bytes, error_code&) override;
    void on_finish_impl(error_code&) override {}

    void refuse(error_code& error, unsigned status, std::string message);
    void read_known_field(boost::beast::http::field field, view value, error_code& error);
    [[nodiscard]] std::optional<Flaw> check_head();
    /// Leaves path and query of a target in any form that a request to an origin server may have.
    [[nodiscard]] std::optional<Flaw> reduce_target();

    std::size_t body_limit_;
    const std::size_t drain_limit_;
    const std::size_t field_limit_;
    Head head_;
    bool head_done_ = false;
    unsigned hosts_ = 0;
    unsigned lengths_ = 0;
    unsigned content_types_ = 0;
    unsigned content_encodings_ = 0;
    std::optional<Flaw> flaw_;
    std::string body_;
    std::uint64_t body_bytes_ = 0;
    bool body_dropped_ = false;
};

}  // namespace tonus::http
