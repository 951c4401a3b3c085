#pragma once

#include <tonus/config/settings.hpp>
#include <tonus/core/result.hpp>

#include <string>

namespace tonus::app {

/// The key that access tokens are signed with: the one in the settings, or the one in the file
/// `token-signing.key` of the data folder, which is made if there is none and which only its owner can
/// read. Errors: invalid if the key is shorter than 32 bytes; internal if the file cannot be used.
[[nodiscard]] core::Result<std::string> load_signing_key(const config::Settings& settings);

}  // namespace tonus::app
