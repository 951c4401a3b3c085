#include "kept_refusal.hpp"

#include "media.hpp"

#include <tonus/core/identifier.hpp>
#include <tonus/json/writer.hpp>

#include <algorithm>
#include <array>

namespace tonus::api {
namespace {

// Those that change what is done with the body.
constexpr std::array<std::string_view, 4> kept_headers{"Content-Type", "If-Match", "If-None-Match", "If-None-Exist"};

inbox::Message message_for(const http::Request& request, std::string_view sender, const http::Response& answer) {
    inbox::Message message;
    message.id = core::new_identifier();
    message.at = core::SystemClock().now();
    message.sender = sender;
    message.request = request.request_id;
    message.status = int(answer.status);
    if (const auto* text = std::get_if<std::string>(&answer.body)) message.outcome = *text;
    return message;
}

}  // namespace

bool is_push(interaction::Interaction interaction) noexcept {
    using interaction::Interaction;
    return interaction == Interaction::create || interaction == Interaction::update || interaction == Interaction::patch ||
           interaction == Interaction::bundle;
}

bool is_about_message(unsigned status) noexcept {
    constexpr std::array<unsigned, 8> statuses{400, 404, 405, 409, 410, 412, 415, 422};
    return std::find(statuses.begin(), statuses.end(), status) != statuses.end();
}

inbox::Message refused_message(
    const http::Request& request, std::string_view sender, std::string_view target, const http::Response& answer, std::string body
) {
    inbox::Message message = message_for(request, sender, answer);
    message.method = http::name_of(request.method);
    message.target = target;
    for (const std::string_view name : kept_headers) {
        if (request.headers.has(name)) message.headers.emplace_back(name, request.headers.get(name));
    }
    message.body = std::move(body);
    return message;
}

inbox::Message refused_entry(const http::Request& request, std::string_view sender, json::Value entry, const http::Response& answer) {
    inbox::Message message = message_for(request, sender, answer);
    const json::Value asked = entry["request"];
    message.method = asked["method"].string();
    message.target = asked["url"].string();
    message.headers.emplace_back("Content-Type", fhir_json);
    constexpr std::array<std::pair<const char*, const char*>, 3> conditions{
        {{"ifMatch", "If-Match"}, {"ifNoneMatch", "If-None-Match"}, {"ifNoneExist", "If-None-Exist"}}};
    for (const auto& [element, header] : conditions) {
        if (const std::string_view value = asked[element].string(); !value.empty()) message.headers.emplace_back(header, value);
    }
    if (entry["resource"]) message.body = json::to_text(entry["resource"], json::Style::compact);
    return message;
}

}  // namespace tonus::api
