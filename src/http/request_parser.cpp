#include "request_parser.hpp"

#include <boost/beast/http/error.hpp>
#include <boost/beast/http/field.hpp>
#include <boost/beast/http/verb.hpp>

#include <algorithm>
#include <cstring>

namespace tonus::http {
namespace {

namespace beast_http = boost::beast::http;

std::string_view standard(boost::beast::string_view text) noexcept { return {text.data(), text.size()}; }

/// A line feed followed by white space continues the line before it: RFC 9112 lets a server refuse
/// that.
bool has_folded_line(std::string_view head) noexcept {
    for (auto at = head.find('\n'); at != std::string_view::npos; at = head.find('\n', at + 1)) {
        if (at + 1 < head.size() && (head[at + 1] == ' ' || head[at + 1] == '\t')) return true;
    }
    return false;
}

bool all_digits(std::string_view text) noexcept {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Of "http://" or "https://" at the beginning of an absolute target; 0 if there is none.
std::size_t scheme_length(std::string_view target) noexcept {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (equal_ignoring_case(target.substr(0, scheme.size()), scheme)) return scheme.size();
    }
    return 0;
}

bool consists_of_letters_digits_and(std::string_view marks, std::string_view text) noexcept {
    return std::all_of(text.begin(), text.end(), [marks](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || marks.find(c) != std::string_view::npos;
    });
}

constexpr std::size_t longest_host_name = 255;

/// A name or an address, and perhaps a port. Links in answers begin with it, so that it is held to what hosts are
/// called: RFC 3986 allows more.
bool is_host(std::string_view text) noexcept {
    const bool literal = text.starts_with('[');
    const std::size_t end = literal ? text.find(']') : std::min(text.find(':'), text.size());
    if (end == 0 || end > longest_host_name) return false;
    if (!consists_of_letters_digits_and(literal ? ":.%-_~" : "-._~", text.substr(literal ? 1 : 0, literal ? end - 1 : end))) return false;
    const std::string_view port = text.substr(literal ? end + 1 : end);
    return port.size() <= 1 ? port.empty() || port == ":" : port[0] == ':' && port.size() <= 6 && all_digits(port.substr(1));
}

/// A request of HTTP/2.0, as one speaking HTTP/2 begins, of HTTP/0.9 or of what is yet to come.
bool has_other_major_version(std::string_view head) noexcept {
    const std::string_view line = head.substr(0, head.find("\r\n"));
    const std::string_view version = line.substr(line.rfind(' ') + 1);
    return version.size() == 8 && version.starts_with("HTTP/") && version[5] != '1' && all_digits(version.substr(5, 1)) &&
           version[6] == '.' && all_digits(version.substr(7));
}

std::string message_of(const boost::beast::error_code& error) {
    using Error = beast_http::error;
    if (error == Error::bad_method) return "the method is not a token";
    if (error == Error::bad_target) return "the request target holds a character that must be escaped";
    if (error == Error::bad_version) return "the request line must end in HTTP/1.0 or HTTP/1.1";
    if (error == Error::bad_field) return "the name of a header field is not a token";
    if (error == Error::bad_value) return "the value of a header field holds a character that is not allowed";
    if (error == Error::bad_line_ending) return "a line must end in CR LF";
    if (error == Error::bad_content_length || error == Error::multiple_content_length) {
        return "Content-Length is not one number, or contradicts Transfer-Encoding";
    }
    if (error == Error::bad_transfer_encoding) return "Transfer-Encoding is repeated or contradicts Content-Length";
    if (error == Error::bad_chunk || error == Error::bad_chunk_extension) return "a chunk of the body is malformed";
    return "the request is malformed";
}

struct KnownMethod {
    std::string_view name;
    Method method;
};

constexpr KnownMethod known_methods[] = {
    {"GET", Method::get},
    {"POST", Method::post},
    {"PUT", Method::put},
    {"PATCH", Method::patch},
    {"HEAD", Method::get},
    {"DELETE", Method::delete_},
    {"OPTIONS", Method::options},
};

Method method_of(std::string_view name) noexcept {
    for (const KnownMethod& known : known_methods) {
        if (known.name == name) return known.method;
    }
    return Method::other;
}

}  // namespace

std::optional<std::size_t> find_head_end(std::string_view bytes, std::size_t from) noexcept {
    // The end may straddle what was looked at before.
    const auto at = bytes.find("\r\n\r\n", from < 3 ? 0 : from - 3);
    if (at == std::string_view::npos) return std::nullopt;
    return at + 4;
}

bool has_bare_line_feed(std::string_view bytes) noexcept {
    for (auto at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1)) {
        if (at == 0 || bytes[at - 1] != '\r') return true;
    }
    return false;
}

std::optional<Flaw> flaw_of_beginning(std::string_view bytes) {
    if (bytes.empty()) return std::nullopt;
    if (bytes[0] < 'A' || bytes[0] > 'Z') return Flaw(400, "this is not an HTTP request");
    if (has_bare_line_feed(bytes)) return Flaw(400, "a line must end in CR LF");
    return std::nullopt;
}

RequestParser::RequestParser(const Limits& limits)
    : body_limit_(limits.body_bytes), drain_limit_(limits.drain_bytes), field_limit_(limits.header_fields) {
    header_limit(std::uint32_t(limits.header_bytes + 1));
    // Our own limit lets a body that is too long be read to its end, to keep the connection.
    body_limit(boost::none);
}

