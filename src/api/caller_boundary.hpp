#pragma once

#include <tonus/access/access_token.hpp>
#include <tonus/core/result.hpp>
#include <tonus/interaction/boundary.hpp>
#include <tonus/interaction/search_engine.hpp>

#include <memory>

namespace tonus::api {

/// What `caller` may see and change. `searches` must outlive it. Errors: forbidden if one of its scopes
/// cannot be judged.
[[nodiscard]] core::Result<std::shared_ptr<const interaction::Boundary>> make_boundary(
    const access::Caller& caller, const interaction::SearchEngine& searches
);

}  // namespace tonus::api
