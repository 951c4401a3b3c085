// The yardstick for HTTP: Beast's parser into a fixed buffer, and one answer that was written
// beforehand. It checks nothing, times nothing out and logs nothing; no server built on Beast can
// be faster by much.
//     canned_server <port> <threads>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/basic_parser.hpp>

#include <array>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <memory>
#include <string_view>
#include <thread>
#include <vector>

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::ip::tcp;

constexpr auto as_tuple = asio::as_tuple(asio::use_awaitable);

constexpr std::string_view answer =
    "HTTP/1.1 201 Created\r\n"
    "Location: /fhir/Observation/01j00000000000000000000000/_history/1\r\n"
    "ETag: W/\"1\"\r\n"
    "Content-Length: 0\r\n\r\n";

class Parser final : public beast::http::basic_parser<true> {
    using error_code = beast::error_code;
    using view = beast::string_view;

    void on_request_impl(beast::http::verb, view, view, int, error_code&) override {}
    void on_response_impl(int, view, int, error_code&) override {}
    void on_field_impl(beast::http::field, view, view, error_code&) override {}
    void on_header_impl(error_code&) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}
    std::size_t on_body_impl(view bytes, error_code&) override { return bytes.size(); }
    void on_chunk_header_impl(std::uint64_t, view, error_code&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, view bytes, error_code&) override { return bytes.size(); }
    void on_finish_impl(error_code&) override {}
};

/// Reads one request; false when the connection ends or the request is malformed.
asio::awaitable<bool> read_request(tcp::socket& socket, std::array<char, 16384>& buffer, std::size_t& filled) {
    Parser parser;
    parser.eager(true);
    for (;;) {
        if (filled > 0) {
            beast::error_code error;
            const std::size_t used = parser.put(asio::buffer(buffer.data(), filled), error);
            if (error && error != beast::http::error::need_more) co_return false;
            std::copy(buffer.begin() + std::ptrdiff_t(used), buffer.begin() + std::ptrdiff_t(filled), buffer.begin());
            filled -= used;
            if (parser.is_done()) co_return true;
        }
        const auto room = asio::buffer(buffer.data() + filled, buffer.size() - filled);
        const auto [error, count] = co_await socket.async_read_some(room, as_tuple);
        if (error) co_return false;
        filled += count;
    }
}

asio::awaitable<void> serve(tcp::socket socket) {
    socket.set_option(tcp::no_delay(true));
    std::array<char, 16384> buffer;
    std::size_t filled = 0;
    for (;;) {
        const bool arrived = co_await read_request(socket, buffer, filled);
        if (!arrived) co_return;
        const auto [error, count] = co_await asio::async_write(socket, asio::buffer(answer), as_tuple);
        if (error) co_return;
    }
}

void rethrow(const std::exception_ptr& failure) {
    if (failure) std::rethrow_exception(failure);
}

asio::awaitable<void> accept(tcp::acceptor& acceptor, std::vector<std::unique_ptr<asio::io_context>>& contexts) {
    for (std::size_t next = 0;; next = (next + 1) % contexts.size()) {
        auto& context = *contexts[next];
        tcp::socket socket = co_await acceptor.async_accept(context, asio::use_awaitable);
        asio::co_spawn(context, serve(std::move(socket)), rethrow);
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: canned_server <port> <threads>\n";
        return 2;
    }
    std::vector<std::unique_ptr<asio::io_context>> contexts;
    std::vector<asio::executor_work_guard<asio::io_context::executor_type>> work;
    for (int i = 0; i < std::atoi(argv[2]); ++i) {
        contexts.push_back(std::make_unique<asio::io_context>(1));
        work.push_back(asio::make_work_guard(*contexts.back()));
    }
    tcp::acceptor acceptor(*contexts[0], tcp::endpoint(asio::ip::address_v4::loopback(), std::uint16_t(std::atoi(argv[1]))));
    asio::co_spawn(*contexts[0], accept(acceptor, contexts), rethrow);
    std::vector<std::thread> threads;
    for (auto& context : contexts) threads.emplace_back([&context] { context->run(); });
    for (auto& thread : threads) thread.join();
}
