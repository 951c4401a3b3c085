#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::api {

enum class ReturnPreference : std::uint8_t { minimal, representation, outcome };

/// What a client prefers; what it does not say is absent.
struct Preferences {
    std::optional<ReturnPreference> wanted;
    std::optional<bool> lenient;  ///< handling=lenient or strict
    bool respond_async = false;
    bool dry_run = false;  ///< handling=dry-run: answer as the real call would, and store nothing
};

/// From all Prefer headers; the first of each preference counts, unknown ones are ignored.
/// Source: RFC 7240; FHIR R4, http, "Prefer".
[[nodiscard]] Preferences parse_preferences(const std::vector<std::string_view>& headers);

/// The value of Preference-Applied for those honoured; empty if none.
[[nodiscard]] std::string applied(const std::optional<ReturnPreference>& wanted, const std::optional<bool>& lenient);

}  // namespace tonus::api
