#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tonus::test {

/// An answer as it came over the wire, chunks put together.
struct HttpAnswer {
    int status = 0;
    std::string head;  ///< status line and fields
    std::string body;

    /// The first value of a field, name without case; empty if there is none.
    [[nodiscard]] std::string field(std::string_view name) const;
};

/// A plain blocking HTTP/1.1 client on a raw socket, so that tests can also send what no decent
/// client would. Reads give up after a while, so that a test fails instead of hanging.
class HttpClient {
public:
    /// Connects to 127.0.0.1. Throws std::runtime_error if nobody listens.
    explicit HttpClient(std::uint16_t port);
    ~HttpClient();
    HttpClient(HttpClient&& other) noexcept;
    HttpClient& operator=(HttpClient&&) = delete;

    /// Sends bytes as they are. False if the server has closed.
    bool send(std::string_view bytes);
    /// Ends our side; answers can still be read.
    void end_sending();

    /// The next answer. Nothing if the connection ends or stays silent first. `head_request`: no
    /// body follows.
    std::optional<HttpAnswer> receive(bool head_request = false);
    /// Up to and including `mark`, for streams; what came if it never does.
    std::string receive_until(std::string_view mark);
    /// Everything until the server closes; nothing if it does not.
    std::optional<std::string> receive_rest();
    /// True if the server closes without sending anything more.
    bool sees_the_end();

    using Fields = std::vector<std::pair<std::string, std::string>>;
    /// One request and its answer on this connection. Throws std::runtime_error if there is none.
    HttpAnswer request(std::string_view method, std::string_view target, std::string_view body = {}, const Fields& fields = {});

private:
    bool read_more();
    std::optional<std::string> take(std::size_t count);
    std::optional<std::string> take_line();
    std::optional<std::string> take_chunks();

    int socket_ = -1;
    std::string buffer_;
};

/// One request on a connection of its own.
HttpAnswer fetch(
    std::uint16_t port, std::string_view method, std::string_view target, std::string_view body = {}, const HttpClient::Fields& fields = {}
);

}  // namespace tonus::test
