#include "kept_answers.hpp"

#include <utility>
#include <variant>

namespace tonus::api {
namespace {

using interaction::Interaction;

bool has_condition(const interaction::Request& request) {
    return request.if_match || request.if_none_match || request.if_modified_since || !request.if_none_exist.empty();
}

}  // namespace

std::optional<std::string> name_of_answer(const http::Request& request, const FhirService::Call& call, bool open) {
    const Interaction interaction = call.request.interaction;
    if (interaction != Interaction::read && interaction != Interaction::search_type) return std::nullopt;
    const bool is_plain = request.method == http::Method::get && request.body.empty() && !has_condition(call.request);
    if (!is_plain || call.preferences.dry_run || call.preferences.respond_async) return std::nullopt;
    // A token's scopes never change; what else is known of a caller may.
    if (!open && call.caller->token_id.empty()) return std::nullopt;
    constexpr char end = '\n';  // stands in none of the parts
    std::string name;
    name.reserve(request.target.size() + call.context.base.size() + call.caller->token_id.size() + 64);
    name.append(request.target).append(1, end).append(call.context.base).append(1, end);
    name.append(call.caller->token_id).append(1, end).append(call.caller->client_id).append(1, end);
    name.append(call.format.content_type).append(1, end);
    name.push_back(call.format.style == json::Style::pretty ? 'p' : 'c');
    name.push_back(call.format.content ? 'n' : 'r');
    name.push_back(call.request.lenient ? 'l' : 's');
    name.push_back(call.preferences.lenient ? 'a' : '-');  // an answer says which handling was applied if one was asked for
    name.push_back(call.caller->own_resources_only ? 'o' : '-');
    return name;
}

bool is_for_everyone(const interaction::Reply& reply) noexcept {
    if (reply.effect == interaction::Effect::read) return true;
    // A warning carries the request's id.
    return reply.effect == interaction::Effect::listed && reply.listing && reply.listing->warnings.empty();
}

std::optional<http::Response> KeptAnswers::find(const store::Store& store, const std::string& name) {
    const auto answer = kept_.find(name);
    if (!answer || !store.holds(answer->grounds)) return std::nullopt;
    return answer->response;
}

void KeptAnswers::add(std::string name, http::Response& response, store::Grounds grounds) {
    auto* const text = std::get_if<std::string>(&response.body);
    if (grounds.last_changes.empty() || text == nullptr) return;
    text->shrink_to_fit();  // room was made for the longest it could have become
    auto shared = std::make_shared<const std::string>(std::move(*text));
    const std::size_t bytes = sizeof(KeptAnswer) + shared->size() + response.headers.text().size();
    response.body = std::move(shared);
    KeptAnswer answer{response, std::move(grounds)};
    kept_.add(std::move(name), std::make_shared<const KeptAnswer>(std::move(answer)), bytes);
}

}  // namespace tonus::api
