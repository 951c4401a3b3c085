#pragma once

#include <tonus/surveillance/rule_set.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace tonus::surveillance {

/// What a verification mark means, for people.
[[nodiscard]] inline std::string_view mark_words(char mark) {
    if (mark == 'S') return "seen in the source";
    if (mark == 'M') return "from memory, to be verified";
    return "engineering default, needs sign-off";
}

[[nodiscard]] inline std::vector<std::string> texts_of(const std::vector<RuleQuestion>& questions) {
    std::vector<std::string> texts;
    for (const RuleQuestion& question : questions) texts.push_back(question.text);
    return texts;
}

/// A parameter's name as words.
[[nodiscard]] inline std::string readable(std::string name) {
    for (char& c : name) c = c == '_' ? ' ' : c;
    return name;
}

}  // namespace tonus::surveillance
