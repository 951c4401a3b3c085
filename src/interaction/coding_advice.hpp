#pragma once

#include <tonus/core/error.hpp>
#include <tonus/json/value.hpp>

#include <vector>

namespace tonus::interaction {

/// Warnings about what a resource says of code systems that R4 itself defines, and about attachments whose hash is not
/// that of their data. Source: FHIR R4, datatypes, "Coding" and "Attachment".
[[nodiscard]] std::vector<core::Issue> advise_on_codings(json::Value resource);

}  // namespace tonus::interaction
