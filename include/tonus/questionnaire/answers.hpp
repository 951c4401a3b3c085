#pragma once

#include <tonus/core/error.hpp>
#include <tonus/json/value.hpp>

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace tonus::questionnaire {

/// Whether a Coding is one of the codes of the value set with this canonical, which may be `#id` for one that the
/// questionnaire contains; nothing if that cannot be told.
using InValueSet = std::function<std::optional<bool>(std::string_view canonical, json::Value coding)>;

/// What `response` (a QuestionnaireResponse) breaks of `questionnaire` (the Questionnaire it answers), at most 200 issues:
/// items that are not asked for or stand elsewhere there, answers of another type, longer, more, or other than is allowed.
/// That something required is missing, or something answered that was not to be asked, counts once the response is
/// completed or amended. What cannot be told is a warning or nothing: answers of a value set that is not known, and items
/// enabled by what is no enableWhen, or by a comparison of what cannot be compared.
/// Source: FHIR R4, QuestionnaireResponse.questionnaire, comment; Questionnaire.item and its elements.
[[nodiscard]] std::vector<core::Issue> judge_answers(json::Value response, json::Value questionnaire, const InValueSet& in_value_set);

}  // namespace tonus::questionnaire
