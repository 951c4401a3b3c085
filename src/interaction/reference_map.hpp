#pragma once

#include <tonus/json/value.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace tonus::interaction {

/// Where the entries of a transaction ended up, for the references between them. Source: FHIR R4, http,
/// section 3.1.0.11.2 "transaction processing rules"; Bundle, "resolving references in Bundles".
class ReferenceMap {
public:
    /// The resource that `full_url` stands for is `target`, a `Type/id`.
    void add(std::string_view full_url, std::string target);
    [[nodiscard]] bool empty() const noexcept { return targets_.empty(); }
    friend bool operator==(const ReferenceMap&, const ReferenceMap&) = default;

    /// `resource` as text, with every reference to another entry led to its target: in Reference.reference and the links of a
    /// narrative, and `urn:` names also in elements of type uri and url. A relative reference is looked up beside
    /// `full_url`, the resource's own. Nothing if no reference changes.
    [[nodiscard]] std::optional<std::string> rewrite(json::Value resource, std::string_view full_url) const;

private:
    std::map<std::string, std::string, std::less<>> targets_;
};

}  // namespace tonus::interaction
