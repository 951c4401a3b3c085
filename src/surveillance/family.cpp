#include <tonus/surveillance/family.hpp>

#include "compiled_rules.hpp"

#include <algorithm>

namespace tonus::surveillance {
namespace {

using clinical::ExposureState;
using clinical::Fact;

/// Of the newest word on it.
const Fact* newest_about(const Record& record, const CompiledRules& rules, const std::optional<ConceptId>& wanted) {
    if (!wanted) return nullptr;
    const auto positions = record.about(rules.vocabulary[*wanted].slug);
    return positions.empty() ? nullptr : &record[positions.back()].fact;
}

bool took_before(const Record& mother, const CompiledRules& rules, core::Instant birth) {
    const core::Instant conceived = birth - rules.subject.pregnancy_lasts;
    for (const ConceptId substance : rules.subject.substance) {
        for (const std::uint32_t position : mother.about(rules.vocabulary[substance].slug)) {
            const Fact& fact = mother[position].fact;
            if (fact.kind != clinical::FactKind::exposure) continue;
            if (fact.state == ExposureState::planned || fact.state == ExposureState::refuted) continue;
            if (fact.start <= birth && (!fact.end || *fact.end >= conceived)) return true;
        }
    }
    return false;
}

}  // namespace

std::vector<FamilyTie> family_ties(const Record& record, const RuleSet& rules) {
    const CompiledRules& compiled = rules.compiled();
    std::vector<FamilyTie> ties;
    for (const ConceptId tie : compiled.subject.family) {
        for (const std::uint32_t position : record.about(compiled.vocabulary[tie].slug)) {
            ties.push_back({record[position].fact.orders, record[position]});
        }
    }
    return ties;
}

bool is_newborn(const Record& record, const RuleSet& rules, core::Instant now) {
    const Fact* born = newest_about(record, rules.compiled(), rules.compiled().subject.birth_date);
    return born != nullptr && now - born->start <= rules.compiled().subject.newborn;
}

std::optional<SourcedFact> exposure_before_birth(const Record& child, const Record& mother, const FamilyTie& tie, const RuleSet& rules) {
    const CompiledRules& compiled = rules.compiled();
    const Fact* born = newest_about(child, compiled, compiled.subject.birth_date);
    if (born == nullptr || !compiled.subject.exposed_mother) return std::nullopt;
    const Fact* sex = newest_about(mother, compiled, compiled.subject.sex);
    if (sex != nullptr && std::find(sex->qualifiers.begin(), sex->qualifiers.end(), "male") != sex->qualifiers.end()) return std::nullopt;
    const Fact* mother_born = newest_about(mother, compiled, compiled.subject.birth_date);
    if (mother_born != nullptr && born->start - mother_born->start < compiled.subject.generation) return std::nullopt;
    if (!took_before(mother, compiled, born->start)) return std::nullopt;
    SourcedFact told{tie.told.origin, {}};
    told.fact.kind = clinical::FactKind::context;
    told.fact.concept_id = compiled.vocabulary[*compiled.subject.exposed_mother].slug;
    told.fact.element = tie.told.fact.element;
    told.fact.start = told.fact.start_latest = born->start;
    return told;
}

}  // namespace tonus::surveillance
