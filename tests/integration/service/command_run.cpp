#include "command_run.hpp"

#include <cstdlib>
#include <stdexcept>

namespace tonus::test {

std::string program_under_test() {
    const char* file = std::getenv("SERVICE_UNDER_TEST");
    if (file == nullptr) throw std::runtime_error("SERVICE_UNDER_TEST does not name the program");
    return file;
}

ProgramRun run_command(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), program_under_test());
    return run_program(std::move(arguments));
}

}  // namespace tonus::test
