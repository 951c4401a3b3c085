#include "commands.hpp"
#include "progress_line.hpp"
#include "resource_types.hpp"

#include <tonus/bulk/ndjson_export.hpp>
#include <tonus/bulk/output_file.hpp>
#include <tonus/core/text.hpp>
#include <tonus/fhir/time.hpp>
#include <tonus/store/side_access.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>

namespace tonus::app {
namespace {

/// `tonus export FOLDER`: every current resource as NDJSON, one file a type, as of one instant, while
/// the service goes on.
class ExportCommand final : public Command {
public:
    const char* name() const override { return "export"; }
    const char* help() const override { return "write the current resources as NDJSON, one file a type, while the service runs"; }

    void add_to(CLI::App& command) override {
        command.add_option("folder", folder_, "where <type>.ndjson files are made")->required();
        repeatable(command.add_option("--type", types_, "only this resource type; may be repeated"));
        command.add_option("--since", since_, "only resources stored at or after this instant, for example 2026-11-24T09:30:00Z");
    }

    int run(const config::Settings& settings) override {
        const auto since = instant();
        if (!since) return fail_with(since.error());
        const auto types = wanted_types(settings);
        if (!types) return fail_with(types.error());
        std::error_code code;
        std::filesystem::create_directories(folder_, code);
        if (code) return fail_with(core::Error(core::ErrorKind::internal, "The folder " + folder_ + " cannot be made: " + code.message()));
        std::filesystem::permissions(folder_, std::filesystem::perms::owner_all, code);
        const auto done = store::read_sqlite(settings.text("store.folder"), [&](store::Reader& reader) -> core::Result<void> {
            const auto counts = reader.counts();
            if (!counts) return core::fail(counts.error());
            total_ = counts->resources;
            for (const std::string& type : *types) {
                if (auto written = write(reader, type, *since); !written) return written;
            }
            return {};
        });
        if (!done) return fail_with(done.error());
        std::printf("%lld resources in %s.\n", static_cast<long long>(written_), folder_.c_str());
        return 0;
    }

private:
    core::Result<std::optional<core::Instant>> instant() const {
        if (since_.empty()) return std::optional<core::Instant>();
        const auto read = fhir::parse_time(since_);
        if (!read) return core::fail(core::ErrorKind::invalid, "--since must be an instant such as 2026-11-24T09:30:00Z.");
        return std::optional<core::Instant>(read->start);
    }

    core::Result<std::vector<std::string>> wanted_types(const config::Settings& settings) const {
        auto accepted = accepted_types(settings);
        if (!accepted || types_.empty()) return accepted;
        const std::vector<std::string_view> known(accepted->begin(), accepted->end());
        for (const std::string& type : types_) {
            if (std::find(known.begin(), known.end(), type) != known.end()) continue;
            const auto near = core::nearest(type, known);
            return core::fail(
                core::ErrorKind::invalid, "There is no type " + type + " here" + (near ? "; did you mean " + std::string(*near) + "?" : ".")
            );
        }
        return types_;
    }

    /// No file for a type without resources.
    core::Result<void> write(store::Reader& reader, const std::string& type, std::optional<core::Instant> since) {
        ProgressLine line("writing " + type);
        std::optional<bulk::OutputFile> file;
        const auto sink = [&](std::string_view text) -> core::Result<void> {
            if (!file) {
                auto created = bulk::OutputFile::create(std::filesystem::path(folder_) / (type + ".ndjson"));
                if (!created) return core::fail(created.error());
                file.emplace(std::move(*created));
            }
            line.show(++written_, total_);
            return file->write_line(text);
        };
        const auto left_out = [](const fhir::ResourceKey& key) {
            std::fprintf(stderr, "%s is left out: what is stored of it cannot be read.\n", fhir::to_string(key).c_str());
        };
        const auto count = bulk::export_type(reader, type, since, sink, left_out);
        if (!count) return core::fail(count.error());
        if (!file) return {};
        std::printf("%s.ndjson: %lld\n", type.c_str(), static_cast<long long>(*count));
        return file->finish();
    }

    std::string folder_;
    std::vector<std::string> types_;
    std::string since_;
    std::int64_t total_ = 0;
    std::int64_t written_ = 0;
};

}  // namespace

std::unique_ptr<Command> export_command() { return std::make_unique<ExportCommand>(); }

}  // namespace tonus::app
