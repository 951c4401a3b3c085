#include "flag_reasons.hpp"

#include "rule_proposals.hpp"

#include <algorithm>
#include <vector>

namespace tonus::worklist {
namespace {

using surveillance::Evidence;
using surveillance::EvidenceRole;

// A sentence a person can take in at once; the evidence below tells the rest.
constexpr std::size_t most_signs = 3;

bool is_treatment(const Evidence* evidence) { return evidence->role == EvidenceRole::exposure; }

/// The same sign at the same time, as when a code and a note of one report say it.
bool told_already(const std::vector<const Evidence*>& told, const Evidence* evidence) {
    return std::any_of(told.begin(), told.end(), [&](const Evidence* other) {
        return other->concept_id == evidence->concept_id && other->at == evidence->at;
    });
}

/// The most urgent first, of those the newest; each sign once.
std::vector<const Evidence*> weightiest(const std::vector<Evidence>& all, bool treatment, std::size_t most) {
    std::vector<const Evidence*> some;
    for (const Evidence& evidence : all) {
        if (is_treatment(&evidence) == treatment) some.push_back(&evidence);
    }
    std::stable_sort(some.begin(), some.end(), [](const Evidence* left, const Evidence* right) {
        return left->priority != right->priority ? left->priority > right->priority : left->at > right->at;
    });
    std::vector<const Evidence*> told;
    for (const Evidence* evidence : some) {
        if (told.size() < most && !told_already(told, evidence)) told.push_back(evidence);
    }
    return told;
}

std::string words(std::string_view name) {
    std::string text(name);
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

std::string limit_of(json::Value threshold) {
    const auto amount = [&](json::Value number) {
        return std::string(number.string()) + unit_words(threshold["unit"].string(), number.string());
    };
    std::string text = words(threshold["name"].string()) + " " + amount(threshold["value"]);
    if (threshold["shipped"]) text += " (set by this site; shipped: " + amount(threshold["shipped"]) + ")";
    return text;
}

}  // namespace

void write_flag_reasons(json::Writer& writer, const review::Flag& flag, json::Value explanation) {
    writer.key("because").begin_array();
    for (const bool treatment : {false, true}) {
        for (const Evidence* evidence : weightiest(flag.state.evidence, treatment, treatment ? 1 : most_signs)) {
            writer.string(evidence->sentence);
        }
    }
    writer.end_array().key("limits").begin_array();
    for (const bool changed : {true, false}) {
        for (const json::Value threshold : explanation["thresholds"].elements()) {
            if (bool(threshold["shipped"]) == changed) writer.string(limit_of(threshold));
        }
    }
    writer.end_array();
}

}  // namespace tonus::worklist
