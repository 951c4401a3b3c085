#pragma once

#include <tonus/access/client.hpp>
#include <tonus/core/result.hpp>

#include <filesystem>
#include <vector>

namespace tonus::app {

/// The clients that a folder of TOML files describes, `<client id>.toml` each, with the members `name`,
/// `scopes`, one of `jwks_file` (beside the file), `jwks_url` and `certificate_subject`, and
/// `own_resources_only` and `disabled` where they are true. Errors: invalid, with every problem of all files by line.
[[nodiscard]] core::Result<std::vector<access::Client>> read_client_files(const std::filesystem::path& folder);

}  // namespace tonus::app
