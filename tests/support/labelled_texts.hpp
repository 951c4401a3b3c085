#pragma once

#include "support/story.hpp"

#include <string>
#include <vector>

namespace tonus::test {

/// A text and what it reports of a patient on baclofen. A row of a .tsv file in tests/golden/clinical: labels,
/// text, and "pump" for a patient with intrathecal baclofen. Labels are slugs separated by commas, "-" for
/// none; "\n" in the text ends a line; "a|b" is satisfied by either, "?a" may be reported and need not.
struct LabelledText {
    std::vector<std::vector<std::string>> wanted;
    std::vector<std::string> allowed;
    std::string text;
    bool pump = false;
};

/// How the flags of a text compare with its labels.
struct TextOutcome {
    std::vector<std::string> found;  ///< first name of each wanted label that a flag rests on
    std::vector<std::string> missed;
    std::vector<std::string> extra;  ///< flags that rest on nothing wanted or allowed: "rule (concepts)"
};

[[nodiscard]] std::vector<LabelledText> read_labelled_texts(const std::string& file);

/// What the rules find in a text that is an Observation of "symptom reported" of a patient on tablets, or on
/// intrathecal baclofen if `pump`.
[[nodiscard]] surveillance::Assessment assess_text(
    std::string_view text, bool pump, const clinical::ClinicalContent& content, const surveillance::RuleSet& rules
);

/// Runs a text as an Observation of "symptom reported" through extraction and rules.
[[nodiscard]] TextOutcome flag_text(const LabelledText& text, const clinical::ClinicalContent& content, const surveillance::RuleSet& rules);

/// Is `name` among `names`?
[[nodiscard]] bool holds(const std::vector<std::string>& names, const std::string& name);

}  // namespace tonus::test
