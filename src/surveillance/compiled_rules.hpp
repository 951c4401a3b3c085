#pragma once

#include "criterion.hpp"

#include <tonus/surveillance/rule_set.hpp>

namespace tonus::surveillance {

/// What rule-set.toml says about the medicine that the rules watch.
struct Subject {
    std::vector<ConceptId> substance;
    std::optional<ConceptId> programmed_dose;  ///< measurement that states the intrathecal dose
    std::optional<ConceptId> birth_date;
    std::optional<ConceptId> sex;
    std::vector<ConceptId> taper_notes;
    std::vector<ConceptId> family;            ///< facts that name who is related to the patient
    std::optional<ConceptId> exposed_mother;  ///< that the mother took the substance before birth
    Duration newborn{};                       ///< age up to which that is asked
    Duration pregnancy_lasts{};
    Duration generation{};                  ///< least age of a mother
    std::vector<std::string> never_a_sign;  ///< qualifiers that keep a symptom from being evidence
    std::vector<std::string> of_the_past;   ///< qualifiers of what did not happen when it was told
    Duration bridge{};                      ///< a shorter gap does not interrupt a treatment
    Duration taper_look_back{};
    Duration hand_over{};             ///< overlap in which one treatment gives way to the next
    Duration administration_lasts{};  ///< coverage of one recorded administration
    double least_pump_step = 0;       ///< ug/d: two words on a pump's dose that differ by no more are one dose
};

/// A whole rule set, loaded.
struct CompiledRules {
    Vocabulary vocabulary;
    Subject subject;
    std::vector<RuleDescription> descriptions;  ///< ordered by slug
    std::vector<CompiledRule> rules;            ///< enabled ones, ordered by slug
    std::vector<CompiledConsideration> considerations;
    std::string version;
};

}  // namespace tonus::surveillance
