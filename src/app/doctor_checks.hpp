#pragma once

#include <tonus/config/settings.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace tonus::app {

enum class Health : std::uint8_t { good, doubtful, bad };

/// What one look found, and what to do about it.
struct Finding {
    std::string subject;  ///< "disk", "clock"
    Health health = Health::good;
    std::string words;
};

/// Looks at everything a service with these settings depends on: settings, content, folder, disk,
/// schema, data, clock, ports, limits. Changes nothing but a probe file that it removes. With
/// `thorough`, the whole database is read. Works beside a running service.
[[nodiscard]] std::vector<Finding> examine(const config::Settings& settings, bool thorough);

}  // namespace tonus::app