std::optional<Flaw> RequestParser::put_head(std::string_view bytes) {
    if (bytes.find('\0') != std::string_view::npos) return Flaw(400, "the head holds a NUL character");
    if (has_folded_line(bytes)) return Flaw(400, "a header field may not go over several lines");
    head_.headers.reserve(16, bytes.size());
    error_code error;
    const std::size_t consumed = put({bytes.data(), bytes.size()}, error);
    if (flaw_) return flaw_;
    if (error == beast_http::error::bad_version && has_other_major_version(bytes)) return Flaw(505, message_of(error));
    if (error) return Flaw(400, message_of(error));
    if (consumed != bytes.size() || !is_header_done()) return Flaw(400, "the request is malformed");
    if (auto flaw = check_head()) return flaw;
    head_.keep_alive = keep_alive();
    if (chunked()) head_.framing = Framing::chunked;
    if (const auto length = content_length(); length && *length > 0) {
        head_.framing = Framing::length;
        head_.content_length = *length;
    }
    head_done_ = true;
    eager(true);
    return std::nullopt;
}

std::optional<Flaw> RequestParser::check_head() {
    if (hosts_ > 1 || (head_.http_1_1 && hosts_ == 0)) return Flaw(400, "exactly one Host field is needed");
    // Two programs could look at one of two each.
    if (content_types_ > 1) return Flaw(400, "Content-Type is given twice");
    if (content_encodings_ > 1) return Flaw(400, "Content-Encoding is given twice");
    return reduce_target();
}

// Source: RFC 9112, section 3.2.
std::optional<Flaw> RequestParser::reduce_target() {
    std::string& target = head_.target;
    if (target.starts_with('/')) return std::nullopt;
    if (target == "*" && head_.method == Method::options) return std::nullopt;
    const std::string_view whole = target;
    const std::size_t scheme = scheme_length(whole);
    if (scheme == 0) return Flaw(400, "the request target must be a path that starts with '/'");
    const std::size_t path = std::min(whole.find_first_of("/?", scheme), whole.size());
    if (!equal_ignoring_case(whole.substr(scheme, path - scheme), head_.headers.get("Host"))) {
        return Flaw(400, "the request target names another host than the Host field");
    }
    target.erase(0, path);
    if (!target.starts_with('/')) target.insert(0, 1, '/');
    return std::nullopt;
}

RequestParser::Progress RequestParser::put_chunks(std::string_view bytes) {
    Progress progress;
    // Beast asserts that a last chunk shows at least this much; no body has less left of it.
    constexpr std::size_t shortest_end = std::string_view("0\r\n\r\n").size();
    if (bytes.size() < shortest_end) return progress;
    error_code error;
    progress.consumed = put({bytes.data(), bytes.size()}, error);
    if (flaw_) {
        progress.flaw = flaw_;
    } else if (error && error != beast_http::error::need_more) {
        progress.flaw = Flaw(400, message_of(error));
    } else if (has_bare_line_feed(bytes.substr(progress.consumed)) && !is_done()) {
        // What is left is the head of a chunk or a trailer; the parser would wait for its CR LF for
        // ever.
        progress.flaw = Flaw(400, "a line must end in CR LF");
    }
    return progress;
}

void RequestParser::refuse(error_code& error, unsigned status, std::string message) {
    flaw_ = Flaw{status, std::move(message)};
    error = beast_http::error::bad_value;
}

void RequestParser::on_request_impl(beast_http::verb, view method, view target, int version, error_code&) {
    head_.method = method_of(standard(method));
    head_.head_only = method == "HEAD";
    head_.http_1_1 = version >= 11;
    head_.target = standard(target);
}

void RequestParser::on_field_impl(beast_http::field field, view name, view value, error_code& error) {
    // Trailers come here too. They are checked for form and dropped: no field may arrive behind the
    // checks.
    if (head_done_) return;
    if (head_.headers.size() >= field_limit_) {
        refuse(error, 431, "there are more than " + std::to_string(field_limit_) + " header fields");
        return;
    }
    read_known_field(field, value, error);
    if (!error) head_.headers.add(standard(name), standard(value));
}

void RequestParser::read_known_field(beast_http::field field, view value, error_code& error) {
    if (field == beast_http::field::host) {
        ++hosts_;
        if (!is_host(standard(value))) refuse(error, 400, "the Host field is malformed");
    } else if (field == beast_http::field::content_length) {
        ++lengths_;
        if (lengths_ > 1 || !all_digits(standard(value))) refuse(error, 400, "Content-Length must be one number");
    } else if (field == beast_http::field::content_type) {
        ++content_types_;
    } else if (field == beast_http::field::content_encoding) {
        ++content_encodings_;
    } else if (field == beast_http::field::transfer_encoding) {
        if (!head_.http_1_1) {
            refuse(error, 400, "Transfer-Encoding needs HTTP/1.1");
        } else if (!equal_ignoring_case(standard(value), "chunked")) {
            refuse(error, 501, "the only transfer coding offered is chunked");
        }
    }
}

// Nobody waits for what would not be taken.
void RequestParser::on_chunk_header_impl(std::uint64_t size, view, error_code& error) {
    if (size <= body_limit_ + drain_limit_) return;
    refuse(error, 413, "the body is larger than " + std::to_string(body_limit_) + " bytes");
}

std::size_t RequestParser::on_chunk_body_impl(std::uint64_t, view bytes, error_code&) {
    body_bytes_ += bytes.size();
    if (body_bytes_ > body_limit_) drop_body();
    if (!body_dropped_) body_.append(bytes.data(), bytes.size());
    return bytes.size();
}

void RequestParser::drop_body() noexcept {
    body_dropped_ = true;
    body_ = std::string();
}

}  // namespace tonus::http
