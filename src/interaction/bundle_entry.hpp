#pragma once

#include <tonus/core/result.hpp>
#include <tonus/interaction/interactions.hpp>
#include <tonus/interaction/request.hpp>

#include <string>
#include <string_view>

namespace tonus::interaction {

/// One entry of a transaction or batch.
struct BundleEntry {
    Request request;
    std::string full_url;
};

/// Errors: invalid if `bundle` is no Bundle of type transaction or batch; too_large (issue code
/// "too-costly") if it has more entries than the site takes.
[[nodiscard]] core::Result<void> check_bundle(const Interactions& all, json::Value bundle);

/// Reads `entry.request` by the same routes as HTTP requests. What the bundle's own request says (when
/// it came, from whom, how lenient it is) goes for its entries. Errors: invalid, not_found, method_not_allowed.
/// Source: FHIR R4, Bundle.entry.request; http, section 3.1.0.11 "transaction".
[[nodiscard]] core::Result<BundleEntry> read_entry(const Interactions& all, json::Value entry, const Request& bundle);

/// Issues of entry `index` with their expressions seen from the Bundle.
[[nodiscard]] std::vector<core::Issue> issues_in_bundle(const core::Error& error, std::size_t index);

}  // namespace tonus::interaction
