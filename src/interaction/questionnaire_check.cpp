// Source: FHIR R4, QuestionnaireResponse.questionnaire: the answers must be consistent with the questionnaire.
#include "questionnaire_check.hpp"

#include "terminologies.hpp"

#include <tonus/fhir/resource_text.hpp>
#include <tonus/json/document.hpp>
#include <tonus/questionnaire/answers.hpp>
#include <tonus/terminology/value_set.hpp>

#include <algorithm>
#include <map>
#include <string>

namespace tonus::interaction {
namespace {

// Whether each is still what it was is looked for in the writer's turn.
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

core::Result<std::vector<core::Issue>> require_none_broken(std::vector<core::Issue> issues) {
    const bool broken =
        std::any_of(issues.begin(), issues.end(), [](const core::Issue& issue) { return issue.severity == core::Severity::error; });
    if (!broken) return issues;
    return core::fail(
        core::Error(core::ErrorKind::unprocessable, "The answers are not true to their questionnaire; mend all that is listed.")
            .with_issues(std::move(issues))
    );
}

}  // namespace

bool are_answers(std::string_view type) noexcept { return type == "QuestionnaireResponse"; }

bool answers_questionnaire(json::Value resource) {
    return are_answers(resource["resourceType"].string()) && resource["questionnaire"].is_string();
}

core::Result<AnswersVerdict> judge_by_questionnaire(json::Value resource, const SearchParts& parts, store::Reader& reader) {
    AnswersVerdict verdict;
    if (!answers_questionnaire(resource)) return verdict;
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
    if (questionnaire) {
        ValueSetsOfQuestions value_sets(terminologies, kept ? questionnaire : resource);
        verdict.issues = questionnaire::judge_answers(resource, questionnaire, [&](std::string_view value_set, json::Value coding) {
            return value_sets.holds(value_set, coding);
        });
    } else {
        verdict.issues.push_back(not_known());
    }
    verdict.judged_by = terminologies.looked_up();
    return verdict;
}

core::Result<WorkAhead> judge_ahead(PreparedResource& resource, const SearchParts& parts, store::Reader& reader) {
    if (!resource.answers_questionnaire || resource.answers_verdict) return WorkAhead();
    const auto document = json::Document::parse(fhir::render_as_sent(resource.draft.key, resource.draft.content));
    if (!document) return core::fail(document.error());
    auto verdict = judge_by_questionnaire(document->root(), parts, reader);
    if (!verdict) return core::fail(std::move(verdict.error()));
    resource.answers_verdict = std::move(*verdict);
    return WorkAhead();
}

core::Result<bool> AnswersCheck::still_holds(const AnswersVerdict& verdict) {
    Terminologies terminologies(parts_, reader_);
    for (const LookedUp& one : verdict.judged_by) {
        const auto [at, is_new] = sequences_.try_emplace({one.type, one.canonical}, 0);
        if (is_new) {
            const auto sequence = terminologies.sequence_of(one.type, one.canonical);
            if (!sequence) return core::fail(sequence.error());
            at->second = *sequence;
        }
        if (at->second != one.sequence) return false;
    }
    return true;
}

core::Result<std::vector<core::Issue>> AnswersCheck::require_true(
    const store::Version& answers, const std::optional<AnswersVerdict>& verdict
) {
    if (verdict) {
        const auto holds = still_holds(*verdict);
        if (!holds) return core::fail(holds.error());
        if (*holds) return require_none_broken(verdict->issues);
    }
    const auto document = json::Document::parse(fhir::render_as_sent(answers.key, answers.content));
    if (!document) return core::fail(document.error());
    auto judged = judge_by_questionnaire(document->root(), parts_, reader_);
    if (!judged) return core::fail(std::move(judged.error()));
    return require_none_broken(std::move(judged->issues));
}

}  // namespace tonus::interaction
