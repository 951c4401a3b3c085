#include "answer.hpp"

#include "gzip.hpp"

#include <tonus/core/clock.hpp>
#include <tonus/http/media_type.hpp>

#include <boost/beast/http/status.hpp>

#include <algorithm>
#include <array>
#include <charconv>

namespace tonus::http {
namespace {

void append_number(std::string& out, std::uint64_t number) {
    std::array<char, 20> digits{};
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    out.append(digits.data(), end);
}

void append_line(std::string& out, std::string_view name, std::string_view value) {
    out += name;
    out += ": ";
    out += value;
    out += "\r\n";
}

void append_status_line(std::string& out, unsigned status) {
    out += "HTTP/1.1 ";
    append_number(out, status);
    out += ' ';
    const auto reason = boost::beast::http::obsolete_reason(boost::beast::http::int_to_status(status));
    out.append(reason.data(), reason.size());
    out += "\r\n";
}

void append_framing(std::string& out, const AnswerContext& context, const BodyFrame& frame) {
    if (!frame.allowed) return;
    if (frame.length) {
        out += "Content-Length: ";
        append_number(out, *frame.length);
        out += "\r\n";
    } else if (context.http_1_1) {
        out += "Transfer-Encoding: chunked\r\n";
    }
}

/// Kinds that are text underneath; pictures and fonts are packed already.
bool shrinks(std::string_view content_type) {
    const std::string_view name = content_type.substr(0, content_type.find(';'));
    if (name.starts_with("text/")) return name != "text/event-stream";
    constexpr std::array endings{"json", "xml", "javascript", "ndjson", "wasm"};
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return name.ends_with(ending); });
}

}  // namespace

void HeadWriter::append_date(std::string& out) {
    const std::time_t now = std::time(nullptr);
    if (now != second_) {
        second_ = now;
        date_ = core::format_http_date(core::Instant(std::chrono::seconds(now)));
    }
    append_line(out, "Date", date_);
}

void HeadWriter::append(std::string& out, const Response& response, const AnswerContext& context, const BodyFrame& frame) {
    append_status_line(out, response.status);
    append_date(out);
    out += response.headers.text();
    append_framing(out, context, frame);
    if (!context.keep_alive) {
        out += "Connection: close\r\n";
    } else if (!context.http_1_1) {
        out += "Connection: keep-alive\r\n";
    }
    append_line(out, "X-Request-Id", context.request_id);
    if (!context.correlation_id.empty()) append_line(out, "X-Correlation-Id", context.correlation_id);
    for (const auto& [name, value] : options_.security_headers) {
        if (!response.headers.has(name)) append_line(out, name, value);
    }
    if (context.secure && !options_.strict_transport_security.empty()) {
        append_line(out, "Strict-Transport-Security", options_.strict_transport_security);
    }
    out += "\r\n";
}

std::optional<std::string_view> text_of(const Response& response) {
    if (const auto* own = std::get_if<std::string>(&response.body)) return *own;
    if (const auto* shared = std::get_if<std::shared_ptr<const std::string>>(&response.body)) {
        return *shared ? std::string_view(**shared) : std::string_view();
    }
    return std::nullopt;
}

void compress(Response& response, std::string_view accept_encoding, const Compression& options) {
    if (!options.enabled) return;
    const auto text = text_of(response);
    if (!text || text->size() < options.minimum_bytes) return;
    if (response.headers.has("Content-Encoding") || !shrinks(response.headers.get("Content-Type"))) return;
    // The answer depends on Accept-Encoding whether or not this client gets it packed.
    response.headers.add("Vary", "Accept-Encoding");
    if (encoding_quality(accept_encoding, "gzip") <= 0) return;
    response.body = gzip(*text, options.level);
    response.headers.add("Content-Encoding", "gzip");
}

}  // namespace tonus::http
