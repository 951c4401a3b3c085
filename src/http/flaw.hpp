#pragma once

#include <string>
#include <utility>

namespace tonus::http {

/// Why a request cannot be served: the status and what to tell the client.
struct Flaw {
    Flaw() = default;
    explicit Flaw(unsigned with_status, std::string why = {}) : status(with_status), message(std::move(why)) {}

    unsigned status = 400;  ///< 0: the client has gone, so there is no answer
    std::string message;
    bool in_step = false;  ///< the whole request was read all the same, so that the next one can follow
};

/// Others' bodies have taken the memory there is.
[[nodiscard]] inline Flaw flaw_of_memory() {
    return Flaw(503, "the service holds as many large bodies as it may; try again soon, or send less at once");
}

}  // namespace tonus::http
