#pragma once

#include <tonus/surveillance/assess.hpp>
#include <tonus/surveillance/compact_facts.hpp>

#include <gtest/gtest.h>

#include <string>

namespace tonus::test {

/// The instant that compact facts in tests are relative to: 2026-01-01 00:00 UTC.
inline constexpr core::Instant rules_now(std::chrono::seconds(1'767'225'600));

/// The rules as shipped, without a site's changes; loaded once.
inline const surveillance::RuleSet& shipped_rules() {
    static const surveillance::RuleSet rules = [] {
        auto loaded = surveillance::RuleSet::load("config", "config/no-site");
        if (!loaded) {
            for (const core::Issue& issue : loaded.error().issues()) ADD_FAILURE() << issue.diagnostics;
        }
        return loaded.value();
    }();
    return rules;
}

inline std::vector<surveillance::SourcedFact> compact_facts(std::string_view text, core::Instant now = rules_now) {
    auto facts = surveillance::parse_compact_facts(text, now);
    if (!facts) ADD_FAILURE() << facts.error().message();
    return facts.value();
}

inline surveillance::Assessment assess_compact(std::string_view text, core::Instant now = rules_now) {
    return surveillance::assess(surveillance::Record(compact_facts(text, now)), shipped_rules(), now);
}

inline const surveillance::Finding* find_rule(const surveillance::Assessment& assessment, std::string_view rule) {
    for (const surveillance::Finding& finding : assessment.findings) {
        if (finding.rule == rule) return &finding;
    }
    return nullptr;
}

}  // namespace tonus::test
