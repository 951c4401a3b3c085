#include "commands.hpp"
#include "options.hpp"

#include <cstdio>

namespace tonus::app {
namespace {

/// `tonus check`: the settings in force, and whether the service would start with them.
class CheckCommand final : public Command {
public:
    const char* name() const override { return "check"; }
    const char* help() const override { return "read the settings, say what is in force, and stop"; }

    int run(const config::Settings& settings) override {
        std::fputs(settings.describe().c_str(), stdout);
        std::printf("# What clinicians decide: %s\n", clinical_content_name(settings).c_str());
        const auto usable = check_settings(settings);
        return usable ? 0 : refuse_settings(usable.error());
    }
};

}  // namespace

std::unique_ptr<Command> check_command() { return std::make_unique<CheckCommand>(); }

}  // namespace tonus::app
