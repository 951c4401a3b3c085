#pragma once

#include "patient_view.hpp"
#include "people.hpp"

#include <tonus/clinical/content.hpp>
#include <tonus/review/desk.hpp>
#include <tonus/review/flag.hpp>

#include <string_view>
#include <vector>

namespace tonus::worklist {

/// The page's word for a stage: new, reviewing, snoozed, waiting, confirmed, dismissed, merged, cleared.
[[nodiscard]] std::string_view state_name(const review::Flag& flag) noexcept;

/// Why the flag is on the list: escalated, returned, assigned, more-evidence, new.
[[nodiscard]] std::string_view reason_of(const review::Flag& flag);

/// The names of the effects among the labels of a flag's row.
[[nodiscard]] std::vector<std::string_view> effect_titles(std::string_view labels, const clinical::ClinicalContent& content);

/// WorklistRow of docs/review-api.md; `effects` of effect_titles().
void write_row(
    json::Writer& writer,
    const review::ListedFlag& listed,
    const std::vector<std::string_view>& effects,
    const Person& person,
    const People& people,
    const review::WorkflowOptions& workflow
);

}  // namespace tonus::worklist
