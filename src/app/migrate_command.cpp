#include "commands.hpp"
#include "progress_line.hpp"
#include "verification_text.hpp"

#include <CLI/CLI.hpp>

#include <cstdio>

namespace tonus::app {
namespace {

/// `tonus migrate [--dry-run]`: the database's schema, brought to this program's.
class MigrateCommand final : public Command {
public:
    const char* name() const override { return "migrate"; }
    const char* help() const override { return "upgrade the database of a stopped service to this program's schema"; }

    void add_to(CLI::App& command) override {
        command.add_flag("--dry-run", dry_run_, "try it on a copy beside the database, verify the copy, remove it; the service may run");
    }

    int run(const config::Settings& settings) override {
        const std::string& folder = settings.text("store.folder");
        const auto schema = store::schema_of_sqlite(folder);
        if (!schema) return fail_with(schema.error());
        std::printf(
            "Schema %lld here, %lld in this program.\n", static_cast<long long>(schema->stored), static_cast<long long>(schema->newest)
        );
        for (const std::string& step : schema->steps) std::printf("  to do: %s\n", step.c_str());
        return dry_run_ ? rehearse(folder) : migrate(folder, schema->steps.empty());
    }

private:
    static int rehearse(const std::string& folder) {
        ProgressLine line("rehearsing");
        const auto found = store::rehearse_migration_sqlite(folder, [&](std::int64_t part, std::int64_t all) { line.show(part, all); });
        if (!found) return fail_with(found.error());
        for (const std::string& problem : found->problems) std::printf("  problem: %s\n", problem.c_str());
        std::printf("A copy was upgraded and verified: %s. Nothing was changed.\n", text_of(*found).c_str());
        return found->problems.empty() ? 0 : 1;
    }

    static int migrate(const std::string& folder, bool nothing_to_do) {
        if (const auto done = store::migrate_sqlite(folder); !done) return fail_with(done.error());
        std::puts(nothing_to_do ? "Nothing to do." : "Upgraded.");
        return 0;
    }

    bool dry_run_ = false;
};

}  // namespace

std::unique_ptr<Command> migrate_command() { return std::make_unique<MigrateCommand>(); }

}  // namespace tonus::app
