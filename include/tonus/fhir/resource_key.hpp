#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace tonus::fhir {

/// Type and logical id: what `Observation/123` names. Source: FHIR R4, references, "literal".
struct ResourceKey {
    std::string type;
    std::string id;

    auto operator<=>(const ResourceKey&) const = default;
};

/// `Type/id`.
[[nodiscard]] std::string to_string(const ResourceKey& key);

}  // namespace tonus::fhir
