#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace tonus::test {

/// What one run of a program said and how it ended.
struct ProgramRun {
    int status = -1;  ///< its exit status, or 128 and the signal that ended it
    std::string output;
    std::string errors;
};

/// Starts the program that the first word names, with the others as its arguments; what it prints is appended to
/// the files. Throws std::runtime_error if it cannot be started.
pid_t start_program(std::vector<std::string> words, const std::filesystem::path& output, const std::filesystem::path& errors);
/// Waits for its end.
int wait_for_program(pid_t process);
/// Starts it and waits for its end.
ProgramRun run_program(std::vector<std::string> words);

}  // namespace tonus::test
