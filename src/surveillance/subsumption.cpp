#include "subsumption.hpp"

#include <algorithm>

namespace tonus::surveillance {
namespace {

bool is_sign(const Evidence& evidence) { return evidence.role != EvidenceRole::exposure; }

bool same_fact(const Evidence& a, const Evidence& b) {
    return a.origin == b.origin && a.element == b.element && a.concept_id == b.concept_id && a.at == b.at;
}

bool carries(const Finding& finding, const Evidence& evidence) {
    return std::any_of(finding.evidence.begin(), finding.evidence.end(), [&](const Evidence& own) {
        return same_fact(own, evidence);
    });
}

/// A treatment is no more urgent than the signs that are left.
void lower_exposures(Finding& finding) {
    Priority highest = Priority::routine;
    for (const Evidence& evidence : finding.evidence) {
        if (is_sign(evidence)) highest = std::max(highest, evidence.priority);
    }
    for (Evidence& evidence : finding.evidence) evidence.priority = std::min(evidence.priority, highest);
}

}  // namespace

void settle(Finding& finding, const CompiledRule& rule, const CompiledRules& rules) {
    const bool with_signs = std::any_of(finding.evidence.begin(), finding.evidence.end(), is_sign);
    finding.priority = Priority::routine;
    finding.worse = {};
    bool first = true;
    for (const Evidence& evidence : finding.evidence) {
        finding.priority = std::max(finding.priority, evidence.priority);
        if (with_signs && !is_sign(evidence)) continue;
        // A birth date or another standing fact tells no onset while something dated is there.
        const bool standing = evidence.role == EvidenceRole::context;
        const bool dated = std::any_of(finding.evidence.begin(), finding.evidence.end(), [](const Evidence& other) {
            return other.role != EvidenceRole::context;
        });
        if (!(standing && dated)) {
            finding.onset = first ? evidence.at : std::min(finding.onset, evidence.at);
            finding.worse.newest = first ? evidence.at : std::max(finding.worse.newest, evidence.at);
            first = false;
        }
        finding.worse.signs.push_back(evidence.concept_id);
    }
    if (first && !finding.evidence.empty()) {
        finding.onset = finding.evidence.front().at;
        finding.worse.newest = finding.evidence.back().at;
    }
    auto& signs = finding.worse.signs;
    std::sort(signs.begin(), signs.end());
    signs.erase(std::unique(signs.begin(), signs.end()), signs.end());
    finding.worse.priority = finding.priority;
    finding.worse.recurrence_counts = rule.recurrence_counts;
    if (!rule.follows) return;
    finding.worse.lower_is_worse = rule.lower_is_worse;
    finding.worse.worse_by = rule.worse_by;
    const std::string& followed = rules.vocabulary[*rule.follows].slug;
    for (const Evidence& evidence : finding.evidence) {
        if (evidence.concept_id != followed || !evidence.value) continue;
        auto& extreme = finding.worse.extreme;
        const bool further = !extreme || (rule.lower_is_worse ? *evidence.value < *extreme : *evidence.value > *extreme);
        if (further) extreme = evidence.value;
    }
}

void subsume(std::vector<RuleFinding>& findings, const CompiledRules& rules) {
    const std::vector<RuleFinding> before = findings;
    for (RuleFinding& general : findings) {
        bool taken = false;
        for (std::size_t i = 0; i < before.size(); ++i) {
            const auto& swallowed = rules.rules[before[i].rule].subsumes;
            if (std::find(swallowed.begin(), swallowed.end(), general.rule) == swallowed.end()) continue;
            const std::size_t size = general.finding.evidence.size();
            std::erase_if(general.finding.evidence, [&](const Evidence& evidence) {
                return is_sign(evidence) && evidence.priority <= before[i].finding.priority && carries(before[i].finding, evidence);
            });
            // A finding on doses alone is swallowed whole.
            const bool on_doses = std::none_of(general.finding.evidence.begin(), general.finding.evidence.end(), is_sign);
            if (on_doses && general.finding.priority <= before[i].finding.priority) general.finding.evidence.clear();
            if (general.finding.evidence.size() == size) continue;
            taken = true;
            findings[i].finding.also.push_back(general.finding.rule);
        }
        const auto& left = general.finding.evidence;
        if (!taken) continue;
        if (std::none_of(left.begin(), left.end(), is_sign)) {
            general.finding.evidence.clear();
        } else {
            lower_exposures(general.finding);
            settle(general.finding, rules.rules[general.rule], rules);
        }
    }
    std::erase_if(findings, [](const RuleFinding& one) { return one.finding.evidence.empty(); });
}

}  // namespace tonus::surveillance
