#pragma once

#include "flaw.hpp"
#include "request_parser.hpp"
#include "transport.hpp"
#include "watch.hpp"

#include <tonus/http/body_memory.hpp>
#include <tonus/http/options.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace tonus::http {

/// Takes requests off a connection, through one fixed buffer that also holds what a client sends
/// ahead.
class RequestReader {
public:
    RequestReader(Transport& transport, Watch& watch, const ServerOptions& options);

    /// Until the first byte of a request is there. False if the connection ended or stayed idle too
    /// long.
    [[nodiscard]] runtime::Awaitable<bool> wait_for_request();
    [[nodiscard]] runtime::Awaitable<std::optional<Flaw>> read_head(RequestParser& parser);
    /// Reads the body whose head `parser` has read, until `until` at the latest, as far as `memory` can grow with
    /// it. What finds no memory is read and dropped.
    [[nodiscard]] runtime::Awaitable<std::optional<Flaw>> read_body(
        RequestParser& parser, std::string& body, BodyMemory::Share& memory, Watch::clock::time_point until
    );
    /// Reads and drops a body nobody wants. False if it is too long for that, or does not come.
    [[nodiscard]] runtime::Awaitable<bool> drain(RequestParser& parser, Watch::clock::time_point until);
    /// Drops whatever still comes, so that the answer is not lost with it, until the client ends
    /// its side.
    [[nodiscard]] runtime::Awaitable<> linger(Watch::clock::duration most);

    /// True if nothing of the body is there yet.
    [[nodiscard]] bool empty() const noexcept { return begin_ == end_; }

private:
    [[nodiscard]] std::string_view buffered() const noexcept { return {buffer_.get() + begin_, end_ - begin_}; }
    void consume(std::size_t count) noexcept { begin_ += count; }
    void skip_empty_lines() noexcept;
    /// More bytes behind those that are there. False if there is no room or none come.
    [[nodiscard]] runtime::Awaitable<bool> fill();
    [[nodiscard]] runtime::Awaitable<std::optional<Flaw>> read_length(std::uint64_t length, std::string& body, BodyMemory::Share& memory);
    [[nodiscard]] runtime::Awaitable<std::optional<Flaw>> read_chunks(RequestParser& parser, std::uint64_t most, BodyMemory::Share* memory);
    [[nodiscard]] runtime::Awaitable<bool> drop(std::uint64_t count);
    [[nodiscard]] Flaw flaw_of_silence() const;

    Transport& transport_;
    Watch& watch_;
    const ServerOptions& options_;
    const std::size_t capacity_;
    std::unique_ptr<char[]> buffer_;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
};

}  // namespace tonus::http
