#include "commands.hpp"

#include <CLI/CLI.hpp>

#include <cstdio>

namespace tonus::app {

std::vector<std::unique_ptr<Command>> operator_commands() {
    std::vector<std::unique_ptr<Command>> commands;
    for (const auto make :
         {check_command,
          supported_command,
          user_command,
          client_command,
          doctor_command,
          health_command,
          backup_command,
          restore_command,
          migrate_command,
          import_command,
          export_command,
          audit_command,
          inbox_command,
          receipt_command,
          replay_command}) {
        commands.push_back(make());
    }
    return commands;
}

CLI::Option* repeatable(CLI::Option* option) { return option->allow_extra_args(false); }

std::vector<std::string> problems_of(const core::Error& error) {
    std::vector<std::string> problems{error.message()};
    for (const core::Issue& issue : error.issues()) {
        if (!problems.front().ends_with(issue.diagnostics)) problems.push_back(issue.diagnostics);
    }
    return problems;
}

int fail_with(const core::Error& error) {
    const char* lead = "tonus: ";
    for (const std::string& problem : problems_of(error)) {
        std::fprintf(stderr, "%s%s\n", lead, problem.c_str());
        lead = "  ";
    }
    if (!error.detail().empty()) std::fprintf(stderr, "  (%s)\n", error.detail().c_str());
    return 1;
}

int refuse_settings(const core::Error& error) {
    std::fprintf(stderr, "tonus: %s\n", error.message().c_str());
    return 2;
}

}  // namespace tonus::app
