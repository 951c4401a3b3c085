#pragma once

#include <tonus/bulk/export_job.hpp>
#include <tonus/interaction/search_engine.hpp>

#include <filesystem>
#include <functional>

namespace tonus::bulk {

/// Told after each line which type is being written, which of how many it is, and how many lines there
/// are; false stops the export.
struct ExportProgress {
    std::string_view type;
    std::size_t place = 0;
    std::size_t types = 0;
    std::int64_t lines = 0;
};
using OnExported = std::function<bool(const ExportProgress& progress)>;

/// Writes the files of `job` into `folder`, which is made, and notes them in `job` with the instant they
/// stand for. One snapshot, a page of resources in memory at a time. Errors: conflict if it was stopped;
/// not_found if its Group is gone; storage_full; internal. Source: FHIR Bulk Data Access 2.0, "Response -
/// Complete Status".
[[nodiscard]] core::Result<void> run_export(
    store::Reader& reader,
    const interaction::SearchEngine& searches,
    const std::filesystem::path& folder,
    const OnExported& progress,
    ExportJob& job
);

}  // namespace tonus::bulk
