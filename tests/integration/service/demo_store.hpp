#pragma once

#include <filesystem>

namespace tonus::test {

/// Makes `folder` the data folder of a service that has loaded the synthetic clinic and was stopped; the same folder is
/// returned. The clinic is loaded once for each test program and copied, since loading costs more than most cases do.
/// Throws std::runtime_error if the service does not start, std::filesystem::filesystem_error if `folder` exists.
std::filesystem::path demo_store(std::filesystem::path folder);

}  // namespace tonus::test
