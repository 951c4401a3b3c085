#pragma once

#include <cerrno>
#include <string>
#include <system_error>

namespace tonus::core {

/// Why the system refused what was just asked of it (errno), in its own words: "No such file or directory".
[[nodiscard]] inline std::string system_reason() { return std::generic_category().message(errno); }

}  // namespace tonus::core
