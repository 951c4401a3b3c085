#pragma once

#include <tonus/core/clock.hpp>
#include <tonus/core/embedded_file.hpp>
#include <tonus/core/result.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace tonus::demo {

/// A synthetic clinic: one FHIR transaction Bundle per patient, every resource tagged HTEST
/// (http://terminology.hl7.org/CodeSystem/v3-ActReason). The same stories, instant and seed give the
/// same bundles. Story files are described in demo/README.md; `names.json` holds the names to draw.
/// Errors: invalid, naming the file, if a story does not follow that description.
[[nodiscard]] core::Result<std::vector<std::string>> make_clinic(
    std::span<const core::EmbeddedFile> files, core::Instant now, std::uint32_t seed
);

}  // namespace tonus::demo
