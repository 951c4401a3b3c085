#include <tonus/http/fetch.hpp>

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <optional>

namespace tonus::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::ip::tcp;
using runtime::as_tuple;
using runtime::Awaitable;

constexpr int http_1_1 = 11;

struct Url {
    bool secure = false;
    std::string host;
    std::string port;
    std::string target = "/";
};

std::optional<Url> parse_url(std::string_view text) {
    Url url;
    if (text.starts_with("https://")) {
        url.secure = true;
    } else if (!text.starts_with("http://")) {
        return std::nullopt;
    }
    text.remove_prefix(url.secure ? 8 : 7);
    const auto slash = text.find('/');
    if (slash != std::string_view::npos) url.target = text.substr(slash);
    std::string_view authority = text.substr(0, slash);
    const auto colon = authority.rfind(':');
    url.port = url.secure ? "443" : "80";
    if (colon != std::string_view::npos) url.port = authority.substr(colon + 1);
    url.host = authority.substr(0, colon);
    const bool usable = !url.host.empty() && !url.port.empty() && url.host.find_first_of("@[] ") == std::string::npos &&
                        url.target.find_first_of(" \r\n#") == std::string::npos;
    return usable ? std::optional(url) : std::nullopt;
}

tl::unexpected<core::Error> unreachable(const Url& url, const std::string& why) {
    return core::fail(core::ErrorKind::busy, "Nothing could be read from " + url.host + ": " + why + ".");
}

Awaitable<boost::system::error_code> connect(beast::tcp_stream& stream, const Url& url) {
    tcp::resolver resolver(stream.get_executor());
    const auto [unresolved, addresses] = co_await resolver.async_resolve(url.host, url.port, as_tuple);
    if (unresolved) co_return unresolved;
    const auto [error, address] = co_await stream.async_connect(addresses, as_tuple);
    co_return error;
}

template <class Stream>
Awaitable<core::Result<std::string>> ask(Stream& stream, const Url& url, const FetchOptions& options) {
    const auto verb = options.form.empty() ? beast::http::verb::get : beast::http::verb::post;
    beast::http::request<beast::http::string_body> request(verb, url.target, http_1_1);
    request.set(beast::http::field::host, url.host + ":" + url.port);
    request.set(beast::http::field::accept, "application/json");
    request.set(beast::http::field::connection, "close");
    if (!options.authorization.empty()) request.set(beast::http::field::authorization, options.authorization);
    if (!options.form.empty()) {
        request.set(beast::http::field::content_type, "application/x-www-form-urlencoded");
        request.body() = options.form;
        request.prepare_payload();
    }
    const auto [unsent, sent] = co_await beast::http::async_write(stream, request, as_tuple);
    if (unsent) co_return unreachable(url, unsent.message());
    beast::flat_buffer buffer(options.most_bytes);
    beast::http::response_parser<beast::http::string_body> parser;
    parser.body_limit(options.most_bytes);
    const auto [unread, count] = co_await beast::http::async_read(stream, buffer, parser, as_tuple);
    if (unread) co_return unreachable(url, unread.message());
    if (parser.get().result_int() != 200) {
        co_return unreachable(url, "it answered " + std::to_string(parser.get().result_int()));
    }
    co_return std::move(parser.get().body());
}

Awaitable<core::Result<std::string>> get_securely(beast::tcp_stream connected, const Url& url, const FetchOptions& options) {
    asio::ssl::context context(asio::ssl::context::tls_client);
    boost::system::error_code error;
    context.set_default_verify_paths(error);
    if (!options.ca_file.empty()) context.load_verify_file(options.ca_file, error);
    if (error) co_return unreachable(url, "the authorities in " + options.ca_file + " cannot be used");
    context.set_verify_mode(asio::ssl::verify_peer);
    beast::ssl_stream<beast::tcp_stream> stream(std::move(connected), context);
    stream.set_verify_callback(asio::ssl::host_name_verification(url.host));
    // What SSL_set_tlsext_host_name() does, without its C cast.
    std::string name = url.host;
    SSL_ctrl(stream.native_handle(), SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, name.data());
    const auto [failed] = co_await stream.async_handshake(asio::ssl::stream_base::client, as_tuple);
    if (failed) co_return unreachable(url, failed.message());
    co_return co_await ask(stream, url, options);
}

}  // namespace

Awaitable<core::Result<std::string>> fetch(std::string text, FetchOptions options) {
    const auto url = parse_url(text);
    if (!url) co_return core::fail(core::ErrorKind::invalid, "The address is no http:// or https:// URL.");
    beast::tcp_stream stream(co_await asio::this_coro::executor);
    stream.expires_after(options.timeout);
    if (const auto error = co_await connect(stream, *url)) co_return unreachable(*url, error.message());
    if (url->secure) co_return co_await get_securely(std::move(stream), *url, options);
    co_return co_await ask(stream, *url, options);
}

}  // namespace tonus::http
