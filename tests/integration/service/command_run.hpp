#pragma once

#include <string>
#include <vector>

namespace tonus::test {

/// What one run of the program said and how it ended.
struct CommandRun {
    int status = -1;
    std::string output;
    std::string errors;
};

/// Runs the program under test with these arguments and waits for its end.
CommandRun run_command(std::vector<std::string> arguments);

}  // namespace tonus::test
