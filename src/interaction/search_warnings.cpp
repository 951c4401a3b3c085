// Source: FHIR R4, search, section 3.1.1.2: a server may warn where a parameter names what it does not know.
#include "search_parts.hpp"

#include <tonus/fhir/reference.hpp>

namespace tonus::interaction {
namespace {

/// What a condition names that is not known here; empty if all is known.
class UnknownNames {
public:
    UnknownNames(store::Reader& reader, const search::Query& query) : reader_(reader), query_(query) {}

    core::Result<std::string> named_by(const search::Condition& condition) {
        if (condition.any_of.size() != 1 || condition.modifier == search::Modifier::missing) return std::string();
        if (const auto* reference = std::get_if<search::WantedReference>(&condition.any_of[0])) return named_by(*reference);
        const auto* token = std::get_if<search::WantedToken>(&condition.any_of[0]);
        const bool names_code = token != nullptr && token->code && condition.modifier == search::Modifier::none;
        // Of identifiers and tags everybody has his own. Clients take the first entry for what they looked for.
        const bool is_known_to_some = condition.parameter->of_codes && !condition.parameter->code.starts_with('_');
        return names_code && is_known_to_some ? named_by(condition, *token) : std::string();
    }

private:
    core::Result<std::string> named_by(const search::WantedReference& reference) {
        for (const std::string& target : reference.targets) {
            const auto found = reader_.current(fhir::parse_reference(target).target);
            if (!found) return core::fail(found.error());
            if (*found && !(*found)->deleted()) return std::string();
        }
        if (reference.targets.empty()) return std::string();
        return reference.targets.front() + " is not known here";
    }

    core::Result<std::string> named_by(const search::Condition& condition, const search::WantedToken& token) {
        search::Query alone;
        alone.type = query_.type;
        alone.conditions.push_back(condition);
        SearchPlan plan = plan_of(std::make_shared<const search::Query>(std::move(alone)));
        plan.index.count = 1;
        const auto found = reader_.search(plan.index);
        if (!found) return core::fail(found.error());
        if (!found->versions.empty()) return std::string();
        return "No " + query_.type + " here has the " + std::string(condition.parameter->code) + " \"" + token.given + "\"";
    }

    store::Reader& reader_;
    const search::Query& query_;
};

}  // namespace

core::Result<std::vector<core::Issue>> SearchEngine::warnings(store::Reader& reader, const SearchPlan& plan) const {
    std::vector<core::Issue> issues;
    UnknownNames unknown(reader, *plan.query);
    for (const search::Condition& condition : plan.query->conditions) {
        auto unknown_name = unknown.named_by(condition);
        if (!unknown_name) return core::fail(unknown_name.error());
        if (unknown_name->empty()) continue;
        core::Issue issue;
        issue.severity = core::Severity::warning;
        issue.code = "not-found";
        issue.expression = "http." + std::string(condition.parameter->code);
        issue.diagnostics = *unknown_name + "; check it if a match was expected.";
        issues.push_back(std::move(issue));
    }
    return issues;
}

}  // namespace tonus::interaction
