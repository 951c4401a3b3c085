// A site's own codes. Source: FHIR R4, ConceptMap.
#include <tonus/clinical/concept_map.hpp>

#include "concept_loader.hpp"
#include "content_state.hpp"

#include <tonus/clinical/sig.hpp>
#include <tonus/core/text.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace tonus::clinical {
namespace {

/// One code of one system, the system by its short name where it has one.
using Code = std::pair<std::string, std::string>;

struct Target {
    std::string system;  ///< as sent
    std::string code;
    std::string where;  ///< FHIRPath, for problems
};

using Links = std::map<Code, std::vector<Target>>;

std::string key_code(std::string_view system, std::string_view code) {
    return system == mapped_text_system || system == mapped_sig_system ? folded_name(code) : std::string(code);
}

bool means_something(json::Value target) {
    const std::string_view equivalence = target["equivalence"].string();
    return !target["code"].string().empty() && equivalence != "unmatched" && equivalence != "disjoint";
}

/// The links of one map: element by element, so that a later map replaces what an earlier one said.
Links links_of(json::Value map, const ContentState& state) {
    Links links;
    for (std::size_t g = 0; g < map["group"].size(); ++g) {
        const json::Value group = map["group"][g];
        const std::string_view source = group["source"].string();
        for (std::size_t e = 0; e < group["element"].size(); ++e) {
            const json::Value element = group["element"][e];
            const std::string_view code = element["code"].string();
            if (code.empty()) continue;
            auto& targets = links[Code(state.system_name(source), key_code(source, code))];
            for (std::size_t t = 0; t < element["target"].size(); ++t) {
                const json::Value target = element["target"][t];
                if (!means_something(target)) continue;
                targets.push_back(
                    {std::string(group["target"].string()),
                     std::string(target["code"].string()),
                     "ConceptMap.group[" + std::to_string(g) + "].element[" + std::to_string(e) + "].target[" + std::to_string(t) +
                         "].code"}
                );
            }
        }
    }
    return links;
}

/// What one code comes to, over as many maps as it takes.
struct Resolution {
    std::vector<CodeMeaning> meanings;
    std::vector<std::string> units;  ///< UCUM codes
};

class Resolver {
public:
    Resolver(const ContentState& state, const Links& links) : state_(state), links_(links) {}

    std::vector<core::Issue> problems;

    Resolution resolve(const Code& code) {
        Resolution resolution;
        path_ = {code};
        follow(code, resolution);
        return resolution;
    }

private:
    void follow(const Code& code, Resolution& into) {
        for (const Target& target : links_.at(code)) {
            const Code next(state_.system_name(target.system), key_code(target.system, target.code));
            const auto meanings = state_.meanings(target.system, target.code);
            into.meanings.insert(into.meanings.end(), meanings.begin(), meanings.end());
            if (!meanings.empty()) continue;
            if (next.first == "ucum" && state_.units.coded(target.code) != nullptr) {
                into.units.push_back(target.code);
            } else if (std::find(path_.begin(), path_.end(), next) != path_.end()) {
                continue;  // maps between versions of one system, or there and back, lead nowhere new
            } else if (links_.contains(next)) {
                path_.push_back(next);
                follow(next, into);
                path_.pop_back();
            } else {
                check_known(target, next.first);
            }
        }
    }

    /// A concept of this service must be one. What other systems mean by their codes is not for this service: an EHR's map
    /// of all its codes holds many that say nothing here.
    void check_known(const Target& target, std::string_view system) {
        if (target.system.empty())
            return complain(target, "The group has no \"target\"; name the system of the code \"" + target.code + "\".");
        if (system == "concept") {
            const auto near = core::nearest(target.code, slugs());
            return complain(
                target,
                "The code \"" + target.code + "\" of " + target.system + " means nothing here" +
                    (near ? "; did you mean \"" + std::string(*near) + "\"?" : ".")
            );
        }
    }

