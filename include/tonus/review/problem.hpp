#pragma once

#include <tonus/core/error.hpp>

#include <string>

namespace tonus::review {

/// A refusal the page can tell apart: `code` is one of docs/review-api.md.
[[nodiscard]] core::Error problem(core::ErrorKind kind, std::string code, std::string message);

/// What is wrong with one field of a form; several are one error with an issue each.
[[nodiscard]] core::Issue form_issue(std::string field, std::string message);

/// The refusal of a form for one field.
[[nodiscard]] core::Error form_problem(std::string field, std::string message);

}  // namespace tonus::review
