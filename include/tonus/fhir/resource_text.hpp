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

/// The part of a resource that its sender decides, as compact text: everything but resourceType, id,
/// meta.versionId and meta.lastUpdated, members in their order, numbers digit for digit; and beside it
/// the sender's meta.lastUpdated, which is evidence of when things were known. The form is internal:
/// render() and render_as_sent() make it whole.
[[nodiscard]] std::string content_of(json::Value resource);

/// True if two contents differ at most in the sender's meta.lastUpdated: storing one over the other
/// would tell nothing new.
[[nodiscard]] bool same_content(std::string_view left, std::string_view right) noexcept;

/// The resource as served: resourceType, id and meta first, then the rest in the sender's order.
[[nodiscard]] std::string render(const ServerMeta& meta, std::string_view content);

/// The same as a value of what `writer` writes.
void write_rendered(json::Writer& writer, const ServerMeta& meta, std::string_view content);

/// The resource as its sender sent it (meta.versionId aside), for reading it again.
[[nodiscard]] std::string render_as_sent(const ResourceKey& key, std::string_view content);

/// The same for a patch to change: with meta and the versionId in it, since a client saw them there. content_of() drops
/// what the server sets.
[[nodiscard]] std::string render_to_patch(const ServerMeta& meta, std::string_view content);

}  // namespace tonus::fhir
