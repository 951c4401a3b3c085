#include "commands.hpp"
#include "doctor_checks.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>

namespace tonus::app {
namespace {

const char* word_for(Health health) {
    switch (health) {
        case Health::good: return "ok";
        case Health::doubtful: return "doubt";
        case Health::bad: return "BAD";
    }
    return "BAD";
}

/// `tonus doctor [--thorough]`: is everything there that the service needs?
class DoctorCommand final : public Command {
public:
    const char* name() const override { return "doctor"; }
    const char* help() const override { return "look at all the service depends on and say what to mend; exit 1 if anything is bad"; }

    void add_to(CLI::App& command) override { command.add_flag("--thorough", thorough_, "read the whole database too"); }

    int run(const config::Settings& settings) override {
        const auto findings = examine(settings, thorough_);
        for (const Finding& finding : findings) {
            std::printf("%-6s %-11s %s\n", word_for(finding.health), finding.subject.c_str(), finding.words.c_str());
        }
        const bool bad =
            std::any_of(findings.begin(), findings.end(), [](const Finding& finding) { return finding.health == Health::bad; });
        return bad ? 1 : 0;
    }

private:
    bool thorough_ = false;
};

}  // namespace

std::unique_ptr<Command> doctor_command() { return std::make_unique<DoctorCommand>(); }

}  // namespace tonus::app
