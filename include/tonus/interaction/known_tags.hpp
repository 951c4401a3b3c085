#pragma once

#include <tonus/interaction/precondition.hpp>

#include <string_view>

namespace tonus::interaction {

/// Parses what If-None-Match says, `*` or a list of `W/"3"` and `"3"`. What has no quotes is read as if it had them, since
/// public clients send the bare version id to read what is new; what is no tag at all matches nothing, and costs an answer.
/// Source: RFC 9110, section 13.1.2.
[[nodiscard]] EntityTags parse_known_tags(std::string_view text);

}  // namespace tonus::interaction
