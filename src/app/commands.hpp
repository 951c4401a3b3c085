#pragma once

#include "command.hpp"

/// One factory a command; each lives in the file of its name.
namespace tonus::app {

[[nodiscard]] std::unique_ptr<Command> audit_command();
[[nodiscard]] std::unique_ptr<Command> backup_command();
[[nodiscard]] std::unique_ptr<Command> check_command();
[[nodiscard]] std::unique_ptr<Command> client_command();
[[nodiscard]] std::unique_ptr<Command> doctor_command();
[[nodiscard]] std::unique_ptr<Command> export_command();
[[nodiscard]] std::unique_ptr<Command> health_command();
[[nodiscard]] std::unique_ptr<Command> import_command();
[[nodiscard]] std::unique_ptr<Command> inbox_command();
[[nodiscard]] std::unique_ptr<Command> migrate_command();
[[nodiscard]] std::unique_ptr<Command> receipt_command();
[[nodiscard]] std::unique_ptr<Command> restore_command();
[[nodiscard]] std::unique_ptr<Command> replay_command();
[[nodiscard]] std::unique_ptr<Command> supported_command();
[[nodiscard]] std::unique_ptr<Command> user_command();

}  // namespace tonus::app
