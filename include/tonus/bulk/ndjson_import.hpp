#pragma once

#include <tonus/core/clock.hpp>
#include <tonus/core/result.hpp>
#include <tonus/interaction/interactions.hpp>
#include <tonus/store/store.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace tonus::bulk {

/// A line that was not taken, and why.
struct RefusedLine {
    std::int64_t number = 0;
    std::string resource;             ///< "Observation/a" as far as it could be read
    std::vector<core::Issue> issues;  ///< never empty
};

struct ImportTotals {
    std::int64_t created = 0;
    std::int64_t updated = 0;
    std::int64_t unchanged = 0;
    std::int64_t refused = 0;
    std::int64_t resumed_after = 0;  ///< line an earlier, broken-off import of the same file had come to
};

struct ImportOptions {
    std::size_t line_limit = 16 * 1024 * 1024;  ///< longest line, in bytes
    std::size_t in_flight = 256;                ///< lines that wait for their commit at once
    std::int64_t lines_a_mark = 2000;           ///< lines between two notes of how far it has come
    bool restart = false;                       ///< start over, even if an earlier import was interrupted
};

/// Stores the resources of an NDJSON file as updates by their ids, through the checks every request
/// passes. Bounded memory. Repeating it changes nothing; after an interruption it goes on at the last mark, which
/// the store keeps by the file's path, size and time. Each stored version is audited.
/// Source: FHIR Bulk Data Access, "ndjson".
class NdjsonImport {
public:
    using OnRefused = std::function<void(const RefusedLine&)>;
    using OnProgress = std::function<void(std::int64_t bytes, std::int64_t size)>;

    /// All must outlive the import. `refused` is called on one thread at a time.
    NdjsonImport(
        store::Store& store,
        const interaction::Interactions& interactions,
        const core::Clock& clock,
        ImportOptions options,
        OnRefused refused
    );

    /// Blocking. Errors: not_found if the file cannot be read; the store's. A refused line is none.
    [[nodiscard]] core::Result<ImportTotals> run(const std::filesystem::path& file, const OnProgress& progress = {});

private:
    class Run;

    store::Store& store_;
    const interaction::Interactions& interactions_;
    const core::Clock& clock_;
    const ImportOptions options_;
    const OnRefused refused_;
};

}  // namespace tonus::bulk
