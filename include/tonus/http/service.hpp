#pragma once

#include <tonus/http/request.hpp>
#include <tonus/http/response.hpp>

#include <boost/asio/awaitable.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace tonus::http {

/// Answers a request on the connection's executor; may be called on several threads at once. What
/// it throws is logged and answered with 500. It should give up at Request::deadline; if it has
/// not, what it awaits is cancelled and the client gets 503.
using Handler = std::function<boost::asio::awaitable<Response>(Request request)>;

/// Looks at a request whose body has not been read (Request::body is empty). An answer refuses it
/// there and then; nothing lets it come in, with a lease in Request::lease if it takes one and with a body no larger than
/// Request::body_limit if that is set. Must not block.
using Admission = std::function<std::optional<Response>(Request& head)>;

/// What http/ itself refuses.
struct Refusal {
    unsigned status = 400;
    std::string message;     ///< what is wrong and how to mend it; safe for the client
    std::string request_id;  ///< may be empty if the head could not be read
};

/// The body of an error that http/ itself answers.
struct ErrorContent {
    std::string content_type;
    std::string body;
};

/// Renders a refusal, so that every error speaks the language of the API above.
using ErrorBody = std::function<ErrorContent(const Refusal& refusal)>;

/// A line of plain text: what is used when nothing else is given.
[[nodiscard]] ErrorContent plain_error(const Refusal& refusal);

/// What a server offers.
struct Service {
    Handler handle;
    Admission admit;  ///< empty: everything comes in
    ErrorBody error_body = plain_error;
};

}  // namespace tonus::http
