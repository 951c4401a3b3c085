#include "meaning.hpp"

#include <tonus/clinical/concept_map.hpp>

#include <algorithm>

namespace tonus::clinical {
namespace {

bool wants(const std::vector<std::string_view>& wanted, std::string_view answer) {
    return std::find(wanted.begin(), wanted.end(), answer) != wanted.end();
}

}  // namespace

Reading read_concept(json::Value codeable_concept, const ContentState& state) {
    Reading reading;
    reading.text = std::string(codeable_concept["text"].string());
    for (const json::Value coding : codeable_concept["coding"].elements()) {
        const std::string_view system = coding["system"].string();
        const std::string_view code = coding["code"].string();
        if (reading.text.empty()) reading.text = std::string(coding["display"].string());
        if (code.empty()) continue;
        reading.has_code = true;
        reading.standard_code = reading.standard_code || state.knows_system(system);
        const auto meanings = state.meanings(system, code);
        reading.coded.insert(reading.coded.end(), meanings.begin(), meanings.end());
        if (meanings.empty() && reading.unknown_code.empty()) {
            reading.unknown_code = std::string(system) + "|" + std::string(code);
            reading.unknown_display = std::string(coding["display"].string());
        }
    }
    if (state.maps_texts && reading.coded.empty() && !reading.text.empty()) {
        reading.coded = state.meanings(mapped_text_system, folded_name(reading.text));
    }
    return reading;
}

std::string answer_in_text(std::string_view text, const ContentState& state, const std::vector<std::string_view>& wanted) {
    const auto found = state.answers.by_text.find(folded_name(text));
    if (found == state.answers.by_text.end()) return {};
    for (const std::string& answer : found->second) {
        if (wants(wanted, answer)) return answer;
    }
    return {};
}

std::string answer_of(json::Value codeable_concept, const ContentState& state, const std::vector<std::string_view>& wanted) {
    for (const json::Value coding : codeable_concept["coding"].elements()) {
        std::string key(state.system_name(coding["system"].string()));
        key += ' ';
        key += coding["code"].string();
        const auto found = state.answers.by_code.find(key);
        if (found != state.answers.by_code.end() && wants(wanted, found->second)) return found->second;
    }
    for (const json::Value coding : codeable_concept["coding"].elements()) {
        for (const char* member : {"display", "code"}) {
            std::string answer = answer_in_text(coding[member].string(), state, wanted);
            if (!answer.empty()) return answer;
        }
    }
    return answer_in_text(codeable_concept["text"].string(), state, wanted);
}

Severity severity_of(json::Value codeable_concept, const ContentState& state) {
    const std::string answer = answer_of(codeable_concept, state, {"mild", "moderate", "severe"});
    if (answer == "mild") return Severity::mild;
    if (answer == "moderate") return Severity::moderate;
    return answer == "severe" ? Severity::severe : Severity::unknown;
}

Fact coverage_gap(std::string_view kind, std::string_view sent, GapWords words, std::string_view element) {
    Fact gap;
    gap.kind = FactKind::coverage_gap;
    gap.concept_id = std::string(kind);
    gap.display = std::string(sent);
    gap.gap = std::move(words.what);
    gap.gap_label = std::move(words.label);
    gap.element = std::string(element);
    return gap;
}

}  // namespace tonus::clinical
