#include <tonus/terminology/concept_map.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace tonus::terminology {
namespace {

/// Source: FHIR R4, concept-map-equivalence: what says of the target the one, says of the source the other.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> opposites{{{"wider", "narrower"}, {"subsumes", "specializes"}}};

std::string_view turned_round(std::string_view equivalence) {
    for (const auto& [one, other] : opposites) {
        if (equivalence == one) return other;
        if (equivalence == other) return one;
    }
    return equivalence;
}

bool fits(std::string_view wanted, std::string_view stated) { return wanted.empty() || stated.empty() || wanted == stated; }

bool is_met(json::Value condition, const std::vector<Dependency>& given) {
    return std::any_of(given.begin(), given.end(), [&](const Dependency& dependency) {
        return condition["property"].string() == dependency.property && condition["value"].string() == dependency.value &&
               fits(dependency.system, condition["system"].string());
    });
}

bool applies(json::Value target, const std::vector<Dependency>& given) {
    const auto conditions = target["dependsOn"].elements();
    return std::all_of(conditions.begin(), conditions.end(), [&](json::Value condition) { return is_met(condition, given); });
}

/// Whether a group leads from the system asked about to the one wanted.
bool leads(json::Value group, const Untranslated& asked) {
    const char* from = asked.reverse ? "target" : "source";
    const char* from_version = asked.reverse ? "targetVersion" : "sourceVersion";
    const char* to = asked.reverse ? "source" : "target";
    return group[from].string() == asked.system && fits(asked.version, group[from_version].string()) &&
           (asked.target_system.empty() || group[to].string() == asked.target_system);
}

Translation forward(json::Value group, json::Value target) {
    return {
        target["equivalence"].string(),
        group["target"].string(),
        group["targetVersion"].string(),
        target["code"].string(),
        target["display"].string(),
    };
}

Translation backward(json::Value group, json::Value element, json::Value target) {
    return {
        turned_round(target["equivalence"].string()),
        group["source"].string(),
        group["sourceVersion"].string(),
        element["code"].string(),
        element["display"].string(),
    };
}

/// Source: FHIR R4, ConceptMap.group.unmapped: it does not apply to codes that are mapped, or said to have no match.
bool is_unmapped(json::Value group, const Untranslated& asked) {
    const auto elements = group["element"].elements();
    return !asked.reverse && std::none_of(elements.begin(), elements.end(), [&](json::Value element) {
        const auto targets = element["target"].elements();
        return element["code"].string() == asked.code &&
               std::any_of(targets.begin(), targets.end(), [&](json::Value target) { return applies(target, asked.dependencies); });
    });
}

/// What a group says of codes that it does not map. How close the one is to the other it cannot say.
std::optional<Translation> of_unmapped(json::Value group, const Untranslated& asked) {
    const json::Value unmapped = group["unmapped"];
    Translation translation{"relatedto", group["target"].string(), group["targetVersion"].string(), {}, {}};
    if (unmapped["mode"].string() == "provided") {
        translation.code = asked.code;
    } else if (unmapped["mode"].string() == "fixed") {
        translation.code = unmapped["code"].string();
        translation.display = unmapped["display"].string();
    }
    return translation.code.empty() ? std::nullopt : std::optional(translation);
}

}  // namespace

std::vector<std::string_view> other_maps(json::Value concept_map, const Untranslated& asked) {
    std::vector<std::string_view> urls;
    for (const json::Value group : concept_map["group"].elements()) {
        const json::Value unmapped = group["unmapped"];
        if (unmapped["mode"].string() != "other-map" || !leads(group, asked) || !is_unmapped(group, asked)) continue;
        urls.push_back(unmapped["url"].string());
    }
    return urls;
}

std::vector<Translation> translations(json::Value concept_map, const Untranslated& asked) {
    std::vector<Translation> found;
    for (const json::Value group : concept_map["group"].elements()) {
        if (!leads(group, asked)) continue;
        if (is_unmapped(group, asked)) {
            if (const auto unmapped = of_unmapped(group, asked)) found.push_back(*unmapped);
            continue;
        }
        for (const json::Value element : group["element"].elements()) {
            if (!asked.reverse && element["code"].string() != asked.code) continue;
            for (const json::Value target : element["target"].elements()) {
                if (asked.reverse && target["code"].string() != asked.code) continue;
                if (!applies(target, asked.dependencies)) continue;
                found.push_back(asked.reverse ? backward(group, element, target) : forward(group, target));
            }
        }
    }
    return found;
}

bool is_match(const Translation& translation) noexcept {
    return !translation.code.empty() && translation.equivalence != "unmatched" && translation.equivalence != "disjoint";
}

}  // namespace tonus::terminology
