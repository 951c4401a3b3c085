#pragma once

#include "answer.hpp"
#include "shared.hpp"
#include "transport.hpp"
#include "watch.hpp"

#include <tonus/http/response.hpp>

#include <cstddef>
#include <string>

namespace tonus::http {

/// Puts answers on a connection.
class ResponseWriter {
public:
    ResponseWriter(Transport& transport, Watch& watch, const Shared& shared, HeadWriter& heads)
        : transport_(transport), watch_(watch), shared_(shared), heads_(heads) {}

    /// Sends the whole answer; a stream lasts until it ends. `head_only` leaves the body out. False
    /// if the connection is of no more use.
    [[nodiscard]] runtime::Awaitable<bool> send(Response& response, const AnswerContext& context, bool head_only);
    /// `HTTP/1.1 100 Continue`. False if the connection broke.
    [[nodiscard]] runtime::Awaitable<bool> send_continue();
    /// Bytes of head and body that send() sent last.
    [[nodiscard]] std::size_t bytes() const noexcept { return bytes_; }

private:
    friend class ChunkWriter;

    [[nodiscard]] runtime::Awaitable<bool> put(std::string_view first, std::string_view second = std::string_view());
    [[nodiscard]] runtime::Awaitable<bool> send_text(std::string_view text);
    [[nodiscard]] runtime::Awaitable<bool> send_stream(const Stream& stream, bool chunked);
    [[nodiscard]] runtime::Awaitable<bool> send_events(EventQueue& queue, bool chunked);
    [[nodiscard]] runtime::Awaitable<bool> pump_events(EventQueue& queue, bool chunked);
    [[nodiscard]] runtime::Awaitable<bool> wait_for_end();

    Transport& transport_;
    Watch& watch_;
    const Shared& shared_;
    HeadWriter& heads_;
    std::string out_;
    std::size_t bytes_ = 0;
};

}  // namespace tonus::http
