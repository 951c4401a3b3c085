#include "support/labelled_texts.hpp"

#include <tonus/core/text.hpp>

#include <algorithm>
#include <fstream>
#include <set>
#include <stdexcept>

namespace tonus::test {
namespace {

const std::string tablets_resource =
    R"({"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/1"},)"
    R"("medicationCodeableConcept":{"text":"baclofen 10 mg tablet"},"effectivePeriod":{"start":"2025-06-01"},)"
    R"("dosage":[{"text":"10 mg three times a day"}]})";
const std::string pump_resource = R"({"resourceType":"MedicationStatement","status":"active","subject":{"reference":"Patient/1"},)"
                                  R"("medicationCodeableConcept":{"text":"Lioresal Intrathecal"},"effectivePeriod":{"start":"2025-06-01"},)"
                                  R"("dosage":[{"text":"350 mcg/day via intrathecal pump"}]})";

std::string escaped(std::string_view text) {
    std::string json;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool line_end = text.substr(at).starts_with("\\n");
        if (text[at] == '"' || (text[at] == '\\' && !line_end)) json.push_back('\\');
        json.push_back(text[at]);
    }
    return json;
}

std::string observation_of(std::string_view text) {
    return R"({"resourceType":"Observation","status":"final","subject":{"reference":"Patient/1"},"code":{"coding":)"
           R"([{"system":"http://loinc.org","code":"75325-1"}]},"effectiveDateTime":"2026-11-24T09:00:00Z","valueString":")" +
           escaped(text) + "\"}";
}

void read_labels(std::string_view labels, LabelledText& row) {
    for (const std::string_view label : core::split(labels, ',')) {
        if (label == "-" || label.empty()) continue;
        if (label.front() == '?') {
            row.allowed.emplace_back(label.substr(1));
            continue;
        }
        row.wanted.emplace_back();
        for (const std::string_view name : core::split(label, '|')) row.wanted.back().emplace_back(name);
    }
}

bool is_labelled(const LabelledText& text, const std::string& name) {
    return holds(text.allowed, name) ||
           std::any_of(text.wanted.begin(), text.wanted.end(), [&](const auto& names) { return holds(names, name); });
}

}  // namespace

bool holds(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::vector<LabelledText> read_labelled_texts(const std::string& file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error(file + " cannot be opened");
    std::vector<LabelledText> rows;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line.front() == '#') continue;
        const auto cells = core::split(line, '\t');
        if (cells.size() < 2) throw std::runtime_error(file + ": no tab in \"" + line + "\"");
        rows.emplace_back();
        read_labels(cells[0], rows.back());
        rows.back().text = std::string(cells[1]);
        rows.back().pump = cells.size() > 2 && cells[2] == "pump";
    }
    return rows;
}

surveillance::Assessment assess_text(
    std::string_view text, bool pump, const clinical::ClinicalContent& content, const surveillance::RuleSet& rules
) {
    return assess_resources({pump ? pump_resource : tablets_resource, observation_of(text)}, content, rules);
}

TextOutcome flag_text(const LabelledText& text, const clinical::ClinicalContent& content, const surveillance::RuleSet& rules) {
    TextOutcome outcome;
    std::set<std::string> flagged;
    for (const surveillance::Finding& finding : assess_text(text.text, text.pump, content, rules).findings) {
        std::string concepts;
        bool labelled = false;
        for (const surveillance::Evidence& evidence : finding.evidence) {
            if (evidence.role == surveillance::EvidenceRole::exposure) continue;
            flagged.insert(evidence.concept_id);
            labelled = labelled || is_labelled(text, evidence.concept_id);
            concepts += (concepts.empty() ? "" : ", ") + evidence.concept_id;
        }
        if (!labelled) outcome.extra.push_back(finding.rule + " (" + concepts + ")");
    }
    for (const auto& names : text.wanted) {
        const bool found = std::any_of(names.begin(), names.end(), [&](const std::string& name) { return flagged.contains(name); });
        (found ? outcome.found : outcome.missed).push_back(names.front());
    }
    return outcome;
}

}  // namespace tonus::test
