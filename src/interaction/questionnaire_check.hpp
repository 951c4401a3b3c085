#pragma once

#include "search_parts.hpp"

#include <tonus/core/result.hpp>
#include <tonus/json/value.hpp>
#include <tonus/store/store.hpp>

#include <vector>

namespace tonus::interaction {

/// Whether a resource is answers to a questionnaire it names.
[[nodiscard]] bool answers_questionnaire(json::Value resource);

/// What such a resource breaks of its questionnaire, which may be stored here or contained in it; a warning if
/// that is not known here. Nothing for any other resource. Errors: the store's.
[[nodiscard]] core::Result<std::vector<core::Issue>> judge_by_questionnaire(
    json::Value resource, const SearchParts& parts, store::Reader& reader
);

/// Errors: unprocessable if there is an error among these issues; the store's.
[[nodiscard]] core::Result<void> require_true_answers(json::Value resource, const SearchParts& parts, store::Reader& reader);

}  // namespace tonus::interaction
