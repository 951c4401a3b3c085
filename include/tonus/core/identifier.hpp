#pragma once

#include <string>
#include <string_view>

namespace tonus::core {

/// A new ULID in lower case: 26 characters, sortable by creation time, valid as a FHIR id.
/// Thread-safe. Source: github.com/ulid/spec; FHIR R4, datatypes, "id".
[[nodiscard]] std::string new_identifier();

/// True for 1 to 64 characters of [A-Za-z0-9-.]. Source: FHIR R4, datatypes, "id".
[[nodiscard]] bool is_fhir_id(std::string_view text) noexcept;

}  // namespace tonus::core
