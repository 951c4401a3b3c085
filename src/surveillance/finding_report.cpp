#include "ground.hpp"
#include "sentence.hpp"

#include <algorithm>
#include <map>

namespace tonus::surveillance {
namespace {

/// More of the same fact adds nothing for the reader.
constexpr std::size_t newest_told = 20;

Evidence evidence_of(const Ground& ground, const CompiledRules& rules, const Record& record) {
    const SourcedFact& sourced = record[ground.fact];
    Evidence evidence;
    evidence.origin = sourced.origin;
    evidence.element = sourced.fact.element;
    evidence.concept_id = sourced.fact.concept_id;
    evidence.role = ground.role;
    evidence.priority = ground.priority;
    evidence.at = ground.at;
    evidence.value = sourced.fact.value;
    evidence.sentence = sentence_of(sourced.fact, ground.role, rules.vocabulary);
    evidence.words = sourced.fact.words;
    return evidence;
}

/// Of each concept the first, the most urgent and the newest few.
std::vector<Ground> worth_telling(const std::vector<Ground>& grounds, const Record& record) {
    if (grounds.size() <= newest_told) return grounds;
    std::map<std::string_view, std::size_t> left;
    for (const Ground& ground : grounds) ++left[record[ground.fact].fact.concept_id];
    std::map<std::string_view, std::optional<Priority>> told;
    std::vector<Ground> kept;
    for (const Ground& ground : grounds) {
        const std::string_view concept_id = record[ground.fact].fact.concept_id;
        auto& highest = told[concept_id];
        const bool news = !highest || ground.priority > *highest;
        if (left[concept_id]-- > newest_told && !news) continue;
        highest = std::max(highest.value_or(ground.priority), ground.priority);
        kept.push_back(ground);
    }
    return kept;
}

/// The grounds that date a finding: signs before treatments, dated ones before standing facts.
std::vector<Ground> dating(const std::vector<Ground>& grounds) {
    const auto only = [&](auto test) {
        std::vector<Ground> some;
        std::copy_if(grounds.begin(), grounds.end(), std::back_inserter(some), test);
        return some;
    };
    auto reported = only([](const Ground& g) { return g.role == EvidenceRole::symptom || g.role == EvidenceRole::measure; });
    if (!reported.empty()) return reported;
    auto treatment = only([](const Ground& g) { return g.role == EvidenceRole::exposure; });
    auto standing = only(is_sign);
    return standing.empty() ? treatment : standing;
}

void follow(WorseKey& worse, const CompiledRule& rule, const RuleFinding& found, const CompiledRules& rules, const Record& record) {
    if (!rule.follows) return;
    worse.lower_is_worse = rule.lower_is_worse;
    worse.worse_by = rule.worse_by;
    const std::string& followed = rules.vocabulary[*rule.follows].slug;
    for (const Ground& ground : found.grounds) {
        const clinical::Fact& fact = record[ground.fact].fact;
        if (fact.concept_id != followed || !fact.value) continue;
        const bool further = !worse.extreme || (rule.lower_is_worse ? *fact.value < *worse.extreme : *fact.value > *worse.extreme);
        if (further) worse.extreme = fact.value;
    }
}

WorseKey worse_key(const RuleFinding& found, core::Instant newest, const CompiledRules& rules, const Record& record) {
    const CompiledRule& rule = rules.rules[found.rule];
    const bool with_signs = std::any_of(found.grounds.begin(), found.grounds.end(), is_sign);
    WorseKey worse;
    worse.priority = found.priority();
    worse.recurrence_counts = rule.recurrence_counts;
    for (const Ground& ground : found.grounds) {
        if (with_signs && !is_sign(ground)) continue;
        const std::string& concept_id = record[ground.fact].fact.concept_id;
        const auto place = std::lower_bound(worse.signs.begin(), worse.signs.end(), concept_id);
        if (place == worse.signs.end() || *place != concept_id) worse.signs.insert(place, concept_id);
    }
    worse.newest = newest;
    follow(worse, rule, found, rules, record);
    return worse;
}

}  // namespace

Finding finding_of(const RuleFinding& found, const CompiledRules& rules, const Record& record) {
    const RuleDescription& description = rules.descriptions[rules.rules[found.rule].description];
    Finding finding;
    finding.rule = description.slug;
    finding.rule_version = description.version;
    finding.title = description.title;
    finding.priority = found.priority();
    const std::vector<Ground> dated = dating(found.grounds);
    finding.onset = dated.front().at;
    const std::vector<Ground> told = worth_telling(found.grounds, record);
    finding.evidence.reserve(told.size());
    for (const Ground& ground : told) {
        finding.evidence.push_back(evidence_of(ground, rules, record));
    }
    finding.rationale = description.rationale;
    finding.thresholds = description.thresholds;
    finding.alternatives = description.alternatives;
    finding.clears_when = description.clears_when;
    finding.changed_by_site = description.changed_by_site;
    finding.worse = worse_key(found, dated.back().at, rules, record);
    for (const std::size_t rule : found.also) finding.also.push_back(rules.descriptions[rules.rules[rule].description].slug);
    return finding;
}

}  // namespace tonus::surveillance
