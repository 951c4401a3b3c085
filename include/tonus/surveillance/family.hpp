#pragma once

#include <tonus/surveillance/record.hpp>
#include <tonus/surveillance/rule_set.hpp>

#include <optional>
#include <string>
#include <vector>

namespace tonus::surveillance {

/// Who a newborn's record says is related: `Patient.link`, or a RelatedPerson who is the mother.
struct FamilyTie {
    std::vector<std::string> names;  ///< `Patient/id`, `RelatedPerson/id`, `Patient?identifier=system|value`
    SourcedFact told;                ///< the fact that says so
};

/// Who a record says is related to its patient.
[[nodiscard]] std::vector<FamilyTie> family_ties(const Record& record, const RuleSet& rules);

/// True while what the mother took concerns the patient. Source: clinical decisions on neonatal withdrawal.
[[nodiscard]] bool is_newborn(const Record& record, const RuleSet& rules, core::Instant now);

/// That the patient of `mother` took the watched medicine before the child was born, as a fact of the child's record that
/// stands where the tie is told; nothing if she did not, or cannot be the mother: a man, or too near in age.
[[nodiscard]] std::optional<SourcedFact> exposure_before_birth(
    const Record& child, const Record& mother, const FamilyTie& tie, const RuleSet& rules
);

}  // namespace tonus::surveillance
