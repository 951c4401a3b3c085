#pragma once

#include <tonus/core/clock.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tonus::inbox {

/// A push that was refused, as it was sent, and why. Holds patient data.
struct Message {
    std::string id;  ///< core::new_identifier(), so that ids sort by time
    core::Instant at;
    std::string sender;                                        ///< client; empty where access is open
    std::string request;                                       ///< X-Request-Id of the refused call
    std::string method;                                        ///< "POST", "PUT", ...
    std::string target;                                        ///< path and query below the FHIR base, as sent
    std::vector<std::pair<std::string, std::string>> headers;  ///< those that change what is done
    int status = 0;                                            ///< the answer's
    std::string outcome;                                       ///< the answer's OperationOutcome, as JSON
    std::string body;
};

/// What may be shown without the key holder's eyes: no body, no diagnostics, no target.
struct Summary {
    std::string id;
    core::Instant at;
    std::string sender;
    std::string request;
    int status = 0;
    std::vector<std::string> reasons;  ///< issue code and expression of each issue, for example "value Observation.status"
    std::size_t bytes = 0;             ///< of the body
};

[[nodiscard]] Summary summary_of(const Message& message);

/// As JSON texts, for the file. read_...: nothing for text that encode() did not write.
[[nodiscard]] std::string encode(const Summary& summary);
[[nodiscard]] std::string encode(const Message& message);
[[nodiscard]] std::optional<Summary> read_summary(std::string_view text);
[[nodiscard]] std::optional<Message> read_message(std::string_view text);

}  // namespace tonus::inbox
