#include "native_content.hpp"

#include "media.hpp"
#include "reply_text.hpp"

#include <tonus/core/base64.hpp>
#include <tonus/http/media_type.hpp>
#include <tonus/json/writer.hpp>

#include <algorithm>

namespace tonus::api {
namespace {

constexpr std::string_view binary_type = "Binary";

}  // namespace

bool wants_content(const http::Request& request, std::string_view path) {
    if (request.method != http::Method::get || !path.starts_with(std::string(binary_type) + "/") || path.ends_with("/_history") ||
        path.find('$') != path.npos)
        return false;
    const auto is_format = [](const http::Parameter& parameter) { return parameter.name == "_format"; };
    if (std::any_of(request.query.begin(), request.query.end(), is_format)) return false;
    const auto ranges = http::parse_accept(request.headers.get("Accept"));
    return std::none_of(ranges.begin(), ranges.end(), [](const http::AcceptRange& one) { return names_resource(one.range); });
}

bool is_content(const http::Request& request, const interaction::Request& target) {
    const bool writes = target.interaction == interaction::Interaction::create || target.interaction == interaction::Interaction::update;
    if (!writes || target.type != binary_type) return false;
    const auto type = http::parse_media_type(request.headers.get("Content-Type"));
    return type && !names_resource(*type);
}

core::Result<json::Document> binary_of(const http::Request& request, const interaction::Request& target) {
    json::Writer writer;
    writer.begin_object().member("resourceType", binary_type);
    if (!target.id.empty()) writer.member("id", target.id);
    writer.member("contentType", request.headers.get("Content-Type"));
    if (const auto context = request.headers.get("X-Security-Context"); !context.empty())
        writer.key("securityContext").begin_object().member("reference", context).end_object();
    if (!request.body.empty()) writer.member("data", core::encode_base64(request.body));
    writer.end_object();
    return json::Document::parse(writer.take());
}

void write_content(http::Response& response, const interaction::Reply& reply) {
    const auto binary = json::Document::parse(resource_text(reply, json::Style::compact));
    const json::Value root = binary ? binary->root() : json::Value();
    response.headers.set("Content-Type", root["contentType"].string());
    response.headers.set("Content-Disposition", "attachment");
    response.headers.set("Content-Security-Policy", "sandbox");
    response.body = core::decode_base64(root["data"].string()).value_or("");
}

}  // namespace tonus::api
