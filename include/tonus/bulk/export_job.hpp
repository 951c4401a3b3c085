#pragma once

#include <tonus/core/clock.hpp>
#include <tonus/core/error.hpp>
#include <tonus/core/result.hpp>
#include <tonus/interaction/request.hpp>
#include <tonus/store/store.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::bulk {

/// Whose resources an export holds. Source: FHIR Bulk Data Access 2.0, section "Bulk Data Kick-off Request".
enum class ExportLevel : std::uint8_t { system, patient, group };

enum class ExportState : std::uint8_t { waiting, done, failed };

/// One file of an export: `<name>.ndjson` in the export's folder.
struct ExportFile {
    std::string name;  ///< the type it holds; `deleted` for the Bundles of what was deleted; `error` for what was left out
    std::string type;  ///< resourceType of its lines
    std::int64_t count = 0;
    bool deletions = false;
};

/// A search that resources of a type must match. Source: FHIR Bulk Data Access 2.0, `_typeFilter`.
struct TypeFilter {
    std::string type;
    std::string query;  ///< as after the `?` of a URL
};

/// One `$export` from its kick-off until it is deleted. Kept as a document of the store, so that it
/// outlives the process.
struct ExportJob {
    std::string id;
    std::string client;  ///< account that asked; only it may see the export
    std::string path;    ///< what was asked, below the base, for example `Patient/$export`
    std::vector<interaction::Parameter> asked;
    ExportLevel level = ExportLevel::system;
    std::string group;                  ///< id of the Group, at that level
    std::vector<std::string> types;     ///< never empty
    std::vector<std::string> patients;  ///< ids: only what is theirs; none: everyone's at that level
    std::vector<TypeFilter> filters;    ///< a resource of a type that has some must match one of them
    std::vector<std::string> elements;  ///< `element` or `Type.element`; none: all
    std::optional<core::Instant> since;
    core::Instant created;
    ExportState state = ExportState::waiting;
    core::Instant ended;             ///< if no longer waiting
    core::Instant transaction_time;  ///< every version up to it was seen, and none after it
    std::vector<ExportFile> files;
    bool full = false;  ///< why it failed: no room on the disk; otherwise a fault of ours
};

[[nodiscard]] std::string encode(const ExportJob& job);
/// What encode() wrote; nothing for other text.
[[nodiscard]] std::optional<ExportJob> read_export_job(std::string_view text);

/// Errors of all: the store's.
[[nodiscard]] core::Result<std::optional<ExportJob>> find_export(store::Reader& reader, std::string_view id);
/// Oldest first.
[[nodiscard]] core::Result<std::vector<ExportJob>> list_exports(store::Reader& reader);
[[nodiscard]] core::Result<void> put_export(store::Writer& writer, const ExportJob& job);
[[nodiscard]] core::Result<void> remove_export(store::Writer& writer, std::string_view id);

}  // namespace tonus::bulk
