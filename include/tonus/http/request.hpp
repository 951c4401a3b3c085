#pragma once

#include <tonus/core/deadline.hpp>
#include <tonus/http/body_memory.hpp>
#include <tonus/http/headers.hpp>
#include <tonus/http/method.hpp>
#include <tonus/http/query.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tonus::http {

/// A request whose head was read and found well-formed, and whose body has arrived whole and
/// unpacked. A value: it refers to nothing of the connection.
struct Request {
    Request() = default;

    Method method = Method::get;
    bool head_only = false;        ///< HEAD: answer as for GET, the body is left out on the way
    std::string path;              ///< decoded, starts with "/", no "." or ".." segments
    std::vector<Parameter> query;  ///< decoded, in order
    std::string target;            ///< path and query as sent, for links back to this request
    Headers headers;
    std::string body;                                   ///< after Content-Encoding was undone
    std::string peer;                                   ///< numeric address of the other end, without port
    bool secure = false;                                ///< came over TLS
    std::string client_subject;                         ///< RFC 2253 subject of a verified client certificate; empty if none
    std::string client_thumbprint;                      ///< SHA-256 of that certificate, 64 hexadecimal digits; empty if none
    std::string request_id;                             ///< the client's X-Request-Id if it is usable, else generated
    std::string correlation_id;                         ///< to be echoed as X-Correlation-Id; may be empty
    core::Deadline deadline = core::Deadline::never();  ///< counted from the first byte
    std::optional<std::size_t> body_limit;              ///< where Admission sets one: less than the server's
    std::shared_ptr<const void> lease;                  ///< what the request holds until it is answered; given by Admission
    std::shared_ptr<BodyMemory::Share> memory;          ///< of the body; nothing if there is none
};

}  // namespace tonus::http
