#include "rule_status.hpp"

#include "view_text.hpp"

#include <algorithm>

namespace tonus::worklist {

/// Why a rule that needs one of these sees nothing; empty if one came in of late.
std::string RuleStatuses::missing(const std::vector<std::string>& measurements) const {
    if (!arrivals_.since || now_ - *arrivals_.since < silent_after_) return {};
    std::optional<core::Instant> last;
    std::string names;
    for (const std::string& slug : measurements) {
        const clinical::Concept* known = concepts_.find(slug);
        names += (names.empty() ? "" : " or ") + (known == nullptr ? slug : known->display);
        const auto arrived = arrivals_.last.find(slug);
        if (arrived != arrivals_.last.end()) last = std::max(last.value_or(arrived->second), arrived->second);
    }
    if (!last) return "No value received: " + names;
    return now_ - *last < silent_after_ ? std::string() : "No value since " + instant_text(*last).substr(0, 10) + ": " + names;
}

RuleStatus RuleStatuses::of(const surveillance::RuleDescription& rule) const {
    const auto trial = std::find_if(trials_.begin(), trials_.end(), [&](const review::RuleTrial& one) {
        return one.rule == rule.slug && one.until > now_;
    });
    const bool tried = trial != trials_.end();
    const std::string until = tried ? " silently until " + instant_text(trial->until).substr(0, 10) : std::string();
    if (!rule.enabled) {
        const bool would_be_on = tried && trial->change.enabled.value_or(false);
        return would_be_on ? RuleStatus{"silent", "Runs" + until} : RuleStatus{"retired", "Switched off by the site"};
    }
    for (const auto& measurements : rule.needs) {
        if (std::string words = missing(measurements); !words.empty()) return {"no-data", std::move(words)};
    }
    return {"live", tried ? "A change runs" + until : std::string()};
}

}  // namespace tonus::worklist
