#pragma once

#include <tonus/store/store.hpp>

#include <string>

namespace tonus::app {

/// Notes in the audit chain what an operator does by a command: `act` is the command's, for example "user-add", `subject`
/// the id of what it is done to. Who: the account of the machine that runs the command.
[[nodiscard]] core::Result<void> note_command(store::Writer& writer, std::string act, std::string subject, std::string request = {});

}  // namespace tonus::app
