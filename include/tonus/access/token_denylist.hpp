#pragma once

#include <tonus/core/clock.hpp>
#include <tonus/core/result.hpp>
#include <tonus/store/store.hpp>

#include <set>
#include <string>
#include <string_view>
#include <utility>

/// What must not be accepted again, kept in the store until it would expire by itself: ids of assertions
/// that were used, ids of access tokens that were revoked. A restart forgets neither.
namespace tonus::access {

/// Notes that `client` used the assertion `id`. Errors: unauthenticated if it did before; the store's.
[[nodiscard]] core::Result<void> use_once(store::Writer& writer, std::string_view client, std::string_view id, core::Instant expires);

[[nodiscard]] core::Result<void> put_revoked(store::Writer& writer, std::string_view token_id, core::Instant expires);
/// When each revoked token expires, and its id.
[[nodiscard]] core::Result<std::set<std::pair<core::Instant, std::string>>> list_revoked(store::Reader& reader);

/// Whether there is something to forget.
[[nodiscard]] core::Result<bool> any_expired(store::Reader& reader, core::Instant now);
/// Drops what has expired by `now`.
[[nodiscard]] core::Result<void> forget_expired(store::Writer& writer, core::Instant now);

}  // namespace tonus::access
