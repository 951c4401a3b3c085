#include <tonus/core/special_address.hpp>
#include <tonus/http/fetch.hpp>
#include <tonus/runtime/with_deadline.hpp>

#include <boost/asio/connect.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <optional>
#include <vector>

namespace tonus::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::ip::tcp;
using runtime::as_tuple;
using runtime::Awaitable;

constexpr std::size_t most_read = std::size_t{16} * 1024;  // read at a time

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
    const bool usable = !url.host.empty() && !url.port.empty() && url.host.find_first_of("@[] \r\n") == std::string::npos &&
                        url.port.find_first_of(" \r\n") == std::string::npos && url.target.find_first_of(" \r\n#") == std::string::npos;
    return usable ? std::optional(url) : std::nullopt;
}

tl::unexpected<core::Error> unreachable(const Url& url, const std::string& why) {
    return core::fail(core::ErrorKind::busy, "Nothing could be read from " + url.host + ": " + why + ".");
}

std::string request_text(const Url& url, const FetchOptions& options) {
    std::string text = (options.form.empty() ? "GET " : "POST ") + url.target + " HTTP/1.1\r\nHost: " + url.host + ":" + url.port;
    text += "\r\nAccept: application/json\r\nConnection: close\r\n";
    if (!options.authorization.empty()) text += "Authorization: " + options.authorization + "\r\n";
    if (!options.form.empty()) {
        text += "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + std::to_string(options.form.size()) + "\r\n";
    }
    return text + "\r\n" + options.form;
}

/// Gives the parser what comes until the answer is complete. Beast's own reading of streams does the same, and takes
/// the compiler longer than the rest of this module.
template <class Stream>
Awaitable<boost::system::error_code> read_answer(Stream& stream, beast::http::response_parser<beast::http::string_body>& parser) {
    beast::flat_buffer buffer;
    parser.eager(true);
    while (!parser.is_done()) {
        auto [error, count] = co_await stream.async_read_some(buffer.prepare(most_read), as_tuple);
        if (error == asio::error::eof && parser.got_some()) {
            error = {};
            parser.put_eof(error);
        } else if (!error) {
            buffer.commit(count);
            buffer.consume(parser.put(buffer.data(), error));
            if (error == beast::http::error::need_more) error = {};
        }
        if (error) co_return error;
    }
    co_return boost::system::error_code();
}

template <class Stream>
Awaitable<core::Result<std::string>> ask(Stream& stream, const Url& url, const FetchOptions& options) {
    const std::string request = request_text(url, options);
    const auto [unsent, sent] = co_await asio::async_write(stream, asio::buffer(request), as_tuple);
    if (unsent) co_return unreachable(url, unsent.message());
    beast::http::response_parser<beast::http::string_body> parser;
    parser.body_limit(options.most_bytes);
    if (const auto unread = co_await read_answer(stream, parser)) co_return unreachable(url, unread.message());
    if (parser.get().result_int() != 200) {
        co_return unreachable(url, "it answered " + std::to_string(parser.get().result_int()));
    }
    co_return std::move(parser.get().body());
}

Awaitable<core::Result<std::string>> get_securely(tcp::socket connected, const Url& url, const FetchOptions& options) {
    asio::ssl::context context(asio::ssl::context::tls_client);
    boost::system::error_code error;
    context.set_default_verify_paths(error);
    if (!options.ca_file.empty()) context.load_verify_file(options.ca_file, error);
    if (error) co_return unreachable(url, "the authorities in " + options.ca_file + " cannot be used");
    context.set_verify_mode(asio::ssl::verify_peer);
    asio::ssl::stream<tcp::socket> stream(std::move(connected), context);
    stream.set_verify_callback(asio::ssl::host_name_verification(url.host));
    // What SSL_set_tlsext_host_name() does, without its C cast.
    std::string name = url.host;
    SSL_ctrl(stream.native_handle(), SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, name.data());
    const auto [failed] = co_await stream.async_handshake(asio::ssl::stream_base::client, as_tuple);
    if (failed) co_return unreachable(url, failed.message());
    co_return co_await ask(stream, url, options);
}

/// Judged by the addresses that are then connected to: what a name stands for may change from one look to the next.
std::vector<tcp::endpoint> callable(const tcp::resolver::results_type& found) {
    std::vector<tcp::endpoint> addresses;
    for (const auto& entry : found) {
        if (!core::is_special_address(entry.endpoint().address().to_string())) addresses.push_back(entry.endpoint());
    }
    return addresses;
}

Awaitable<core::Result<std::string>> connect_and_ask(const Url& url, const FetchOptions& options) {
    tcp::socket socket(co_await asio::this_coro::executor);
    tcp::resolver resolver(socket.get_executor());
    const auto [unresolved, found] = co_await resolver.async_resolve(url.host, url.port, as_tuple);
    if (unresolved) co_return unreachable(url, unresolved.message());
    const std::vector<tcp::endpoint> addresses = callable(found);
    if (addresses.empty()) {
        co_return core::fail(core::ErrorKind::invalid, url.host + " stands for an address at which no server publishes anything.");
    }
    const auto [unconnected, address] = co_await asio::async_connect(socket, addresses, as_tuple);
    if (unconnected) co_return unreachable(url, unconnected.message());
    if (url.secure) co_return co_await get_securely(std::move(socket), url, options);
    co_return co_await ask(socket, url, options);
}

}  // namespace

Awaitable<core::Result<std::string>> fetch(std::string text, FetchOptions options) {
    const auto url = parse_url(text);
    if (!url) co_return core::fail(core::ErrorKind::invalid, "The address is no http:// or https:// URL.");
    auto answer = co_await runtime::with_deadline(connect_and_ask(*url, options), core::Deadline::in(options.timeout));
    if (!answer && answer.error().kind() == core::ErrorKind::deadline) co_return unreachable(*url, "no answer came in time");
    co_return answer;
}

}  // namespace tonus::http
