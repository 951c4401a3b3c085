#pragma once

#include <tonus/config/settings.hpp>

namespace tonus::app {

/// Runs the service until SIGINT or SIGTERM; the exit status. With `demo`, an empty store is filled
/// with the synthetic clinic first.
[[nodiscard]] int serve(const config::Settings& settings, bool demo);

}  // namespace tonus::app
