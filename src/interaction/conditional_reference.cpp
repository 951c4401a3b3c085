#include "conditional_reference.hpp"

#include "criteria.hpp"

#include <tonus/interaction/problem.hpp>
#include <tonus/interaction/url.hpp>

#include <algorithm>

namespace tonus::interaction {
namespace {

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

bool is_conditional(std::string_view text) {
    const auto mark = text.find('?');
    if (mark == std::string_view::npos || mark == 0 || text.front() < 'A' || text.front() > 'Z') return false;
    return std::all_of(text.begin(), text.begin() + std::ptrdiff_t(mark), is_letter);
}

core::Result<void> collect(json::Value value, const std::string& path, std::vector<ConditionalReference>& found) {
    for (std::size_t i = 0; i < value.size() && value.is_array(); ++i) {
        if (auto collected = collect(value[i], path + "[" + std::to_string(i) + "]", found); !collected) return collected;
    }
    for (const json::Member& member : value.members()) {
        const std::string_view text = member.value().string();
        if (member.key != "reference" || !is_conditional(text)) {
            if (auto collected = collect(member.value(), path + "." + std::string(member.key), found); !collected) return collected;
            continue;
        }
        auto parameters = parse_parameters(text);
        if (!parameters) return core::fail(parameters.error());
        const bool known = std::any_of(found.begin(), found.end(), [text](const auto& one) { return one.text == text; });
        if (!known) found.push_back({std::string(text), path, std::string(text.substr(0, text.find('?'))), std::move(*parameters)});
    }
    return {};
}

/// What is wrong with a condition stands where the reference does.
core::Error placed(core::Error error, const std::string& expression) {
    std::vector<core::Issue> issues = error.issues();
    for (core::Issue& issue : issues) issue.expression = expression;
    return std::move(error).with_issues(std::move(issues));
}

}  // namespace

core::Result<std::vector<ConditionalReference>> conditional_references(json::Value resource) {
    std::vector<ConditionalReference> found;
    if (auto collected = collect(resource, std::string(resource["resourceType"].string()), found); !collected)
        return core::fail(collected.error());
    return found;
}

core::Result<std::string> resolve(
    const ConditionalReference& reference, const Preparer& preparer, store::Reader& reader, core::Instant now
) {
    if (auto served = preparer.types().require_served(reference.type); !served) return core::fail(served.error());
    auto criteria = Criteria::plan(preparer, reference.type, reference.parameters, now);
    if (!criteria) return core::fail(criteria.error());
    auto found = criteria->find_one(reader, "SEARCH_MULTIPLE");
    if (!found && found.error().kind() == core::ErrorKind::precondition) return core::fail(placed(found.error(), reference.expression));
    if (!found) return core::fail(found.error());
    if (*found) return fhir::to_string((*found)->key);
    return refuse(
        core::ErrorKind::precondition,
        "not-found",
        reference.expression,
        "No " + reference.type + " matches a conditional reference; send the resource in the same transaction, or correct the condition.",
        "MSG_NO_MATCH"
    );
}

std::string condition_text(std::string_view type, const std::vector<Parameter>& parameters) {
    std::string text(type);
    for (const Parameter& parameter : parameters) text += "&" + parameter.name + "=" + parameter.value;
    return text;
}

}  // namespace tonus::interaction
