// Source: FHIR R4, QuestionnaireResponse.questionnaire: the answers must be consistent with the questionnaire.
#include "questionnaire_check.hpp"

#include "terminologies.hpp"

#include <tonus/questionnaire/answers.hpp>
#include <tonus/terminology/value_set.hpp>

#include <algorithm>
#include <map>
#include <string>

namespace tonus::interaction {
namespace {

// Each is looked for in the writer's turn.
constexpr std::size_t most_value_sets = 100;

json::Value contained_in(json::Value resource, std::string_view id) {
    for (const json::Value one : resource["contained"].elements()) {
        if (one["id"].string() == id) return one;
    }
    return {};
}

/// The value sets that one questionnaire names; each is fetched once, and of very many only some.
class ValueSetsOfQuestions {
public:
    /// `container` contains what the questionnaire names as `#id`: it is the questionnaire, or what contains that.
    ValueSetsOfQuestions(Terminologies& terminologies, json::Value container)
        : terminologies_(terminologies), value_sets_(terminologies), container_(container) {}

    std::optional<bool> holds(std::string_view canonical, json::Value coding) {
        const json::Value value_set = named(canonical);
        // A code without a system may be of any that the value set takes codes from.
        if (!value_set || coding["system"].string().empty()) return std::nullopt;
        const auto member = value_sets_.find(value_set, coding["system"].string(), coding["code"].string());
        return member ? std::optional<bool>(member->has_value()) : std::nullopt;
    }

private:
    json::Value named(std::string_view canonical) {
        if (canonical.starts_with('#')) return contained_in(container_, canonical.substr(1));
        auto at = fetched_.find(canonical);
        if (at == fetched_.end() && fetched_.size() == most_value_sets) return {};
        if (at == fetched_.end()) {
            auto found = terminologies_.value_set(canonical);
            at = fetched_.emplace(canonical, found ? std::move(*found) : terminology::SharedDocument()).first;
        }
        return at->second ? at->second->root() : json::Value();
    }

    Terminologies& terminologies_;
    terminology::ValueSets value_sets_;
    json::Value container_;
    std::map<std::string, terminology::SharedDocument, std::less<>> fetched_;
};

core::Issue not_known() {
    core::Issue issue;
    issue.severity = core::Severity::warning;
    issue.code = "not-found";
    issue.expression = "QuestionnaireResponse.questionnaire";
    issue.rule = "questionnaire-unknown";
    issue.diagnostics = "The questionnaire is not known here, so the answers were not checked against it.";
    return issue;
}

}  // namespace

bool answers_questionnaire(json::Value resource) {
    return resource["resourceType"].string() == "QuestionnaireResponse" && resource["questionnaire"].is_string();
}

core::Result<std::vector<core::Issue>> judge_by_questionnaire(json::Value resource, const SearchParts& parts, store::Reader& reader) {
    if (!answers_questionnaire(resource)) return std::vector<core::Issue>();
    Terminologies terminologies(parts, reader);
    const std::string_view canonical = resource["questionnaire"].string();
    terminology::SharedDocument kept;
    json::Value questionnaire;
    if (canonical.starts_with('#')) {
        questionnaire = contained_in(resource, canonical.substr(1));
    } else {
        auto found = terminologies.find("Questionnaire", canonical);
        if (!found) return core::fail(found.error());
        kept = std::move(*found);
        if (kept) questionnaire = kept->root();
    }
    if (!questionnaire) return std::vector<core::Issue>{not_known()};
    ValueSetsOfQuestions value_sets(terminologies, kept ? questionnaire : resource);
    return questionnaire::judge_answers(resource, questionnaire, [&](std::string_view value_set, json::Value coding) {
        return value_sets.holds(value_set, coding);
    });
}

core::Result<void> require_true_answers(json::Value resource, const SearchParts& parts, store::Reader& reader) {
    auto issues = judge_by_questionnaire(resource, parts, reader);
    if (!issues) return core::fail(issues.error());
    const bool broken =
        std::any_of(issues->begin(), issues->end(), [](const core::Issue& issue) { return issue.severity == core::Severity::error; });
    if (!broken) return {};
    return core::fail(
        core::Error(core::ErrorKind::unprocessable, "The answers are not true to their questionnaire; mend all that is listed.")
            .with_issues(std::move(*issues))
    );
}

}  // namespace tonus::interaction
