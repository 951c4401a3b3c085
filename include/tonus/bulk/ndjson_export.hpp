#pragma once

#include <tonus/core/clock.hpp>
#include <tonus/core/result.hpp>
#include <tonus/store/store.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace tonus::bulk {

/// Takes one resource as a line without its line feed. An error stops the export.
using LineSink = std::function<core::Result<void>(std::string_view line)>;

/// Told of a resource that is left out because what is stored of it cannot be read.
using LeftOutSink = std::function<void(const fhir::ResourceKey& key)>;

/// Hands every resource that `query` finds to `sink`, newest first, a page at a time. How many there
/// were. Errors: the reader's and the sink's.
[[nodiscard]] core::Result<std::int64_t> export_found(
    store::Reader& reader, store::IndexQuery query, const LineSink& sink, const LeftOutSink& left_out
);

/// The same for every current resource of `type`, those stored at or after `since` only.
/// Source: FHIR Bulk Data Access, "_since".
[[nodiscard]] core::Result<std::int64_t> export_type(
    store::Reader& reader, const std::string& type, std::optional<core::Instant> since, const LineSink& sink, const LeftOutSink& left_out
);

}  // namespace tonus::bulk
