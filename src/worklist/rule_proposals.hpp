#pragma once

#include "call.hpp"

#include <tonus/review/rule_proposal.hpp>

namespace tonus::worklist {

/// What a form asks to change, without what is in force already, and each change as a sentence.
struct AskedChange {
    surveillance::RuleChange change;
    std::vector<std::string> sentences;
};

/// Errors: invalid (form-invalid), one issue for each field that cannot be used, or for a form that changes
/// nothing.
[[nodiscard]] core::Result<AskedChange> read_change(json::Value form, const surveillance::RuleDescription& rule);

/// The members `thresholds`, `mayPropose`, `mayJudge`, `mayPromote` and `proposals` of RuleDetail; `Patient/id` of
/// those whose data they show.
[[nodiscard]] core::Result<std::vector<std::string>> write_changes(
    json::Writer& writer, const Setup& setup, const Viewer& viewer, store::Reader& reader, const surveillance::RuleDescription& rule
);

/// The member `waiting` of RuleList: what somebody proposed and nobody has promoted or withdrawn.
[[nodiscard]] core::Result<void> write_waiting(json::Writer& writer, const Setup& setup, store::Reader& reader);

/// A UCUM unit as people say it behind `number`, with a space before it: one day, two days.
[[nodiscard]] std::string unit_words(std::string_view unit, std::string_view number = {});

}  // namespace tonus::worklist
