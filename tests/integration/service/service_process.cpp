#include "service_process.hpp"

#include "command_run.hpp"

#include <sys/wait.h>

#include <chrono>
#include <csignal>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>

namespace tonus::test {
namespace {

std::string read_file(const std::filesystem::path& path) {
    std::ifstream stream(path);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// The number behind `name=` in the line that says the service is ready; 0 before that line is there.
std::uint16_t number_in_ready_line(const std::string& log, const std::string& name) {
    const auto ready = log.find("event=ready");
    if (ready == std::string::npos || log.find('\n', ready) == std::string::npos) return 0;
    const auto at = log.find(" " + name + "=", ready);
    return at == std::string::npos ? std::uint16_t(0) : std::uint16_t(std::stoi(log.substr(at + name.size() + 2)));
}

}  // namespace

ServiceProcess::ServiceProcess(const std::filesystem::path& folder, std::vector<std::string> arguments)
    : log_file_(folder.parent_path() / "service.log") {
    std::vector<std::string> words = {
        program_under_test(),
        "serve",
        "--data",
        folder.string(),
        "--set",
        "http.port=0",
        "--set",
        "admin.port=0",
        "--set",
        "access.required=false",
        "--set",
        "log.queue_lines=0",
        // A machine of two processors would take one by itself; a race needs two.
        "--set",
        "http.io_threads=2",
        // What a test wants to run out it sets itself.
        "--set",
        "http.handshake_timeout=5min",
        "--set",
        "http.header_timeout=5min",
        "--set",
        "http.request_timeout=5min",
    };
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::filesystem::remove(log_file_);
    process_ = start_program(std::move(words), log_file_, log_file_);
    for (int i = 0; i < 6000 && port_ == 0; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        int status = 0;
        if (::waitpid(process_, &status, WNOHANG) == process_) {
            process_ = -1;
            break;
        }
        const std::string log = read_file(log_file_);
        port_ = number_in_ready_line(log, "port");
        admin_port_ = number_in_ready_line(log, "admin_port");
    }
    if (port_ != 0) return;
    kill();
    throw std::runtime_error("the service did not get ready:\n" + read_file(log_file_));
}

ServiceProcess::~ServiceProcess() { kill(); }

void ServiceProcess::kill() {
    if (process_ < 0) return;
    ::kill(process_, SIGKILL);
    wait();
}

void ServiceProcess::hang_up() const { ::kill(process_, SIGHUP); }

int ServiceProcess::stop() {
    ::kill(process_, SIGTERM);
    return wait();
}

int ServiceProcess::wait() {
    const pid_t ended = process_;
    process_ = -1;
    return wait_for_program(ended);
}

HttpAnswer ServiceProcess::send(std::string_view method, std::string_view target, std::string_view body) const {
    HttpClient::Fields fields;
    if (!body.empty()) fields.emplace_back("Content-Type", "application/fhir+json");
    return fetch(port_, method, target, body, fields);
}

}  // namespace tonus::test
