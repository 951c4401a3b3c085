#pragma once

#include "support/http_client.hpp"

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::test {

/// The real program, started on a data folder with ports of its own, without access control. Its log goes
/// to `log_file()`. Killed at the end of the scope if it still runs.
class ServiceProcess {
public:
    /// Throws std::runtime_error if it does not get ready. `arguments` follow `tonus serve`.
    explicit ServiceProcess(const std::filesystem::path& folder, std::vector<std::string> arguments = {});
    ~ServiceProcess();
    ServiceProcess(const ServiceProcess&) = delete;
    ServiceProcess& operator=(const ServiceProcess&) = delete;

    [[nodiscard]] std::uint16_t port() const noexcept { return port_; }
    [[nodiscard]] std::uint16_t admin_port() const noexcept { return admin_port_; }
    [[nodiscard]] pid_t process() const noexcept { return process_; }
    [[nodiscard]] std::filesystem::path log_file() const { return log_file_; }

    /// SIGKILL: nothing of it is asked.
    void kill();
    /// SIGHUP: read rules, concepts and words again.
    void hang_up() const;
    /// SIGTERM; its exit status.
    int stop();

    HttpAnswer send(std::string_view method, std::string_view target, std::string_view body = {}) const;

private:
    int wait();

    std::filesystem::path log_file_;
    pid_t process_ = -1;
    std::uint16_t port_ = 0;
    std::uint16_t admin_port_ = 0;
};

}  // namespace tonus::test
