#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tonus::core {

/// `bytes` in base64, padded. Source: RFC 4648, section 4.
[[nodiscard]] std::string encode_base64(std::string_view bytes);

/// `bytes` in base64url, without padding. Source: RFC 4648, section 5; RFC 7515, section 2.
[[nodiscard]] std::string encode_base64url(std::string_view bytes);

/// The bytes of a base64Binary; white space is skipped, as R4 allows it, and so are bits that
/// no byte takes. Nothing for any other text.
/// Source: RFC 4648, section 4; FHIR R4, datatypes, "base64Binary".
[[nodiscard]] std::optional<std::string> decode_base64(std::string_view text);

}  // namespace tonus::core
