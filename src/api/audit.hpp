#pragma once

#include <tonus/interaction/reply.hpp>

#include <string>
#include <string_view>

namespace tonus::api {

/// The audit chain's record of a write: who did what to which versions, on which request, with a body of
/// which digest (store::body_digest(); empty: it had none). Ids only.
[[nodiscard]] std::string audit_text(
    std::string_view client,
    std::string_view interaction,
    std::string_view request_id,
    std::string_view digest,
    const interaction::Reply& reply
);

}  // namespace tonus::api
