#include "coded.hpp"

#include "reference.hpp"
#include "report.hpp"

#include <algorithm>

namespace tonus::profile {
namespace {

using definitions::ValueSet;

constexpr std::size_t most_listed = 12;

Membership coding_in(const ValueSet& set, json::Value coding) {
    const std::string_view code = coding["code"].string();
    if (code.empty()) return Membership::uncoded;
    return set.contains(coding["system"].string(), code) ? Membership::inside : Membership::outside;
}

std::vector<std::string_view> systems_of(const ValueSet& set, std::string_view code) {
    std::vector<std::string_view> systems;
    for (const auto& [system, codes] : set.systems) {
        if (codes.contains(code)) systems.push_back(system);
    }
    std::sort(systems.begin(), systems.end());
    return systems;
}

}  // namespace

Membership membership(const ValueSet& set, json::Value value) {
    if (value.is_string()) return set.contains(value.string()) ? Membership::inside : Membership::outside;
    // Only a CodeableConcept has codings; without any it is a text, which leaves nothing to judge.
    const json::Value codings = value["coding"];
    if (!codings) return coding_in(set, value);
    Membership best = Membership::uncoded;
    for (const json::Value coding : codings.elements()) {
        const Membership one = coding_in(set, coding);
        if (one == Membership::inside) return one;
        if (one == Membership::outside) best = one;
    }
    return best;
}

std::string_view code_of(json::Value value) {
    if (value.is_string()) return value.string();
    const json::Value coding = value["coding"] ? value["coding"][0] : value;
    return coding["code"].string();
}

std::string advice_on(const ValueSet& set, json::Value value) {
    const std::string_view code = code_of(value);
    if (set.grammar == definitions::CodeGrammar::media_type) return "; write a media type, such as application/pdf.";
    if (set.grammar == definitions::CodeGrammar::language_tag) return "; write a language tag, such as en-GB.";
    // A code alone belongs to any system, so it would not be judged outside.
    if (const auto systems = systems_of(set, code); !systems.empty()) {
        return "; that code is one of the system " + listed(systems) + ", so send that system with it.";
    }
    const auto codes = set.codes();
    if (const auto near = likely_meant(code, codes)) return "; did you mean \"" + std::string(*near) + "\"?";
    if (codes.size() > most_listed) return "; take a code of that value set.";
    std::string text = "; use one of: ";
    for (std::size_t i = 0; i < codes.size(); ++i) text += (i == 0 ? "" : ", ") + std::string(codes[i]);
    return text + ".";
}

}  // namespace tonus::profile
