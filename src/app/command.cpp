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

int fail_with(const core::Error& error) {
    std::fprintf(stderr, "tonus: %s\n", error.message().c_str());
    for (const core::Issue& issue : error.issues()) {
        if (issue.diagnostics != error.message()) std::fprintf(stderr, "  %s\n", issue.diagnostics.c_str());
    }
    if (!error.detail().empty()) std::fprintf(stderr, "  (%s)\n", error.detail().c_str());
    return 1;
}

int refuse_settings(const core::Error& error) {
    std::fprintf(stderr, "tonus: %s\n", error.message().c_str());
    return 2;
}

}  // namespace tonus::app
