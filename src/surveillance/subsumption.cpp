#include "ground.hpp"

#include <algorithm>

namespace tonus::surveillance {
namespace {

/// The signs of one finding as they were before anything was taken.
struct Carried {
    std::size_t finding = 0;
    Priority priority = Priority::routine;
    std::vector<std::uint32_t> facts;

    [[nodiscard]] bool has(std::uint32_t fact) const { return std::binary_search(facts.begin(), facts.end(), fact); }
};

std::vector<Carried> carried_by(const std::vector<RuleFinding>& findings, const CompiledRules& rules) {
    std::vector<Carried> all;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (rules.rules[findings[i].rule].subsumes.empty()) continue;
        Carried one{i, findings[i].priority(), {}};
        for (const Ground& ground : findings[i].grounds) {
            if (is_sign(ground)) one.facts.push_back(ground.fact);
        }
        std::sort(one.facts.begin(), one.facts.end());
        all.push_back(std::move(one));
    }
    return all;
}

bool has_signs(const std::vector<Ground>& grounds) { return std::any_of(grounds.begin(), grounds.end(), is_sign); }

/// A treatment is no more urgent than the signs that are left.
void lower_exposures(std::vector<Ground>& grounds) {
    Priority highest = Priority::routine;
    for (const Ground& ground : grounds) {
        if (is_sign(ground)) highest = std::max(highest, ground.priority);
    }
    for (Ground& ground : grounds) ground.priority = std::min(ground.priority, highest);
}

/// Takes from `general` what `specific` carries; true if anything was taken.
bool take(RuleFinding& general, const Carried& specific) {
    const std::size_t before = general.grounds.size();
    if (!has_signs(general.grounds)) {
        // A finding on doses alone is swallowed whole.
        if (general.priority() <= specific.priority) general.grounds.clear();
    } else {
        std::erase_if(general.grounds, [&](const Ground& ground) {
            return is_sign(ground) && ground.priority <= specific.priority && specific.has(ground.fact);
        });
        if (general.grounds.size() < before && !has_signs(general.grounds)) general.grounds.clear();
    }
    if (general.grounds.size() == before) return false;
    lower_exposures(general.grounds);
    return true;
}

}  // namespace

bool is_sign(const Ground& ground) { return ground.role != EvidenceRole::exposure; }

Priority RuleFinding::priority() const {
    Priority highest = Priority::routine;
    for (const Ground& ground : grounds) highest = std::max(highest, ground.priority);
    return highest;
}

void merge(std::vector<Ground>& grounds) {
    std::sort(grounds.begin(), grounds.end(), [](const Ground& a, const Ground& b) {
        return std::tie(a.fact, a.role, a.at) < std::tie(b.fact, b.role, b.at);
    });
    std::vector<Ground> once;
    for (const Ground& ground : grounds) {
        if (!once.empty() && once.back().fact == ground.fact && once.back().role == ground.role) {
            once.back().priority = std::max(once.back().priority, ground.priority);
        } else {
            once.push_back(ground);
        }
    }
    std::sort(once.begin(), once.end(), [](const Ground& a, const Ground& b) {
        return std::tie(a.at, a.fact, a.role) < std::tie(b.at, b.fact, b.role);
    });
    grounds = std::move(once);
}

void subsume(std::vector<RuleFinding>& findings, const CompiledRules& rules) {
    const std::vector<Carried> specifics = carried_by(findings, rules);
    for (RuleFinding& general : findings) {
        for (const Carried& specific : specifics) {
            const auto& swallowed = rules.rules[findings[specific.finding].rule].subsumes;
            if (general.grounds.empty()) break;
            if (std::find(swallowed.begin(), swallowed.end(), general.rule) == swallowed.end()) continue;
            if (take(general, specific)) findings[specific.finding].also.push_back(general.rule);
        }
    }
    std::erase_if(findings, [](const RuleFinding& one) { return one.grounds.empty(); });
}

}  // namespace tonus::surveillance
