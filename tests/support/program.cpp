#include "support/program.hpp"

#include "support/temporary_folder.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <system_error>

namespace tonus::test {
namespace {

constexpr int append_to = O_CREAT | O_WRONLY | O_APPEND;

std::string text_of(const std::filesystem::path& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

pid_t start_program(std::vector<std::string> words, const std::filesystem::path& output, const std::filesystem::path& errors) {
    std::vector<char*> raw;
    for (std::string& word : words) raw.push_back(word.data());
    raw.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output.c_str(), append_to, 0600);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors.c_str(), append_to, 0600);
    pid_t process = -1;
    const int failure = ::posix_spawn(&process, raw.front(), &actions, nullptr, raw.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    if (failure != 0) throw std::runtime_error(words.front() + ": " + std::generic_category().message(failure));
    return process;
}

int wait_for_program(pid_t process) {
    int status = 0;
    ::waitpid(process, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

ProgramRun run_program(std::vector<std::string> words) {
    const TemporaryFolder folder;
    const auto output = folder.path() / "output";
    const auto errors = folder.path() / "errors";
    const int status = wait_for_program(start_program(std::move(words), output, errors));
    return {status, text_of(output), text_of(errors)};
}

}  // namespace tonus::test
