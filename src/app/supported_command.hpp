#pragma once

#include <tonus/config/settings.hpp>

namespace tonus::app {

/// Prints what is supported, as docs/supported.md has it. Returns the exit code.
int print_supported(const config::Settings& settings);

}  // namespace tonus::app
