#include "request_reader.hpp"

#include <algorithm>
#include <cstring>

namespace tonus::http {
namespace {

using runtime::Awaitable;

// A body's memory grows with what has come, not with what was announced.
constexpr std::size_t first_body_step = std::size_t{64} * 1024;

constexpr std::size_t smallest_buffer = 4096;

Flaw too_large(std::size_t limit) {
    Flaw flaw;
    flaw.status = 413;
    flaw.message = "the body is larger than " + std::to_string(limit) + " bytes";
    return flaw;
}

Flaw no_memory() {
    Flaw flaw = flaw_of_memory();
    flaw.in_step = true;
    return flaw;
}

Flaw gone() {
    Flaw flaw;
    flaw.status = 0;
    return flaw;
}

}  // namespace

RequestReader::RequestReader(Transport& transport, Watch& watch, const ServerOptions& options)
    : transport_(transport),
      watch_(watch),
      options_(options),
      capacity_(std::max(options.limits.header_bytes, smallest_buffer)),
      buffer_(new char[capacity_]) {}

Awaitable<bool> RequestReader::fill() {
    if (begin_ == end_) {
        begin_ = end_ = 0;
    } else if (end_ == capacity_ && begin_ > 0) {
        std::memmove(buffer_.get(), buffer_.get() + begin_, end_ - begin_);
        end_ -= begin_;
        begin_ = 0;
    }
    if (end_ == capacity_) co_return false;
    const std::span<char> room(buffer_.get() + end_, capacity_ - end_);
    const std::size_t count = co_await transport_.read(room);
    end_ += count;
    co_return count > 0;
}

Flaw RequestReader::flaw_of_silence() const {
    if (!watch_.expired()) return gone();
    Flaw flaw;
    flaw.status = 408;
    flaw.message = "the request did not arrive in time";
    return flaw;
}

void RequestReader::skip_empty_lines() noexcept {
    while (buffered().starts_with("\r\n")) consume(2);
}

Awaitable<bool> RequestReader::wait_for_request() {
    skip_empty_lines();
    if (!empty()) co_return true;
    watch_.arm(Phase::idle, options_.timeouts.idle);
    co_return co_await fill();
}

Awaitable<std::optional<Flaw>> RequestReader::read_head(RequestParser& parser) {
    watch_.arm(Phase::waiting, options_.timeouts.header);
    std::size_t seen = 0;
    for (;;) {
        if (seen == 0) skip_empty_lines();
        const std::string_view bytes = buffered();
        const auto end = find_head_end(bytes, seen);
        // Half of an empty line is judged when its other half is there.
        if (!end && bytes != "\r") {
            if (auto flaw = flaw_of_beginning(bytes)) co_return flaw;
        }
        if (end.value_or(bytes.size()) > options_.limits.header_bytes || (!end && bytes.size() == capacity_)) {
            const bool in_target = bytes.find('\n') == std::string_view::npos;
            Flaw flaw;
            flaw.status = in_target ? 414 : 431;
            flaw.message = "the head is larger than " + std::to_string(options_.limits.header_bytes) + " bytes";
            co_return flaw;
        }
        if (end) {
            auto flaw = parser.put_head(bytes.substr(0, *end));
            consume(*end);
            co_return flaw;
        }
        if (bytes != "\r") seen = bytes.size();
        if (!co_await fill()) co_return flaw_of_silence();
    }
}

Awaitable<std::optional<Flaw>> RequestReader::read_body(
    RequestParser& parser, std::string& body, BodyMemory::Share& memory, Watch::clock::time_point until
) {
    const Head& head = parser.head();
    if (head.framing == Framing::none) co_return std::nullopt;
    watch_.arm(Phase::transfer, until);
    if (head.framing == Framing::length) co_return co_await read_length(head.content_length, body, memory);
    const std::uint64_t limit = parser.most_body_bytes();
    if (auto flaw = co_await read_chunks(parser, limit + options_.limits.drain_bytes, &memory)) co_return flaw;
    if (parser.body_bytes() > limit) {
        Flaw flaw = too_large(limit);
        flaw.in_step = true;
        co_return flaw;
    }
    if (parser.body_dropped()) co_return no_memory();
    body = std::move(parser.body());
    co_return std::nullopt;
}

Awaitable<std::optional<Flaw>> RequestReader::read_length(std::uint64_t length, std::string& body, BodyMemory::Share& memory) {
    std::uint64_t left = length;
    while (left > 0) {
        const std::size_t had = body.size();
        const std::size_t here = std::min<std::uint64_t>(left, end_ - begin_);
        const std::size_t step = here > 0 ? here : std::min<std::uint64_t>(left, std::max(first_body_step, had));
        if (!memory.resize(had + step)) break;
        std::size_t count = here;
        if (here > 0) {
            body.append(buffered().substr(0, here));
            consume(here);
        } else {
            body.resize(had + step);
            const std::span<char> room(body.data() + had, step);
            count = co_await transport_.read(room);
            body.resize(had + count);
        }
        if (count == 0) co_return flaw_of_silence();
        left -= count;
    }
    if (left == 0) co_return std::nullopt;
    body = std::string();
    (void)memory.resize(0);
    const bool dropped = co_await drop(left);
    co_return dropped ? no_memory() : flaw_of_silence();
}

Awaitable<std::optional<Flaw>> RequestReader::read_chunks(RequestParser& parser, std::uint64_t most, BodyMemory::Share* memory) {
    for (;;) {
        if (!empty()) {
            auto progress = parser.put_chunks(buffered());
            consume(progress.consumed);
            if (progress.flaw) co_return progress.flaw;
            if (memory != nullptr && !memory->resize(parser.body().size())) {
                parser.drop_body();
                (void)memory->resize(0);
            }
            if (parser.body_done()) co_return std::nullopt;
        }
        if (parser.body_bytes() > most) co_return too_large(parser.most_body_bytes());
        if (end_ - begin_ == capacity_) co_return Flaw(400, "the head or the trailer of a chunk is too long");
        if (!co_await fill()) co_return flaw_of_silence();
    }
}

Awaitable<bool> RequestReader::drain(RequestParser& parser, Watch::clock::time_point until) {
    const Head& head = parser.head();
    const std::uint64_t most = options_.limits.body_bytes + options_.limits.drain_bytes;
    if (head.framing == Framing::none) co_return true;
    watch_.arm(Phase::transfer, until);
    if (head.framing == Framing::chunked) {
        const auto flaw = co_await read_chunks(parser, most, nullptr);
        co_return !flaw.has_value();
    }
    if (head.content_length > most) co_return false;
    co_return co_await drop(head.content_length);
}

Awaitable<bool> RequestReader::drop(std::uint64_t count) {
    for (;;) {
        const std::size_t here = std::min<std::uint64_t>(count, end_ - begin_);
        consume(here);
        count -= here;
        if (count == 0) co_return true;
        if (!co_await fill()) co_return false;
    }
}

Awaitable<> RequestReader::linger(Watch::clock::duration most) {
    watch_.arm(Phase::waiting, most);
    std::size_t dropped = 0;
    begin_ = end_ = 0;
    for (;;) {
        const bool more = co_await fill();
        if (!more || dropped > options_.limits.drain_bytes) co_return;
        dropped += end_;
        begin_ = end_ = 0;
    }
}

}  // namespace tonus::http