    std::vector<std::string_view> slugs() const {
        std::vector<std::string_view> all;
        for (const Concept& each : state_.concepts) all.emplace_back(each.slug);
        return all;
    }

    void complain(const Target& target, std::string what) {
        const bool told = std::any_of(problems.begin(), problems.end(), [&](const core::Issue& issue) {
            return issue.expression == target.where && issue.diagnostics == what;
        });
        if (!told) problems.push_back({core::Severity::error, "code-invalid", target.where, std::move(what), {}, {}});
    }

    const ContentState& state_;
    const Links& links_;
    std::vector<Code> path_;
};

void learn(ContentState& state, const Code& code, Resolution resolution) {
    if (!resolution.meanings.empty()) state.codes.replace(code.first, code.second, std::move(resolution.meanings));
    for (const std::string& unit : resolution.units) state.units.add_spelling(code.second, unit);
    state.maps_texts = state.maps_texts || code.first == mapped_text_system;
    add_to_version(state, code.first + " " + code.second);
    for (const std::string& unit : resolution.units) add_to_version(state, unit);
}

/// A dosage instruction in a site's wording; its target must be one that is understood without this map.
void learn_sig(
    ContentState& state,
    const Code& code,
    const std::vector<Target>& targets,
    const ClinicalContent& content,
    std::vector<core::Issue>& problems
) {
    state.sigs.erase(code.second);
    for (const Target& target : targets) {
        if (!parse_sig(target.code, content).understood()) {
            problems.push_back(
                {core::Severity::error,
                 "code-invalid",
                 target.where,
                 "The instruction \"" + target.code + "\" is not understood; say how much, its unit and how often.",
                 {},
                 {}}
            );
            return;
        }
        state.sigs[code.second] = target.code;
        add_to_version(state, code.first + " " + code.second);
    }
}

}  // namespace

core::Result<ClinicalContent> ClinicalContent::with_maps(std::span<const json::Value> concept_maps) const {
    if (concept_maps.empty()) return *this;
    Links links;
    for (const json::Value map : concept_maps) {
        if (map["resourceType"].string() != "ConceptMap") {
            return core::fail(core::ErrorKind::invalid, "A code map must be a FHIR ConceptMap.");
        }
        for (auto& [code, targets] : links_of(map, *state_)) links[code] = std::move(targets);
    }
    auto state = std::make_shared<ContentState>(*state_);
    Resolver resolver(*state_, links);
    for (const auto& [code, targets] : links) {
        if (code.first == mapped_sig_system) {
            learn_sig(*state, code, targets, *this, resolver.problems);
        } else {
            learn(*state, code, resolver.resolve(code));
        }
        for (const Target& target : targets) add_to_version(*state, target.system + " " + target.code);
    }
    if (!resolver.problems.empty()) {
        const std::string first = resolver.problems.front().diagnostics;
        return core::fail(core::Error(core::ErrorKind::invalid, first).with_issues(std::move(resolver.problems)));
    }
    return ClinicalContent(std::move(state));
}

std::vector<std::string> mapped_codes(json::Value changed, std::span<const json::Value> all) {
    std::set<std::string> codes;
    const auto each_link = [](json::Value map, auto visit) {
        for (const json::Value group : map["group"].elements()) {
            for (const json::Value element : group["element"].elements()) {
                for (const json::Value target : element["target"].elements()) visit(element["code"].string(), target["code"].string());
            }
        }
    };
    each_link(changed, [&](std::string_view from, std::string_view) { codes.emplace(from); });
    for (std::size_t before = 0; before != codes.size();) {
        before = codes.size();
        for (const json::Value map : all) {
            each_link(map, [&](std::string_view from, std::string_view to) {
                if (codes.contains(std::string(to))) codes.emplace(from);
            });
        }
    }
    return {codes.begin(), codes.end()};
}

}  // namespace tonus::clinical
