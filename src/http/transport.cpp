#include "transport.hpp"

#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>
#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <algorithm>
#include <array>
#include <utility>

namespace tonus::http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using runtime::as_tuple;
using runtime::Awaitable;

std::string address_of(const tcp::socket& socket) {
    error_code error;
    const auto endpoint = socket.remote_endpoint(error);
    return error ? std::string() : endpoint.address().to_string();
}

/// What plain and TLS connections do alike, over whatever stream they have.
template <class Stream>
class StreamTransport : public Transport {
public:
    template <class... Arguments>
    explicit StreamTransport(std::string peer, Arguments&&... arguments)
        : stream_(std::forward<Arguments>(arguments)...), peer_(std::move(peer)) {}

    Awaitable<std::size_t> read(std::span<char> into) override {
        const auto [error, count] = co_await stream_.async_read_some(asio::buffer(into.data(), into.size()), as_tuple);
        co_return error ? 0 : count;
    }

    Awaitable<bool> write(std::string_view first, std::string_view second) override {
        const std::array<asio::const_buffer, 2> pieces{
            asio::buffer(first.data(), first.size()), asio::buffer(second.data(), second.size())};
        const auto [error, count] = co_await asio::async_write(stream_, pieces, as_tuple);
        co_return !error;
    }

    void cancel() override {
        error_code ignored;
        stream_.lowest_layer().cancel(ignored);
    }

    void close() override {
        error_code ignored;
        stream_.lowest_layer().close(ignored);
    }

    std::string peer() const override { return peer_; }

protected:
    void end_sending() {
        error_code ignored;
        stream_.lowest_layer().shutdown(tcp::socket::shutdown_send, ignored);
    }

    Stream stream_;

private:
    std::string peer_;
};

class PlainTransport final : public StreamTransport<tcp::socket> {
public:
    explicit PlainTransport(tcp::socket socket) : StreamTransport(address_of(socket), std::move(socket)) {
        error_code ignored;
        stream_.non_blocking(true, ignored);
    }

    Awaitable<bool> handshake() override { co_return true; }

    // Most answers fit the socket's buffer: sent at once, they need no turn of the event loop.
    Awaitable<bool> write(std::string_view first, std::string_view second) override {
        const std::array<asio::const_buffer, 2> pieces{
            asio::buffer(first.data(), first.size()), asio::buffer(second.data(), second.size())};
        error_code error;
        const std::size_t sent = stream_.write_some(pieces, error);
        if (sent == first.size() + second.size()) co_return true;
        if (error && error != asio::error::would_block) co_return false;
        const std::size_t sent_first = std::min(sent, first.size());
        first.remove_prefix(sent_first);
        second.remove_prefix(sent - sent_first);
        co_return co_await StreamTransport::write(first, second);
    }

    Awaitable<> finish() override {
        end_sending();
        co_return;
    }
    bool secure() const override { return false; }
    std::string client_subject() const override { return {}; }
    std::string client_thumbprint() const override { return {}; }
};

std::string subject_of(const X509* certificate) {
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> text(BIO_new(BIO_s_mem()), BIO_free_all);
    if (!text || X509_NAME_print_ex(text.get(), X509_get_subject_name(certificate), 0, XN_FLAG_RFC2253) < 0) return {};
    char* characters = nullptr;
    const long length = BIO_get_mem_data(text.get(), &characters);
    return {characters, std::size_t(length)};
}

std::string thumbprint_of(const X509* certificate) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    if (X509_digest(certificate, EVP_sha256(), digest.data(), &size) != 1) return {};
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (unsigned i = 0; i < size; ++i) {
        text += digits[digest[i] >> 4U];
        text += digits[digest[i] & 0xFU];
    }
    return text;
}

class TlsTransport final : public StreamTransport<asio::ssl::stream<tcp::socket>> {
public:
    TlsTransport(tcp::socket socket, std::shared_ptr<asio::ssl::context> context)
        : StreamTransport(address_of(socket), std::move(socket), *context), context_(std::move(context)) {}

    Awaitable<bool> handshake() override {
        const auto [error] = co_await stream_.async_handshake(asio::ssl::stream_base::server, as_tuple);
        co_return !error;
    }

    Awaitable<> finish() override {
        const auto [error] = co_await stream_.async_shutdown(as_tuple);
        (void)error;
        end_sending();
    }

    bool secure() const override { return true; }

    std::string client_subject() const override {
        const X509* certificate = client_certificate();
        return certificate == nullptr ? std::string() : subject_of(certificate);
    }

    std::string client_thumbprint() const override {
        const X509* certificate = client_certificate();
        return certificate == nullptr ? std::string() : thumbprint_of(certificate);
    }

private:
    [[nodiscard]] const X509* client_certificate() const {
        return SSL_get0_peer_certificate(const_cast<TlsTransport*>(this)->stream_.native_handle());
    }

    std::shared_ptr<asio::ssl::context> context_;
};

}  // namespace

std::unique_ptr<Transport> make_plain_transport(tcp::socket socket) { return std::make_unique<PlainTransport>(std::move(socket)); }

std::unique_ptr<Transport> make_tls_transport(tcp::socket socket, std::shared_ptr<asio::ssl::context> context) {
    return std::make_unique<TlsTransport>(std::move(socket), std::move(context));
}

}  // namespace tonus::http
