#include "sender.hpp"

#include "command_run.hpp"

#include <tonus/core/identifier.hpp>
#include <tonus/http/query.hpp>
#include <tonus/json/document.hpp>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <stdexcept>

namespace tonus::test {
namespace {

std::int64_t now_seconds() {
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

std::string quoted(const std::string& text) { return '"' + text + '"'; }

}  // namespace

Sender add_sender(
    const std::filesystem::path& data, const std::string& id, const std::string& scopes, const std::vector<std::string>& more
) {
    Sender sender{id, access::make_ec_key("key-of-" + id)};
    const auto file = data.parent_path() / (id + ".jwks.json");
    std::ofstream(file) << access::key_set_of(sender.key);
    std::vector<std::string> words{
        "client", "add", id, "--data", data.string(), "--name", "Test " + id, "--scopes", scopes, "--jwks", file.string()};
    words.insert(words.end(), more.begin(), more.end());
    const ProgramRun run = run_command(std::move(words));
    if (run.status != 0) throw std::runtime_error(run.errors);
    return sender;
}

Claims claims_for(const std::string& client, const std::string& audience, std::int64_t seconds) {
    return {
        {"iss", quoted(client)},
        {"sub", quoted(client)},
        {"aud", quoted(audience)},
        {"exp", std::to_string(now_seconds() + seconds)},
        {"jti", quoted(core::new_identifier())},
    };
}

std::string to_json(const Claims& claims) {
    std::string text;
    for (const auto& [name, value] : claims) {
        if (!value.empty()) text += (text.empty() ? "{" : ",") + quoted(name) + ":" + value;
    }
    return text + "}";
}

std::string token_form(const std::string& assertion, const std::string& scope) {
    return "grant_type=client_credentials&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer"
           "&scope=" +
           http::encode_component(scope) + "&client_assertion=" + assertion;
}

HttpAnswer post_form(const ServiceProcess& service, std::string_view path, const std::string& form) {
    return fetch(service.port(), "POST", path, form, {{"Content-Type", "application/x-www-form-urlencoded"}});
}

std::string token_url(const ServiceProcess& service) {
    const HttpAnswer answer = fetch(service.port(), "GET", "/fhir/.well-known/smart-configuration");
    return std::string(json::Document::parse(answer.body).value().root()["token_endpoint"].string());
}

std::string get_token(const ServiceProcess& service, const Sender& sender, const std::string& scope) {
    const std::string assertion =
        access::sign(sender.key.private_jwk, "ES384", "key-of-" + sender.id, to_json(claims_for(sender.id, token_url(service))));
    const HttpAnswer answer = post_form(service, "/auth/token", token_form(assertion, scope));
    if (answer.status != 200) throw std::runtime_error(answer.head + answer.body);
    return std::string(json::Document::parse(answer.body).value().root()["access_token"].string());
}

HttpAnswer send_with(
    const ServiceProcess& service,
    const std::string& token,
    std::string_view method,
    std::string_view target,
    std::string_view body,
    HttpClient::Fields fields
) {
    fields.emplace_back("Authorization", "Bearer " + token);
    const bool typed = std::any_of(fields.begin(), fields.end(), [](const auto& field) { return field.first == "Content-Type"; });
    if (!body.empty() && !typed) fields.emplace_back("Content-Type", "application/fhir+json");
    return fetch(service.port(), method, target, body, fields);
}

}  // namespace tonus::test
