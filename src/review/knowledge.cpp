#include <tonus/review/knowledge.hpp>

#include "code_maps.hpp"

namespace tonus::review {
namespace {

std::vector<json::Value> roots_of(const std::vector<CodeMap>& maps) {
    std::vector<json::Value> roots;
    for (const CodeMap& map : maps) roots.push_back(map.document->root());
    return roots;
}

/// Lays the maps over the shipped content. All at once where that works, else one after the other, so
/// that one bad map keeps no other from being used.
void lay(KnowledgeState& state, std::vector<CodeMap> maps) {
    state.maps.clear();
    state.map_troubles.clear();
    if (auto mapped = state.shipped.with_maps(roots_of(maps))) {
        state.content = std::move(*mapped);
        state.maps = std::move(maps);
        return;
    }
    state.content = state.shipped;
    for (CodeMap& map : maps) {
        state.maps.push_back(std::move(map));
        auto mapped = state.shipped.with_maps(roots_of(state.maps));
        if (mapped) {
            state.content = std::move(*mapped);
            continue;
        }
        state.map_troubles.push_back("ConceptMap/" + state.maps.back().id + " is not used: " + mapped.error().message());
        state.maps.pop_back();
    }
}

/// Lays the promoted changes over the rules of the files: all at once where that works, else one by one,
/// so that a change the files outgrew keeps no other from being used.
void lay_changes(KnowledgeState& state) {
    state.change_troubles.clear();
    state.trials.clear();
    surveillance::RuleChanges used = state.overlay.promoted;
    auto rules = state.file_rules.with_changes(used);
    if (!rules) {
        used.clear();
        for (const auto& [rule, change] : state.overlay.promoted) {
            used[rule] = change;
            const auto tried = state.file_rules.with_changes(used);
            if (tried) continue;
            state.change_troubles.push_back("The promoted change of " + rule + " is not used: " + tried.error().message());
            used.erase(rule);
        }
        rules = state.file_rules.with_changes(used);
    }
    state.rules = rules ? std::move(*rules) : state.file_rules;
    for (const RuleTrial& trial : state.overlay.trials) {
        surveillance::RuleChanges tried = used;
        surveillance::lay_over(tried[trial.rule], trial.change);
        if (auto trial_rules = state.file_rules.with_changes(tried)) {
            state.trials.push_back({trial, std::move(*trial_rules)});
        } else {
            state.change_troubles.push_back("A silent run of " + trial.rule + " does not run: " + trial_rules.error().message());
        }
    }
}

}  // namespace

Knowledge::Knowledge(clinical::ClinicalContent shipped, surveillance::RuleSet rules)
    : state_(std::make_shared<KnowledgeState>(KnowledgeState{shipped, shipped, rules, rules, {}, {}, {}, {}, {}, {}, {}})) {}

std::shared_ptr<const KnowledgeState> Knowledge::now() const {
    const std::lock_guard lock(mutex_);
    return state_;
}

void Knowledge::replace(KnowledgeState state) {
    auto fresh = std::make_shared<const KnowledgeState>(std::move(state));
    const std::lock_guard lock(mutex_);
    state_ = std::move(fresh);
}

void Knowledge::use_files(clinical::ClinicalContent shipped, surveillance::RuleSet rules) {
    KnowledgeState state = *now();
    state.shipped = std::move(shipped);
    state.file_rules = std::move(rules);
    lay_changes(state);
    state.file_trouble.clear();
    auto maps = std::move(state.maps);
    lay(state, std::move(maps));
    replace(std::move(state));
}

void Knowledge::use_maps(std::vector<CodeMap> maps, std::string revision) {
    KnowledgeState state = *now();
    lay(state, std::move(maps));
    state.maps_revision = std::move(revision);
    replace(std::move(state));
}

void Knowledge::use_overlay(RuleOverlay overlay) {
    KnowledgeState state = *now();
    if (state.overlay == overlay) return;
    state.overlay = std::move(overlay);
    lay_changes(state);
    replace(std::move(state));
}

core::Result<void> Knowledge::reload(const core::ContentPath& folder, std::string_view lexicon_image) {
    auto content = clinical::ClinicalContent::load(folder, lexicon_image);
    auto rules = content ? surveillance::RuleSet::load(folder) : core::Result<surveillance::RuleSet>(core::fail(content.error()));
    if (rules) {
        use_files(std::move(*content), std::move(*rules));
        return {};
    }
    KnowledgeState state = *now();
    state.file_trouble = rules.error().message();
    replace(std::move(state));
    return core::fail(rules.error());
}

core::Result<void> Knowledge::check_map(json::Value map) const {
    if (!is_in_force(map)) return {};
    const auto state = now();
    std::vector<json::Value> maps;
    for (const CodeMap& known : state->maps) {
        if (known.id != map["id"].string()) maps.push_back(known.document->root());
    }
    maps.push_back(map);
    const auto mapped = state->shipped.with_maps(maps);
    if (mapped) return {};
    core::Error error(core::ErrorKind::unprocessable, "The map cannot be used: " + mapped.error().message());
    return core::fail(std::move(error).with_issues(mapped.error().issues()));
}

}  // namespace tonus::review
