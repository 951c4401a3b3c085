#pragma once

#include <tonus/log/logger.hpp>

#include <memory>
#include <string_view>

namespace tonus::test {

/// A logger that writes nothing.
inline std::unique_ptr<log::Logger> silent_logger() {
    return std::make_unique<log::Logger>(log::Level::error, log::Style::key_value, [](std::string_view) {});
}

}  // namespace tonus::test
