#pragma once

#include <tonus/fhir/resource_key.hpp>

#include <tonus/core/clock.hpp>
#include <tonus/json/value.hpp>
#include <tonus/json/writer.hpp>

#include <string>
#include <string_view>

namespace tonus::fhir {

/// What the server adds to a resource. Source: FHIR R4, resource, "Meta".
struct ServerMeta {
    ResourceKey key;
    std::int64_t version_id = 1;
    core::Instant last_updated;
};

/// The part of a resource that its sender decides, as compact JSON text: everything but resourceType,
/// id, meta.versionId and meta.lastUpdated, members in their order, numbers digit for digit. Two
/// resources with equal content are the same content. The form is internal: render() makes it whole.
[[nodiscard]] std::string content_of(json::Value resource);

/// The resource as served: resourceType, id and meta first, then the rest in the sender's order.
[[nodiscard]] std::string render(const ServerMeta& meta, std::string_view content);

}  // namespace tonus::fhir
