// Source: FHIR R4, ValueSet.compose.include.filter and the code system "filter-operator".
#include "filter.hpp"

#include "problem.hpp"

#include <tonus/core/text.hpp>
#include <tonus/core/work.hpp>

#include <algorithm>

namespace tonus::terminology {
namespace {

constexpr const char* place = "ValueSet.compose.include.filter";

using Selected = std::vector<const Concept*>;

std::string text_of(json::Value value) {
    if (value.is_string()) return std::string(value.string());
    if (value.is_number()) return std::string(value.number());
    if (const auto truth = value.boolean()) return *truth ? "true" : "false";
    return std::string(value["code"].string());
}

/// The values a concept has for a property, as text.
std::vector<std::string> values_of(const CodeSystem& system, const Concept& one, std::string_view property) {
    std::vector<std::string> values;
    if (property == "concept" || property == "code") values.emplace_back(one.code);
    if (property == "display") values.emplace_back(one.display);
    if (property == "parent") {
        for (const std::size_t at : one.parents) values.emplace_back(system.concepts()[at].code);
    }
    if (property == "child") {
        for (const std::size_t at : one.children) values.emplace_back(system.concepts()[at].code);
    }
    for (const json::Value given : one.source["property"].elements()) {
        if (given["code"].string() != property) continue;
        for (const json::Member& member : given.members()) {
            if (member.key.starts_with("value")) values.push_back(text_of(member.value()));
        }
    }
    return values;
}

template <typename Predicate>
Selected those(const CodeSystem& system, Predicate wanted) {
    Selected selected;
    for (const Concept& one : system.concepts()) {
        core::step();
        if (wanted(one)) selected.push_back(&one);
    }
    return selected;
}

bool has_any(const std::vector<std::string>& values, const std::vector<std::string_view>& wanted) {
    core::step(values.size() * wanted.size());
    return std::any_of(values.begin(), values.end(), [&](const std::string& value) {
        return std::any_of(wanted.begin(), wanted.end(), [&](std::string_view one) { return core::trim(one) == value; });
    });
}

core::Result<Selected> by_hierarchy(const CodeSystem& system, std::string_view operation, std::string_view value) {
    if (!system.is_classified()) {
        return unworkable(
            "not-supported", place, "The hierarchy of " + std::string(system.url()) + " does not say what is a kind of what."
        );
    }
    const Concept* root = system.find(value);
    if (root == nullptr) {
        return unworkable("not-found", place, std::string(system.url()) + " has no concept '" + std::string(value) + "'.");
    }
    if (operation == "generalizes") {
        Selected all = system.above(*root);
        all.push_back(root);
        return all;
    }
    Selected all = system.below(*root);
    if (operation == "descendent-of") return all;
    all.insert(std::lower_bound(all.begin(), all.end(), root), root);
    if (operation == "is-a") return all;
    // In the order of the system's concepts, as below() has them.
    return those(system, [&](const Concept& one) { return !std::binary_search(all.begin(), all.end(), &one); });
}

}  // namespace

core::Result<Selected> select(const CodeSystem& system, json::Value filter) {
    const std::string_view property = filter["property"].string();
    const std::string_view operation = filter["op"].string();
    const std::string_view value = filter["value"].string();
    for (const std::string_view known : {"is-a", "descendent-of", "is-not-a", "generalizes"}) {
        if (operation == known) return by_hierarchy(system, operation, value);
    }
    const auto values = [&](const Concept& one) { return values_of(system, one, property); };
    if (operation == "=") return those(system, [&](const Concept& one) { return has_any(values(one), {value}); });
    if (operation == "in" || operation == "not-in") {
        const auto wanted = core::split(value, ',');
        return those(system, [&](const Concept& one) { return has_any(values(one), wanted) == (operation == "in"); });
    }
    if (operation == "exists") return those(system, [&](const Concept& one) { return values(one).empty() == (value == "false"); });
    return unworkable(
        "not-supported",
        place,
        "The filter '" + std::string(property) + " " + std::string(operation) + "' is not worked out here; list the concepts instead."
    );
}

}  // namespace tonus::terminology
