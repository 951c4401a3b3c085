#include "response_writer.hpp"

#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>

namespace tonus::http {
namespace {

namespace asio = boost::asio;
using runtime::Awaitable;

// A client has the write timeout for each piece of a long answer, not for all of it.
constexpr std::size_t most_at_once = std::size_t{256} * 1024;

constexpr std::string_view heartbeat = ": heartbeat\n\n";
constexpr std::string_view last_chunk = "0\r\n\r\n";

bool has_no_body(unsigned status) noexcept { return status == 204 || status == 304; }

}  // namespace

/// Sends each piece of a stream as a chunk, or as it is to an HTTP/1.0 client.
class ChunkWriter final : public BodyWriter {
public:
    ChunkWriter(ResponseWriter& writer, bool chunked) : writer_(writer), chunked_(chunked) {}

    Awaitable<bool> write(std::string_view chunk) override {
        if (writer_.shared_.stopping) co_return false;
        if (chunk.empty()) co_return true;
        if (!chunked_) co_return co_await writer_.put(chunk);
        const std::string framed = fmt::format("{:x}\r\n{}\r\n", chunk.size(), chunk);
        co_return co_await writer_.put(framed);
    }

private:
    ResponseWriter& writer_;
    const bool chunked_;
};

Awaitable<bool> ResponseWriter::put(std::string_view first, std::string_view second) {
    watch_.arm(Phase::transfer, shared_.options.timeouts.write);
    bytes_ += first.size() + second.size();
    co_return co_await transport_.write(first, second);
}

Awaitable<bool> ResponseWriter::send_continue() {
    constexpr std::string_view text = "HTTP/1.1 100 Continue\r\n\r\n";
    co_return co_await put(text);
}

Awaitable<bool> ResponseWriter::send(Response& response, const AnswerContext& context, bool head_only) {
    bytes_ = 0;
    out_.clear();
    const auto text = text_of(response);
    BodyFrame frame;
    frame.allowed = !has_no_body(response.status);
    if (text) frame.length = text->size();
    auto* const events = std::get_if<std::shared_ptr<EventQueue>>(&response.body);
    if (events != nullptr && !response.headers.has("Content-Type")) {
        response.headers.add("Content-Type", "text/event-stream; charset=utf-8");
    }
    heads_.append(out_, response, context, frame);
    const bool without_body = head_only || !frame.allowed;
    if (text) co_return co_await send_text(without_body ? std::string_view() : *text);
    if (!co_await put(out_)) co_return false;
    if (without_body) co_return true;
    if (events != nullptr) co_return co_await send_events(**events, context.http_1_1);
    co_return co_await send_stream(std::get<Stream>(response.body), context.http_1_1);
}

Awaitable<bool> ResponseWriter::send_text(std::string_view text) {
    const std::string_view first = text.substr(0, most_at_once);
    if (!co_await put(out_, first)) co_return false;
    for (text.remove_prefix(first.size()); !text.empty(); text.remove_prefix(std::min(most_at_once, text.size()))) {
        if (!co_await put(text.substr(0, most_at_once))) co_return false;
    }
    co_return true;
}

Awaitable<bool> ResponseWriter::send_stream(const Stream& stream, bool chunked) {
    ChunkWriter writer(*this, chunked);
    if (!co_await stream(writer)) co_return false;
    if (!chunked) co_return false;
    co_return co_await put(last_chunk);
}

Awaitable<bool> ResponseWriter::send_events(EventQueue& queue, bool chunked) {
    using asio::experimental::awaitable_operators::operator||;
    co_await (pump_events(queue, chunked) || wait_for_end());
    queue.close();
    queue.on_push({});
    co_return false;
}

/// Until the client ends its side or stopping the service cancels the read.
Awaitable<bool> ResponseWriter::wait_for_end() {
    std::array<char, 512> unwanted{};
    std::size_t count = 1;
    while (count > 0) count = co_await transport_.read(unwanted);
    co_return true;
}

Awaitable<bool> ResponseWriter::pump_events(EventQueue& queue, bool chunked) {
    const auto executor = co_await asio::this_coro::executor;
    const auto timer = std::make_shared<asio::steady_timer>(executor);
    // Pushed from any thread, the wake comes here as a post; the timer outlives it.
    queue.on_push([timer, executor] { asio::post(executor, [timer] { timer->cancel(); }); });
    ChunkWriter writer(*this, chunked);
    for (;;) {
        const bool last = queue.closed();
        const std::string text = queue.take();
        if (!text.empty()) {
            if (!co_await writer.write(text)) co_return false;
            if (!last) continue;
        }
        if (last || shared_.stopping) break;
        watch_.disarm(Phase::stream);
        timer->expires_after(shared_.options.timeouts.heartbeat);
        const auto [error] = co_await timer->async_wait(runtime::as_tuple);
        if (error) continue;
        if (!co_await writer.write(heartbeat)) co_return false;
    }
    if (!chunked) co_return true;
    co_return co_await put(last_chunk);
}

}  // namespace tonus::http
