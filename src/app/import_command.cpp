#include "commands.hpp"
#include "engine.hpp"
#include "options.hpp"
#include "progress_line.hpp"

#include <tonus/bulk/ndjson_import.hpp>
#include <tonus/bulk/output_file.hpp>
#include <tonus/json/writer.hpp>
#include <tonus/store/sqlite_store.hpp>

#include <CLI/CLI.hpp>

#include <cstdio>

namespace tonus::app {
namespace {

// Of refused lines, when no report file is asked for: enough to see what is wrong.
constexpr std::int64_t lines_shown = 20;

std::string report_line(const std::string& file, const bulk::RefusedLine& refused) {
    json::Writer writer;
    writer.begin_object().member("file", file).member("line", refused.number).member("resource", refused.resource);
    writer.key("issues").begin_array();
    for (const core::Issue& issue : refused.issues) {
        writer.begin_object().member("code", issue.code).member("expression", issue.expression);
        writer.member("diagnostics", issue.diagnostics).end_object();
    }
    writer.end_array().end_object();
    return writer.take();
}

/// `tonus import FILE...`: NDJSON into the store of a stopped service.
class ImportCommand final : public Command {
public:
    const char* name() const override { return "import"; }
    const char* help() const override {
        return "store the resources of NDJSON files, each checked as a request would be; the service must be stopped";
    }

    void add_to(CLI::App& command) override {
        command.add_option("files", files_, "NDJSON files, in this order")->required();
        command.add_option("--report", report_, "new NDJSON file for the refused lines; left out: the first are shown");
        command.add_flag("--restart", restart_, "begin anew though an earlier import broke off");
    }

    int run(const config::Settings& settings) override {
        auto engine = Engine::load(settings);
        if (!engine) return fail_with(engine.error());
        auto store = store::open_sqlite(store_options(settings));
        if (!store) return fail_with(store.error());
        if (const auto adopted = (*engine)->adopt(**store); !adopted) return fail_with(adopted.error());
        if (!report_.empty()) {
            auto report = bulk::OutputFile::create(report_);
            if (!report) return fail_with(report.error());
            output_.emplace(std::move(*report));
        }
        bulk::ImportOptions options;
        options.line_limit = settings.size("http.body_limit");
        options.restart = restart_;
        const core::SystemClock clock;
        const auto refused = [this](const bulk::RefusedLine& line) { note(line); };
        bulk::NdjsonImport import(**store, (*engine)->interactions, clock, options, refused);
        for (const std::string& file : files_) {
            current_ = file;
            if (auto done = take(import); !done) return fail_with(done.error());
        }
        if (output_ && !finish_report()) return 1;
        return refused_ == 0 ? 0 : 1;
    }

private:
    core::Result<void> take(bulk::NdjsonImport& import) {
        ProgressLine line(current_);
        const auto totals = import.run(current_, [&](std::int64_t part, std::int64_t all) { line.show(part, all); });
        if (!totals) return core::fail(totals.error());
        const auto number = [](std::int64_t value) { return std::to_string(value); };
        std::string text = current_ + ": " + number(totals->created) + " created, " + number(totals->updated) + " updated, " +
                           number(totals->unchanged) + " unchanged, " + number(totals->refused) + " refused";
        if (totals->resumed_after > 0) text += "; resumed after line " + number(totals->resumed_after);
        std::puts(text.c_str());
        return {};
    }

    void note(const bulk::RefusedLine& line) {
        ++refused_;
        if (output_) {
            const auto written = output_->write_line(report_line(current_, line));
            if (!written && !report_failure_) report_failure_ = written.error();
        } else if (refused_ <= lines_shown) {
            const core::Issue& issue = line.issues.front();
            const std::string resource = line.resource.empty() ? std::string() : line.resource + ": ";
            std::fprintf(
                stderr,
                "%s:%lld: %s%s\n",
                current_.c_str(),
                static_cast<long long>(line.number),
                resource.c_str(),
                issue.diagnostics.c_str()
            );
        }
    }

    bool finish_report() {
        const auto finished = report_failure_ ? core::Result<void>(core::fail(*report_failure_)) : output_->finish();
        if (!finished) fail_with(finished.error());
        return finished.has_value();
    }

    std::vector<std::string> files_;
    std::string report_;
    bool restart_ = false;
    std::string current_;
    std::int64_t refused_ = 0;
    std::optional<bulk::OutputFile> output_;
    std::optional<core::Error> report_failure_;
};

}  // namespace

std::unique_ptr<Command> import_command() { return std::make_unique<ImportCommand>(); }

}  // namespace tonus::app
