#pragma once

#include <sys/types.h>

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace tonus::test {

/// What a process has open. SQLite holds on to files of its own for a while; sockets are connections and listeners.
struct Descriptors {
    std::size_t sockets = 0;
    std::size_t others = 0;

    [[nodiscard]] std::size_t all() const { return sockets + others; }
};

inline Descriptors descriptors_of(pid_t process) {
    Descriptors found;
    for (const auto& entry : std::filesystem::directory_iterator("/proc/" + std::to_string(process) + "/fd")) {
        std::error_code gone;
        const std::string leads_to = std::filesystem::read_symlink(entry, gone).string();
        ++(leads_to.starts_with("socket:") ? found.sockets : found.others);
    }
    return found;
}

inline std::size_t threads_of(pid_t process) {
    const std::filesystem::directory_iterator all("/proc/" + std::to_string(process) + "/task");
    return std::size_t(std::distance(begin(all), end(all)));
}

inline std::size_t resident_kib(pid_t process) {
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    for (std::string word; status >> word;) {
        std::size_t kib = 0;
        if (word == "VmRSS:" && status >> kib) return kib;
    }
    return 0;
}

}  // namespace tonus::test
