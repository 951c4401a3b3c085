#pragma once

#include "support/program.hpp"

#include <string>
#include <vector>

namespace tonus::test {

/// The file of the program under test.
std::string program_under_test();
/// Runs it with these arguments and waits for its end.
ProgramRun run_command(std::vector<std::string> arguments);

}  // namespace tonus::test
