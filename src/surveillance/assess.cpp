#include <tonus/surveillance/assess.hpp>

#include "ground.hpp"
#include "sentence.hpp"

#include <tonus/core/work.hpp>

#include <algorithm>

namespace tonus::surveillance {
namespace {

/// Runs every rule over one record.
class Assessor {
public:
    Assessor(const Record& record, const CompiledRules& rules, core::Instant now) : rules_(rules), evaluation_(record, rules, now) {}

    Assessment run() {
        std::vector<RuleFinding> found;
        for (std::size_t position = 0; position < rules_.rules.size(); ++position) {
            const CompiledRule& rule = rules_.rules[position];
            if (!evaluation_.applies(rule.basis)) continue;
            auto grounds = run_rule(rule);
            if (!grounds.empty()) found.push_back({position, std::move(grounds), {}});
        }
        subsume(found, rules_);
        Assessment assessment;
        for (const RuleFinding& one : found) {
            Finding finding = finding_of(one, rules_, evaluation_.record());
            explain(finding, rules_.rules[one.rule]);
            assessment.findings.push_back(std::move(finding));
        }
        assessment.next = evaluation_.next();
        return assessment;
    }

private:
    Frame frame_for(const ExposureBasis& basis, std::size_t anchors) {
        return {&basis, std::vector<std::vector<core::Instant>>(anchors), {}};
    }

    std::vector<Ground> run_rule(const CompiledRule& rule) {
        std::vector<Ground> grounds;
        for (const RuleCase& one : rule.cases) {
            Frame frame = frame_for(rule.basis, rule.anchors);
            if (!evaluation_.holds(one.when, frame)) continue;
            for (const Hit& hit : frame.hits) grounds.push_back({hit.fact, hit.role, hit.at, one.priority});
            add_exposure(grounds, rule.basis, frame, one.priority);
        }
        merge(grounds);
        return grounds;
    }

    /// The treatment that the signs are judged by.
    void add_exposure(std::vector<Ground>& grounds, const ExposureBasis& basis, const Frame& frame, Priority priority) {
        if (!basis.required) return;
        const DoseStretch* last = nullptr;
        const auto add_stretch = [&](const DoseStretch* stretch) {
            if (stretch == nullptr || stretch == last) return;
            last = stretch;
            grounds.push_back({stretch->facts.back(), EvidenceRole::exposure, stretch->from, priority});
        };
        if (!basis.at_report) return add_stretch(evaluation_.exposure_at(basis, evaluation_.now(), evaluation_.now()));
        for (const Hit& hit : frame.hits) {
            if (hit.role == EvidenceRole::exposure) continue;
            const clinical::Fact& fact = evaluation_.record()[hit.fact].fact;
            add_stretch(evaluation_.exposure_at(basis, fact.start, fact.start_latest));
        }
    }

    /// What is still to be asked, and what else it could be.
    void explain(Finding& finding, const CompiledRule& rule) {
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
            if (!evaluation_.holds(one.when, frame)) continue;
            considered_->push_back(one.text);
            if (one.names_signs) considered_->back().sentence += ": " + signs_of(frame) + ".";
        }
        return *considered_;
    }

    /// What was reported, each once, in the order of the record: "Fever; Muscle rigidity".
    std::string signs_of(const Frame& frame) {
        std::vector<std::uint32_t> facts;
        for (const Hit& hit : frame.hits) {
            if (hit.role == EvidenceRole::symptom) facts.push_back(hit.fact);
        }
        std::sort(facts.begin(), facts.end());
        std::vector<std::string_view> names;
        std::string text;
        for (const std::uint32_t fact : facts) {
            const std::string_view name = name_of(evaluation_.record()[fact].fact, rules_.vocabulary);
            if (std::find(names.begin(), names.end(), name) != names.end()) continue;
            text.append(names.empty() ? "" : "; ").append(name);
            names.push_back(name);
        }
        return text;
    }

    const CompiledRules& rules_;
    Evaluation evaluation_;
    std::optional<std::vector<Consideration>> considered_;
};

using Evidences = std::vector<Evidence>;

bool equal_evidence(const Evidences& left, const Evidences& right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](const Evidence& a, const Evidence& b) {
        return a.key() == b.key() && a.priority == b.priority;
    });
}

ReplayDifference difference(ReplayOutcome outcome, const Finding& told, const Finding* before, const Finding* after) {
    ReplayDifference difference;
    difference.outcome = outcome;
    difference.rule = told.rule;
    difference.title = told.title;
    difference.onset = told.onset;
    for (const Evidence& evidence : told.evidence) {
        difference.newest = std::max(difference.newest, evidence.at);
        if (outcome == ReplayOutcome::gained) difference.sentences.push_back(evidence.sentence);
    }
    if (before != nullptr) difference.before = before->priority;
    if (after != nullptr) difference.after = after->priority;
    return difference;
}

}  // namespace

Assessment assess(const Record& record, const RuleSet& rules, core::Instant now) {
    static constexpr core::Activity activity{
        "weighing the patient's record", "tell whoever runs the service, because this record is too long for it"};
    const core::Doing doing(activity);
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
            differences.push_back(difference(ReplayOutcome::lost, *left, &*left, nullptr));
            ++left;
        } else if (left == old.findings.end() || right->rule < left->rule) {
            differences.push_back(difference(ReplayOutcome::gained, *right, nullptr, &*right));
            ++right;
        } else {
            const bool same = left->priority == right->priority && equal_evidence(left->evidence, right->evidence);
            differences.push_back(difference(same ? ReplayOutcome::same : ReplayOutcome::changed, *right, &*left, &*right));
            ++left;
            ++right;
        }
    }
    return differences;
}

}  // namespace tonus::surveillance
