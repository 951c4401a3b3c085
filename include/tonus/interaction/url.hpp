#pragma once

#include <tonus/core/result.hpp>
#include <tonus/interaction/request.hpp>

#include <string_view>
#include <vector>

namespace tonus::interaction {

/// The search parameters of an If-None-Exist value or of a Bundle entry's URL: `a=b&c=d`, with or
/// without what stands before a `?`, percent-decoded, `+` as a space. Errors: invalid for a broken
/// escape. Source: FHIR R4, http, "conditional create".
[[nodiscard]] core::Result<std::vector<Parameter>> parse_parameters(std::string_view text);

/// Where an entry of a Bundle leads, below the base: its request's URL without the service's own `base`, or a slash,
/// before it. An address elsewhere stays as it is, and fits no route.
[[nodiscard]] std::string_view entry_url(json::Value entry, std::string_view base);

}  // namespace tonus::interaction
