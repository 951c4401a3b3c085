#pragma once

#include <tonus/interaction/preparer.hpp>
#include <tonus/json/value.hpp>
#include <tonus/store/store.hpp>

#include <vector>

namespace tonus::interaction {

/// The literal references of a resource to resources of this service: `Type/id`, with or without a version.
/// Absolute URLs, contained resources and logical references are not checked.
[[nodiscard]] std::vector<ReferenceTo> references_in(json::Value resource);

/// Errors: conflict if the resource that `reference` of `from` names is not here; the store's.
[[nodiscard]] core::Result<void> require_target(store::Reader& reader, const fhir::ResourceKey& from, const ReferenceTo& reference);

/// Errors: conflict if a resource of a served type refers to `removed` by an element that a search parameter
/// covers; the store's.
[[nodiscard]] core::Result<void> require_no_referrer(store::Reader& reader, const Preparer& preparer, const fhir::ResourceKey& removed);

}  // namespace tonus::interaction
