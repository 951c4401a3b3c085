#include "commands.hpp"
#include "progress_line.hpp"
#include "verification_text.hpp"

#include <CLI/CLI.hpp>

#include <cstdio>

namespace tonus::app {
namespace {

/// `tonus restore FILE --data FOLDER [--verify]`: a data folder out of a backup, upgraded to this
/// program's schema.
class RestoreCommand final : public Command {
public:
    const char* name() const override { return "restore"; }
    const char* help() const override { return "make a new data folder out of a backup"; }

    void add_to(CLI::App& command) override {
        command.add_option("file", file_, "the backup")->required();
        command.add_flag(
            "--verify", verify_, "read every page, body, search row and audit entry of the copy first; nothing is restored if one is wrong"
        );
    }

    int run(const config::Settings& settings) override {
        const std::string& folder = settings.text("store.folder");
        ProgressLine line(verify_ ? "restoring and verifying" : "restoring");
        store::Verification found;
        const auto done = store::restore_sqlite(file_, folder, verify_ ? &found : nullptr, [&](std::int64_t part, std::int64_t all) {
            line.show(part, all);
        });
        if (!done) return fail_with(done.error());
        std::printf("Restored into %s.\n", folder.c_str());
        if (verify_) std::printf("Verified: %s. No problems.\n", text_of(found).c_str());
        return 0;
    }

private:
    std::string file_;
    bool verify_ = false;
};

}  // namespace

std::unique_ptr<Command> restore_command() { return std::make_unique<RestoreCommand>(); }

}  // namespace tonus::app
