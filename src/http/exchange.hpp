#pragma once

#include "flaw.hpp"
#include "request_parser.hpp"
#include "shared.hpp"
#include "transport.hpp"

#include <tonus/http/request.hpp>
#include <tonus/http/response.hpp>
#include <tonus/runtime/awaitable.hpp>

#include <optional>
#include <string>

namespace tonus::http {

/// One request and what must be remembered of it until its answer is out.
struct Exchange {
    Request request;
    std::string request_id;  ///< kept here: the request itself goes to the handler
    std::string correlation_id;
    std::string trace_id;
    std::string accept_encoding;
    Method method = Method::other;
    bool head_only = false;
    bool http_1_1 = true;
    bool keep_alive = false;
    Watch::clock::time_point start = Watch::clock::now();
    std::size_t bytes_in = 0;
};

/// Fills an exchange from a head that was read. A flaw says why its target cannot be used.
[[nodiscard]] std::optional<Flaw> open_exchange(Exchange& exchange, Head& head, const Transport& transport, const Timeouts& timeouts);

/// Why a request must be refused before its body is read, if it must: too large, packed in an
/// unknown way, or one too many.
[[nodiscard]] std::optional<Response> refuse_unread(Exchange& exchange, const Head& head, const Shared& shared);

/// Undoes the Content-Encoding of the body, as far as the memory it holds can grow.
/// Other work of the thread goes on in between.
[[nodiscard]] runtime::Awaitable<std::optional<Flaw>> unpack(Request& request, const Limits& limits);

/// An error of http/'s own, in the words of the service.
[[nodiscard]] Response error_response(const Shared& shared, const Flaw& flaw, std::string_view request_id);

}  // namespace tonus::http
