#pragma once

#include <string>
#include <utility>

namespace tonus::http {

/// Why a request cannot be served: the status and what to tell the client.
struct Flaw {
    Flaw() = default;
    explicit Flaw(unsigned with_status, std::string why = {}) : status(with_status), message(std::move(why)) {}

    unsigned status = 400;  ///< 0: the client has gone, nobody is there to tell
    std::string message;
    bool in_step = false;  ///< the whole request was read all the same, so that the next one can follow
};

}  // namespace tonus::http
