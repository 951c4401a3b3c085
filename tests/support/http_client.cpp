#include "http_client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <strings.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <stdexcept>

namespace tonus::test {
namespace {

// More than any machine needs, and less than ctest gives a test.
constexpr timeval patience{120, 0};

std::optional<std::size_t> parse_size(std::string_view text, int base) {
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), size, base);
    if (error != std::errc{}) return std::nullopt;
    return size;
}

}  // namespace

std::string HttpAnswer::field(std::string_view name) const {
    std::string_view rest = head;
    while (!rest.empty()) {
        const auto end = rest.find("\r\n");
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 2);
        if (line.size() <= name.size() || line[name.size()] != ':') continue;
        if (strncasecmp(line.data(), name.data(), name.size()) == 0) return std::string(line.substr(name.size() + 2));
    }
    return {};
}

HttpClient::HttpClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        ::close(socket_);
        throw std::runtime_error("cannot connect to port " + std::to_string(port));
    }
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    const int on = 1;
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
}

HttpClient::~HttpClient() {
    if (socket_ >= 0) ::close(socket_);
}

HttpClient::HttpClient(HttpClient&& other) noexcept : socket_(std::exchange(other.socket_, -1)), buffer_(std::move(other.buffer_)) {}

bool HttpClient::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(std::size_t(sent));
    }
    return true;
}

void HttpClient::end_sending() { ::shutdown(socket_, SHUT_WR); }

bool HttpClient::read_more() {
    std::array<char, 16384> bytes;
    const ssize_t count = ::recv(socket_, bytes.data(), bytes.size(), 0);
    if (count <= 0) return false;
    buffer_.append(bytes.data(), std::size_t(count));
    return true;
}

std::optional<std::string> HttpClient::take(std::size_t count) {
    while (buffer_.size() < count) {
        if (!read_more()) return std::nullopt;
    }
    std::string taken = buffer_.substr(0, count);
    buffer_.erase(0, count);
    return taken;
}

std::optional<std::string> HttpClient::take_line() {
    while (buffer_.find("\r\n") == std::string::npos) {
        if (!read_more()) return std::nullopt;
    }
    auto line = take(buffer_.find("\r\n") + 2);
    if (line) line->resize(line->size() - 2);
    return line;
}

std::optional<std::string> HttpClient::take_chunks() {
    std::string body;
    for (;;) {
        const auto line = take_line();
        const auto size = line ? parse_size(*line, 16) : std::nullopt;
        const auto chunk = size ? take(*size + 2) : std::nullopt;
        if (!chunk) return std::nullopt;
        if (*size == 0) return body;
        body.append(*chunk, 0, *size);
    }
}

std::optional<HttpAnswer> HttpClient::receive(bool head_request) {
    while (buffer_.find("\r\n\r\n") == std::string::npos) {
        if (!read_more()) return std::nullopt;
    }
    HttpAnswer answer;
    answer.head = *take(buffer_.find("\r\n\r\n") + 2);
    take(2);
    answer.status = int(parse_size(std::string_view(answer.head).substr(9), 10).value_or(0));
    if (head_request || answer.status == 204 || answer.status == 304 || answer.status / 100 == 1) return answer;
    std::optional<std::string> body;
    if (!answer.field("Transfer-Encoding").empty()) {
        body = take_chunks();
    } else if (const auto length = parse_size(answer.field("Content-Length"), 10)) {
        body = take(*length);
    } else {
        body = receive_rest();
    }
    if (!body) return std::nullopt;
    answer.body = *std::move(body);
    return answer;
}

std::string HttpClient::receive_until(std::string_view mark) {
    while (buffer_.find(mark) == std::string::npos) {
        if (!read_more()) return std::exchange(buffer_, {});
    }
    return *take(buffer_.find(mark) + mark.size());
}

std::optional<std::string> HttpClient::receive_rest() {
    for (;;) {
        std::array<char, 16384> bytes;
        const ssize_t count = ::recv(socket_, bytes.data(), bytes.size(), 0);
        if (count == 0) return std::exchange(buffer_, {});
        if (count < 0) return std::nullopt;
        buffer_.append(bytes.data(), std::size_t(count));
    }
}

bool HttpClient::sees_the_end() {
    char byte = 0;
    return buffer_.empty() && ::recv(socket_, &byte, 1, 0) == 0;
}

HttpAnswer HttpClient::request(std::string_view method, std::string_view target, std::string_view body, const Fields& fields) {
    std::string text(method);
    text += ' ';
    text += target;
    text += " HTTP/1.1\r\nHost: localhost\r\n";
    for (const auto& [name, value] : fields) text += name + ": " + value + "\r\n";
    if (!body.empty()) text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    text += "\r\n";
    text += body;
    send(text);
    auto answer = receive(method == "HEAD");
    if (!answer) throw std::runtime_error("no answer to " + std::string(method) + " " + std::string(target));
    return *std::move(answer);
}

HttpAnswer fetch(
    std::uint16_t port, std::string_view method, std::string_view target, std::string_view body, const HttpClient::Fields& fields
) {
    return HttpClient(port).request(method, target, body, fields);
}

}  // namespace tonus::test
