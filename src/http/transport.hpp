#pragma once

#include <tonus/runtime/awaitable.hpp>

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace tonus::http {

/// The bytes of one connection, plain or over TLS. Used on the socket's executor only. What the
/// peer or the network does is a return value, never an exception.
class Transport {
public:
    virtual ~Transport() = default;

    /// False if the two sides cannot agree.
    [[nodiscard]] virtual runtime::Awaitable<bool> handshake() = 0;
    /// How many bytes came; 0 if the peer ended its side, the connection broke, or the read was
    /// cancelled.
    [[nodiscard]] virtual runtime::Awaitable<std::size_t> read(std::span<char> into) = 0;
    /// Sends one text and then the other, if possible in one call to the system. False if the
    /// connection broke or the write was cancelled.
    [[nodiscard]] virtual runtime::Awaitable<bool> write(std::string_view first, std::string_view second) = 0;
    /// Says that nothing more will be sent.
    [[nodiscard]] virtual runtime::Awaitable<> finish() = 0;
    /// What waits here is cut short.
    virtual void cancel() = 0;
    /// Ends the connection at once.
    virtual void close() = 0;

    [[nodiscard]] virtual std::string peer() const = 0;
    [[nodiscard]] virtual bool secure() const = 0;
    /// RFC 2253 subject of the verified client certificate; empty if there is none.
    [[nodiscard]] virtual std::string client_subject() const = 0;
    /// SHA-256 of that certificate in lower-case hexadecimal digits; empty if there is none.
    [[nodiscard]] virtual std::string client_thumbprint() const = 0;
};

[[nodiscard]] std::unique_ptr<Transport> make_plain_transport(boost::asio::ip::tcp::socket socket);
[[nodiscard]] std::unique_ptr<Transport> make_tls_transport(
    boost::asio::ip::tcp::socket socket, std::shared_ptr<boost::asio::ssl::context> context
);

}  // namespace tonus::http
