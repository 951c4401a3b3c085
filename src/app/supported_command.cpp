#include "commands.hpp"
#include "engine.hpp"

#include <tonus/interaction/descriptions.hpp>

#include <cstdio>

namespace tonus::app {
namespace {

/// `tonus supported`: what is supported, as docs/supported.md has it.
class SupportedCommand final : public Command {
public:
    const char* name() const override { return "supported"; }
    const char* help() const override { return "print what of FHIR is supported, and stop"; }

    int run(const config::Settings& settings) override {
        const auto engine = Engine::load(settings);
        if (!engine) return fail_with(engine.error());
        std::fputs(interaction::supported_page((*engine)->interactions).c_str(), stdout);
        return 0;
    }
};

}  // namespace

std::unique_ptr<Command> supported_command() { return std::make_unique<SupportedCommand>(); }

}  // namespace tonus::app
