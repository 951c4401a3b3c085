#include "coded.hpp"

#include "report.hpp"

namespace tonus::profile {
namespace {

using definitions::ValueSet;

constexpr std::size_t most_listed = 12;

Membership coding_in(const ValueSet& set, json::Value coding) {
    const std::string_view code = coding["code"].string();
    if (code.empty()) return Membership::uncoded;
    return set.contains(coding["system"].string(), code) ? Membership::inside : Membership::outside;
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

std::string advice_on(const ValueSet& set, std::string_view code) {
    if (set.grammar == definitions::CodeGrammar::media_type) return "; write a media type, such as application/pdf.";
    if (set.grammar == definitions::CodeGrammar::language_tag) return "; write a language tag, such as en-GB.";
    const auto codes = set.codes();
    if (const auto near = likely_meant(code, codes)) return "; did you mean \"" + std::string(*near) + "\"?";
    if (codes.size() > most_listed) return "; take a code of that value set.";
    std::string text = "; use one of: ";
    for (std::size_t i = 0; i < codes.size(); ++i) text += (i == 0 ? "" : ", ") + std::string(codes[i]);
    return text + ".";
}

}  // namespace tonus::profile
