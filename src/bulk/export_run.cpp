#include "export_run.hpp"

#include "export_elements.hpp"
#include "export_scope.hpp"

#include <tonus/bulk/ndjson_export.hpp>
#include <tonus/bulk/output_file.hpp>
#include <tonus/core/identifier.hpp>
#include <tonus/interaction/problem.hpp>
#include <tonus/interaction/subset.hpp>
#include <tonus/json/writer.hpp>

#include <set>

namespace tonus::bulk {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view deleted_name = "deleted";
constexpr std::string_view error_name = "error";
constexpr std::size_t versions_a_page = 500;

/// One file that is made with its first line: none is made for what there is none of.
class LazyFile {
public:
    explicit LazyFile(fs::path name) : name_(std::move(name)) {}

    core::Result<void> write_line(std::string_view line) {
        if (!file_) {
            auto created = OutputFile::create(name_);
            if (!created) return core::fail(created.error());
            file_.emplace(std::move(*created));
        }
        ++lines_;
        return file_->write_line(line);
    }
    core::Result<void> finish() { return file_ ? file_->finish() : core::Result<void>(); }
    [[nodiscard]] std::int64_t lines() const noexcept { return lines_; }

private:
    fs::path name_;
    std::optional<OutputFile> file_;
    std::int64_t lines_ = 0;
};

/// Source: FHIR Bulk Data Access 2.0, "Response - Complete Status", `deleted`.
std::string deletion_line(const fhir::ResourceKey& key) {
    json::Writer writer;
    writer.begin_object().member("resourceType", "Bundle").member("id", core::new_identifier()).member("type", "transaction");
    writer.key("entry").begin_array().begin_object().key("request").begin_object();
    writer.member("method", "DELETE").member("url", fhir::to_string(key));
    return writer.end_object().end_object().end_array().end_object().take();
}

/// Source: FHIR Bulk Data Access 2.0, "Response - Complete Status", `error`.
std::string error_line(const fhir::ResourceKey& key) {
    json::Writer writer;
    writer.begin_object().member("resourceType", "OperationOutcome").key("issue").begin_array().begin_object();
    writer.member("severity", "error").member("code", "incomplete");
    writer.member("diagnostics", fhir::to_string(key) + " is left out: what is stored of it cannot be read.");
    return writer.end_object().end_array().end_object().take();
}

class Run {
public:
    Run(store::Reader& reader,
        const interaction::SearchEngine& searches,
        const ExportScope& scope,
        const fs::path& folder,
        const OnExported& progress,
        ExportJob& job)
        : reader_(reader), searches_(searches), scope_(scope), folder_(folder), progress_(progress), job_(job) {}

    core::Result<void> run() {
        for (place_ = 0; place_ < job_.types.size(); ++place_) {
            if (auto written = write_type(job_.types[place_]); !written) return written;
        }
        if (job_.since) {
            if (auto written = write_deletions(); !written) return written;
        }
        return write_errors();
    }

private:
    core::Result<void> go_on(std::string_view type) {
        ++lines_;
        if (!progress_ || progress_({type, place_ + 1, job_.types.size(), lines_})) return {};
        return core::fail(core::ErrorKind::conflict, "The export was stopped.");
    }

    core::Result<void> keep(LazyFile& file, std::string name, std::string type, bool deletions) {
        if (auto finished = file.finish(); !finished) return finished;
        if (file.lines() > 0) job_.files.push_back({std::move(name), std::move(type), file.lines(), deletions});
        return {};
    }

    core::Result<void> write_type(const std::string& type) {
        LazyFile file(folder_ / (type + ".ndjson"));
        store::IndexQuery query = scope_.query_for(type);
        query.updated_from = job_.since;
        const auto kept = elements_of(searches_, type, job_.elements);
        if (!kept) return core::fail(kept.error());
        const auto sink = [&](std::string_view line) -> core::Result<void> {
            if (auto told = go_on(type); !told) return told;
            if (!*kept) return file.write_line(line);
            return file.write_line(interaction::subset(std::string(line), **kept));
        };
        const auto left_out = [this](const fhir::ResourceKey& key) { left_out_.insert(key); };
        if (auto found = export_found(reader_, std::move(query), sink, left_out); !found) return core::fail(found.error());
        return keep(file, type, type, false);
    }

    core::Result<void> write_errors() {
        LazyFile file(folder_ / (std::string(error_name) + ".ndjson"));
        for (const fhir::ResourceKey& key : left_out_) {
            if (auto written = file.write_line(error_line(key)); !written) return written;
        }
        return keep(file, std::string(error_name), "OperationOutcome", false);
    }

    core::Result<void> write_deletions() {
        LazyFile file(folder_ / (std::string(deleted_name) + ".ndjson"));
        for (const std::string& type : job_.types) {
            store::HistoryQuery query;
            query.type = type;
            query.since = job_.since;
            query.count = versions_a_page;
            for (bool more = true; more;) {
                const auto page = reader_.history(query);
                if (!page) return core::fail(page.error());
                for (const store::Version& version : *page) {
                    if (auto written = write_deletion(file, version); !written) return written;
                }
                more = page->size() == versions_a_page;
                if (more) query.before = page->back().sequence;
            }
        }
        return keep(file, std::string(deleted_name), "Bundle", true);
    }

    core::Result<void> write_deletion(LazyFile& file, const store::Version& version) {
        if (!version.deleted()) return {};
        const auto current = reader_.current(version.key);
        if (!current) return core::fail(current.error());
        if (!*current || (*current)->sequence != version.sequence) return {};
        // Whose it was is in what was deleted.
        const auto before = reader_.version(version.key, version.version_id - 1);
        if (!before) return core::fail(before.error());
        if (!*before) return {};
        const auto held = scope_.holds(**before);
        if (!held && interaction::is_unreadable(held.error())) return {};
        if (!held) return core::fail(held.error());
        if (!*held) return {};
        if (auto told = go_on(version.key.type); !told) return told;
        return file.write_line(deletion_line(version.key));
    }

    store::Reader& reader_;
    const interaction::SearchEngine& searches_;
    const ExportScope& scope_;
    const fs::path& folder_;
    const OnExported& progress_;
    ExportJob& job_;
    std::set<fhir::ResourceKey> left_out_;
    std::size_t place_ = 0;
    std::int64_t lines_ = 0;
};

/// No later version is stored with an earlier instant: the clock of the store never runs backwards, and
/// the job itself was stored at `created`.
core::Result<core::Instant> instant_of_snapshot(store::Reader& reader, const ExportJob& job) {
    store::HistoryQuery newest;
    newest.count = 1;
    const auto versions = reader.history(newest);
    if (!versions) return core::fail(versions.error());
    return versions->empty() ? job.created : std::max(job.created, versions->front().last_updated);
}

}  // namespace

core::Result<void> run_export(
    store::Reader& reader, const interaction::SearchEngine& searches, const fs::path& folder, const OnExported& progress, ExportJob& job
) {
    std::error_code code;
    fs::create_directories(folder, code);
    if (code) return core::fail(core::Error(core::ErrorKind::internal, "The export's folder cannot be made.").with_detail(code.message()));
    fs::permissions(folder, fs::perms::owner_all, code);
    const auto at = instant_of_snapshot(reader, job);
    if (!at) return core::fail(at.error());
    job.transaction_time = *at;
    job.files.clear();
    const auto scope = ExportScope::of(reader, searches, job);
    if (!scope) return core::fail(scope.error());
    return Run(reader, searches, *scope, folder, progress, job).run();
}

}  // namespace tonus::bulk
