#include "backup_file.hpp"
#include "commands.hpp"
#include "progress_line.hpp"

#include <tonus/store/maintenance.hpp>

#include <CLI/CLI.hpp>

#include <cstdio>

namespace tonus::app {
namespace {

/// `tonus backup [FILE]`: a copy of the database as of now, while the service goes on.
class BackupCommand final : public Command {
public:
    const char* name() const override { return "backup"; }
    const char* help() const override { return "copy the database into one file while the service runs"; }

    void add_to(CLI::App& command) override {
        command.add_option("file", file_, "new file to make; left out: a dated one in backup.folder");
    }

    int run(const config::Settings& settings) override {
        const std::string& folder = settings.text("backup.folder");
        if (file_.empty() && folder.empty()) {
            return fail_with(core::Error(core::ErrorKind::invalid, "Name the file to make, or set backup.folder."));
        }
        const auto file = file_.empty() ? new_backup_name(folder, core::SystemClock().now()) : std::filesystem::path(file_);
        ProgressLine line("copying");
        const auto done =
            store::backup_sqlite(settings.text("store.folder"), file, [&](std::int64_t part, std::int64_t all) { line.show(part, all); });
        if (!done) return fail_with(done.error());
        std::error_code ignored;
        const auto size = std::filesystem::file_size(file, ignored);
        std::printf("%s: %llu bytes, whole and on disk.\n", file.c_str(), static_cast<unsigned long long>(size));
        return 0;
    }

private:
    std::string file_;
};

}  // namespace

std::unique_ptr<Command> backup_command() { return std::make_unique<BackupCommand>(); }

}  // namespace tonus::app
