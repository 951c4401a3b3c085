// Source: FHIR R4, resource-operation-validate.
#include "questionnaire_check.hpp"
#include "rehearsal.hpp"
#include "request_checks.hpp"
#include "standard_operations.hpp"

#include <tonus/fhir/resource_text.hpp>
#include <tonus/interaction/interactions.hpp>
#include <tonus/interaction/operation_input.hpp>
#include <tonus/interaction/problem.hpp>
#include <tonus/json/document.hpp>

#include <algorithm>

namespace tonus::interaction {
namespace {

using core::ErrorKind;

/// What is asked about a resource.
struct Question {
    std::string type;  ///< of the URL; where that names none, the resource's own
    std::string id;
    std::string mode;     ///< empty, create, update, delete or profile
    std::string profile;  ///< canonical URL; empty: what the resource claims
    core::Instant now;
};

core::Issue information(const std::string& expression, std::string diagnostics) {
    core::Issue issue;
    issue.severity = core::Severity::information;
    issue.code = "informational";
    issue.expression = expression;
    issue.diagnostics = std::move(diagnostics);
    return issue;
}

void add(std::vector<core::Issue>& all, const std::vector<core::Issue>& more) {
    for (const core::Issue& issue : more) {
        const bool known = std::any_of(all.begin(), all.end(), [&](const core::Issue& one) {
            return one.expression == issue.expression && one.diagnostics == issue.diagnostics;
        });
        if (!known) all.push_back(issue);
    }
}

/// What is expected of a resource says nothing new where a rule is broken that it was asked about.
void add_advice(std::vector<core::Issue>& all, std::vector<core::Issue> advice) {
    std::erase_if(advice, [&](const core::Issue& issue) {
        return std::any_of(all.begin(), all.end(), [&](const core::Issue& one) {
            return one.expression == issue.expression && one.rule == issue.rule;
        });
    });
    add(all, advice);
}

bool is_to_post(json::Value resource) {
    const std::string_view kind = resource["type"].string();
    return resource["resourceType"].string() == "Bundle" && (kind == "transaction" || kind == "batch");
}

void check_mode(const Interactions& all, json::Value resource, const Question& question, std::vector<core::Issue>& issues) {
    const bool writes = question.mode == "create" || question.mode == "update";
    if (!writes) return;
    if (auto accepted = all.preparer().types().require_accepted(question.type); !accepted) add(issues, accepted.error().issues());
    if (question.mode == "create") return;
    const std::string_view id = resource["id"].string();
    if (!id.empty() && (question.id.empty() || id == question.id)) return;
    core::Issue issue;
    issue.code = id.empty() ? "required" : "invariant";
    issue.expression = question.type + ".id";
    issue.diagnostics = id.empty()
                            ? "An update needs the resource's id in its body; add it."
                            : "The body's id is '" + std::string(id) + "' but the URL names '" + question.id + "'; make them the same.";
    issues.push_back(std::move(issue));
}

Reply answer(std::vector<core::Issue> issues) {
    Reply reply;
    reply.effect = Effect::answered;
    reply.issues = std::move(issues);
    return reply;
}

std::vector<core::Issue> judge(const Interactions& all, json::Value resource, const Question& question) {
    const Preparer& preparer = all.preparer();
    std::vector<core::Issue> issues;
    if (auto checked = preparer.check(resource, question.type); !checked) {
        issues = checked.error().issues();
    } else {
        issues = preparer.validator().validate(resource).issues;
    }
    if (!question.profile.empty()) add(issues, preparer.validator().validate_against(resource, question.profile).issues);
    add_advice(issues, preparer.validator().advise(resource));
    check_mode(all, resource, question, issues);
    return issues;
}

Reply answer(std::vector<core::Issue> issues, const Question& question) {
    if (issues.empty()) issues.push_back(information(question.type, "No problem was found."));
    return answer(std::move(issues));
}

/// Adds to `issues` what depends on what is stored.
core::Result<Reply> answer_of_stored(
    const Interactions& all, json::Value resource, std::vector<core::Issue> issues, const Question& question, store::Reader& reader
) {
    auto by_questionnaire = judge_by_questionnaire(resource, all.preparer().searches().parts(), reader);
    if (!by_questionnaire) return core::fail(by_questionnaire.error());
    add(issues, by_questionnaire->issues);
    return answer(std::move(issues), question);
}

/// A Bundle is judged by what posting it would do now.
core::Result<Reply> judge_posting(const Interactions& all, json::Value bundle, const Question& question, store::Reader& reader) {
    std::vector<core::Issue> issues = judge(all, bundle, question);
    auto said = rehearse(all, bundle, reader, question.now);
    if (!said) return core::fail(said.error());
    add(issues, *said);
    return answer(std::move(issues), question);
}

core::Result<Question> read_question(const Request& request, const OperationInput& input) {
    auto mode = input.text("mode");
    if (!mode) return core::fail(mode.error());
    auto profile = input.text("profile");
    if (!profile) return core::fail(profile.error());
    const Question question{request.type, request.id, mode->value_or(""), profile->value_or(""), request.received_at};
    constexpr std::array<std::string_view, 5> modes{"", "create", "update", "delete", "profile"};
    if (std::find(modes.begin(), modes.end(), question.mode) == modes.end()) {
        return refuse(
            ErrorKind::invalid, "value", "Parameters.parameter.where(name='mode')", "mode must be create, update, delete or profile."
        );
    }
    if (question.mode == "profile" && question.profile.empty()) {
        return refuse(
            ErrorKind::invalid,
            "required",
            "Parameters.parameter.where(name='profile')",
            "mode=profile needs the profile's URL as parameter 'profile'."
        );
    }
    if (question.mode == "delete" && question.id.empty()) {
        return refuse(ErrorKind::invalid, "required", "http.url", "mode=delete needs the URL of the resource: [base]/Type/id/$validate.");
    }
    return question;
}

core::Result<Reply> judge_stored(store::Reader& reader, const Interactions& all, const Question& question) {
    const fhir::ResourceKey key{question.type, question.id};
    auto current = reader.current(key);
    if (!current) return core::fail(current.error());
    if (!*current || (*current)->deleted()) return no_such_resource(key);
    if (question.mode == "delete") {
        if (auto accepted = all.preparer().types().require_accepted(question.type); !accepted) return answer(accepted.error().issues());
        return answer({information(question.type, "It could be deleted.")});
    }
    const auto document = json::Document::parse(fhir::render_as_sent(key, (*current)->content));
    if (!document) return unreadable(key);
    return answer_of_stored(all, document->root(), judge(all, document->root(), question), question, reader);
}

constexpr std::array<std::string_view, 3> inputs{"resource", "mode", "profile"};

bool is_input(json::Value parameter) { return std::find(inputs.begin(), inputs.end(), parameter["name"].string()) != inputs.end(); }

/// A Parameters resource that holds something else than what this operation takes is itself what is to be validated, where
/// the URL asks about that type; one that holds nothing but that is a call of it, even if it lacks the resource.
bool is_asked_about(const Request& request) {
    if (request.type != "Parameters" || request.body["resourceType"].string() != request.type) return false;
    const auto parameters = request.body["parameter"].elements();
    const bool names_resource =
        std::any_of(parameters.begin(), parameters.end(), [](json::Value one) { return one["name"].string() == "resource"; });
    return !names_resource && !std::all_of(parameters.begin(), parameters.end(), is_input);
}

}  // namespace

core::Result<Operation> plan_validate(const Interactions& all, const Request& request) {
    const bool bare = is_asked_about(request);
    Request by_url = request;
    if (bare) by_url.body = {};
    auto input = OperationInput::read(by_url, {"resource", "mode", "profile"});
    if (!input) return core::fail(input.error());
    auto question = read_question(request, *input);
    if (!question) return core::fail(question.error());
    const json::Value resource = bare ? request.body : input->resource("resource");
    Operation operation;
    if (!request.id.empty() && (!resource || question->mode == "delete")) {
        if (auto id = require_id(request); !id) return core::fail(id.error());
        operation.read = [&all, asked = std::move(*question)](store::Reader& reader) { return judge_stored(reader, all, asked); };
        return operation;
    }
    if (!resource) {
        return refuse(
            ErrorKind::invalid,
            "required",
            request.type.empty() ? "Parameters" : request.type,
            "There is nothing to validate; send the resource, or a Parameters resource with it as parameter 'resource'.",
            "MSG_RESOURCE_REQUIRED"
        );
    }
    if (question->type.empty()) question->type = resource["resourceType"].string();
    if (question->type.empty()) {
        return refuse(ErrorKind::invalid, "required", "Resource.resourceType", "The resource has no resourceType; name its type.");
    }
    if (is_to_post(resource)) {
        operation.read = [&all, resource, document = request.document, asked = std::move(*question)](store::Reader& reader) {
            return judge_posting(all, resource, asked, reader);
        };
        return operation;
    }
    operation.read = [&all, resource, document = request.document, issues = judge(all, resource, *question), asked = std::move(*question)](
                         store::Reader& reader
                     ) { return answer_of_stored(all, resource, issues, asked, reader); };
    return operation;
}

}  // namespace tonus::interaction
