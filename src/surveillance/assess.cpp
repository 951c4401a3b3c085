#include <tonus/surveillance/assess.hpp>

#include "evaluation.hpp"
#include "sentence.hpp"
#include "subsumption.hpp"

#include <algorithm>

namespace tonus::surveillance {
namespace {

/// Runs every rule over one record.
class Assessor {
public:
    Assessor(const Record& record, const CompiledRules& rules, core::Instant now)
        : rules_(rules), evaluation_(record, rules, now) {}

    Assessment run() {
        std::vector<RuleFinding> findings;
        for (std::size_t position = 0; position < rules_.rules.size(); ++position) {
            const CompiledRule& rule = rules_.rules[position];
            if (!evaluation_.applies(rule.basis)) continue;
            if (auto finding = run_rule(rule)) findings.push_back({position, std::move(*finding)});
        }
        subsume(findings, rules_);
        Assessment assessment;
        for (RuleFinding& one : findings) {
            explain(one.finding, rules_.rules[one.rule]);
            assessment.findings.push_back(std::move(one.finding));
        }
        assessment.next = evaluation_.next();
        return assessment;
    }

private:
    Frame frame_for(const ExposureBasis& basis, std::size_t anchors) {
        return {&basis, std::vector<std::vector<core::Instant>>(anchors), {}};
    }

    std::optional<Finding> run_rule(const CompiledRule& rule) {
        Finding finding;
        for (const RuleCase& one : rule.cases) {
            Frame frame = frame_for(rule.basis, rule.anchors);
            if (!evaluation_.holds(one.when, frame)) continue;
            for (const Hit& hit : frame.hits) add(finding, hit, one.priority);
            add_exposure(finding, rule.basis, frame, one.priority);
        }
        if (finding.evidence.empty()) return std::nullopt;
        std::sort(finding.evidence.begin(), finding.evidence.end(), [](const Evidence& a, const Evidence& b) {
            return std::tie(a.at, a.origin, a.concept_id, a.role, a.element) < std::tie(b.at, b.origin, b.concept_id, b.role, b.element);
        });
        finding.rule = rules_.descriptions[rule.description].slug;
        settle(finding, rule, rules_);
        return finding;
    }

    /// The treatment that the signs are judged by.
    void add_exposure(Finding& finding, const ExposureBasis& basis, const Frame& frame, Priority priority) {
        if (!basis.required) return;
        const auto add_stretch = [&](const DoseStretch* stretch) {
            if (stretch != nullptr) add(finding, {stretch->facts.back(), EvidenceRole::exposure, stretch->from}, priority);
        };
        if (!basis.at_report) return add_stretch(evaluation_.exposure_at(basis, evaluation_.now(), evaluation_.now()));
        for (const Hit& hit : frame.hits) {
            if (hit.role == EvidenceRole::exposure) continue;
            const clinical::Fact& fact = evaluation_.record()[hit.fact].fact;
            add_stretch(evaluation_.exposure_at(basis, fact.start, fact.start_latest));
        }
    }

    void add(Finding& finding, const Hit& hit, Priority priority) {
        const SourcedFact& sourced = evaluation_.record()[hit.fact];
        for (Evidence& known : finding.evidence) {
            if (known.origin != sourced.origin || known.element != sourced.fact.element) continue;
            if (known.concept_id != sourced.fact.concept_id || known.role != hit.role) continue;
            if (known.value != sourced.fact.value) continue;
            known.priority = std::max(known.priority, priority);
            known.at = std::min(known.at, hit.at);
            return;
        }
        Evidence evidence;
        evidence.origin = sourced.origin;
        evidence.element = sourced.fact.element;
        evidence.concept_id = sourced.fact.concept_id;
        evidence.role = hit.role;
        evidence.priority = priority;
        evidence.at = hit.at;
        evidence.value = sourced.fact.value;
        evidence.sentence = sentence_of(sourced.fact, hit.role, rules_.vocabulary);
        evidence.words = sourced.fact.words;
        finding.evidence.push_back(std::move(evidence));
    }

    void explain(Finding& finding, const CompiledRule& rule) {
        const RuleDescription& description = rules_.descriptions[rule.description];
        finding.rule_version = description.version;
        finding.title = description.title;
        finding.rationale = description.rationale;
        finding.thresholds = description.thresholds;
        finding.alternatives = description.alternatives;
        finding.clears_when = description.clears_when;
        finding.changed_by_site = description.changed_by_site;
        for (const MissingQuestion& question : rule.questions) {
            Frame frame = frame_for(rule.basis, rule.anchors);
            if (!evaluation_.holds(question.unless, frame)) finding.missing.push_back(question.text);
        }
        if (rule.considers_causes) finding.considerations = considerations();
    }

    const std::vector<Consideration>& considerations() {
        if (considered_) return *considered_;
        static const ExposureBasis none;
        considered_.emplace();
        for (const CompiledConsideration& one : rules_.considerations) {
            Frame frame = frame_for(none, one.anchors);
            if (evaluation_.holds(one.when, frame)) considered_->push_back(one.text);
        }
        return *considered_;
    }

    const CompiledRules& rules_;
    Evaluation evaluation_;
    std::optional<std::vector<Consideration>> considered_;
};

using Evidences = std::vector<Evidence>;

bool same_evidence(const Evidences& left, const Evidences& right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](const Evidence& a, const Evidence& b) {
        return a.key() == b.key() && a.priority == b.priority;
    });
}

}  // namespace

Assessment assess(const Record& record, const RuleSet& rules, core::Instant now) {
    return Assessor(record, rules.compiled(), now).run();
}

std::vector<ReplayDifference> replay(const Record& record, const RuleSet& before, const RuleSet& after, core::Instant now) {
    const Assessment old = assess(record, before, now);
    const Assessment fresh = assess(record, after, now);
    std::vector<ReplayDifference> differences;
    auto left = old.findings.begin();
    auto right = fresh.findings.begin();
    while (left != old.findings.end() || right != fresh.findings.end()) {
        if (right == fresh.findings.end() || (left != old.findings.end() && left->rule < right->rule)) {
            differences.push_back({ReplayOutcome::lost, left->rule, left->priority, std::nullopt});
            ++left;
        } else if (left == old.findings.end() || right->rule < left->rule) {
            differences.push_back({ReplayOutcome::gained, right->rule, std::nullopt, right->priority});
            ++right;
        } else {
            if (left->priority != right->priority || !same_evidence(left->evidence, right->evidence)) {
                differences.push_back({ReplayOutcome::changed, left->rule, left->priority, right->priority});
            }
            ++left;
            ++right;
        }
    }
    return differences;
}

}  // namespace tonus::surveillance
