#pragma once

#include <tonus/clinical/content.hpp>
#include <tonus/core/result.hpp>
#include <tonus/json/document.hpp>
#include <tonus/review/rule_proposal.hpp>
#include <tonus/surveillance/rule_set.hpp>

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::review {

/// A stored ConceptMap that is in force.
struct CodeMap {
    std::string id;
    std::shared_ptr<const json::Document> document;
};

/// The rules of a proposal that runs silently beside those in force.
struct TrialRules {
    RuleTrial trial;
    surveillance::RuleSet rules;
};

/// What clinicians decide, as it is in force at one moment.
struct KnowledgeState {
    clinical::ClinicalContent shipped;         ///< as the files say it
    clinical::ClinicalContent content;         ///< with the site's code maps
    surveillance::RuleSet file_rules;          ///< as the files say it
    surveillance::RuleSet rules;               ///< with the changes that were promoted
    RuleOverlay overlay;                       ///< what the store says over the files
    std::vector<TrialRules> trials;            ///< of the overlay; those that cannot be used are left out
    std::vector<CodeMap> maps;                 ///< the oldest first; those that cannot be used are left out
    std::string maps_revision;                 ///< of the store's maps that these are
    std::string file_trouble;                  ///< why files changed since are not used; empty if they are
    std::vector<std::string> map_troubles;     ///< one sentence for each map left out
    std::vector<std::string> change_troubles;  ///< one for each promoted change or silent run left out
};

/// Holds the state in force and replaces it as a whole, so that nobody ever works without content or
/// rules, or with half of each. Thread-safe.
class Knowledge {
public:
    Knowledge(clinical::ClinicalContent shipped, surveillance::RuleSet rules);

    /// Immutable; stays valid as long as it is held.
    [[nodiscard]] std::shared_ptr<const KnowledgeState> now() const;

    /// Takes what files say now; the code maps and promoted changes stay.
    void use_files(clinical::ClinicalContent shipped, surveillance::RuleSet rules);
    /// Takes the site's maps, the oldest first. One that cannot be used is left out and reported.
    void use_maps(std::vector<CodeMap> maps, std::string revision);
    /// Takes the changes promoted and the silent runs. One that cannot be used, because the files no longer
    /// know what it changes, is left out and reported. Compiles rules, so not on an I/O thread; nothing
    /// happens if this overlay is the one in force.
    void use_overlay(RuleOverlay overlay);
    /// Reads `folder` again, with an image of the lexicon as ClinicalContent::load() takes it. Errors: invalid if it
    /// cannot be used; then what was in force stays, and file_trouble says why.
    [[nodiscard]] core::Result<void> reload(const core::ContentPath& folder, std::string_view lexicon_image);

    /// Whether `map` could be used beside the others. Errors: unprocessable, with one issue for each
    /// problem and its place in the map.
    [[nodiscard]] core::Result<void> check_map(json::Value map) const;

private:
    void replace(KnowledgeState state);

    mutable std::mutex mutex_;
    std::shared_ptr<const KnowledgeState> state_;
};

}  // namespace tonus::review
