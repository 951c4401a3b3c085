#include "command_run.hpp"

#include "support/temporary_folder.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace tonus::test {
namespace {

std::string text_of(const std::filesystem::path& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

CommandRun run_command(std::vector<std::string> arguments) {
    const char* binary = std::getenv("SERVICE_UNDER_TEST");
    if (binary == nullptr) throw std::runtime_error("SERVICE_UNDER_TEST does not name the program");
    const TemporaryFolder folder;
    const auto output = folder.path() / "output";
    const auto errors = folder.path() / "errors";
    arguments.insert(arguments.begin(), binary);
    std::vector<char*> raw;
    for (std::string& word : arguments) raw.push_back(word.data());
    raw.push_back(nullptr);
    const pid_t process = ::fork();
    if (process == 0) {
        ::dup2(::open(output.c_str(), O_CREAT | O_WRONLY, 0600), STDOUT_FILENO);
        ::dup2(::open(errors.c_str(), O_CREAT | O_WRONLY, 0600), STDERR_FILENO);
        ::execv(binary, raw.data());
        ::_exit(127);
    }
    int status = 0;
    ::waitpid(process, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), text_of(output), text_of(errors)};
}

}  // namespace tonus::test
