#include "call.hpp"
#include "native_content.hpp"

#include <tonus/api/export_service.hpp>
#include <tonus/api/outcome.hpp>

namespace tonus::api {
namespace {

using interaction::Effect;
using interaction::Reply;

void add_version(http::Response& response, const store::Version& version) {
    response.headers.set("ETag", entity_tag(version));
    response.headers.set("Last-Modified", core::format_http_date(version.last_updated));
}

http::Response written(
    const AnswerContext& context, const AnswerFormat& format, const std::optional<ReturnPreference>& wanted, const Reply& reply
) {
    http::Response response(status_of(reply.effect));
    response.headers.set("Location", context.base + "/" + versioned_path(*reply.version));
    add_version(response, *reply.version);
    if (wanted) response.headers.set("Preference-Applied", applied(wanted, std::nullopt));
    if (wanted == ReturnPreference::minimal) return response;
    response.headers.set("Content-Type", format.content_type);
    response.body = wanted == ReturnPreference::outcome ? done_text(context, reply) : resource_text(reply, format.style);
    return response;
}

http::Response bundled(
    const AnswerContext& context, const AnswerFormat& format, const std::optional<ReturnPreference>& wanted, Reply reply
) {
    std::vector<core::Result<Reply>> replies;
    for (Reply& entry : reply.entries) replies.emplace_back(std::move(entry));
    http::Response response(200, format.content_type, bundle_response_text(context, "transaction-response", replies, wanted));
    if (wanted) response.headers.set("Preference-Applied", applied(wanted, std::nullopt));
    return response;
}

http::Response answered(const AnswerContext& context, const AnswerFormat& format, const Reply& reply) {
    json::Writer writer(format.style);
    write_outcome(writer, reply.issues, "informational", context.request_id);
    return {200, format.content_type, writer.take()};
}

/// Source: FHIR Bulk Data Access 2.0, "Response - Success".
http::Response accepted(const AnswerContext& context, const Reply& reply) {
    http::Response response(202);
    response.headers.set("Content-Location", context.base + "/" + std::string(export_path) + "/" + reply.text);
    return response;
}

http::Response described(const AnswerFormat& format, Reply reply) {
    if (format.style == json::Style::compact) return {200, format.content_type, std::move(reply.text)};
    const auto document = json::Document::parse(std::move(reply.text));
    return {200, format.content_type, json::to_text(document.value().root(), format.style)};
}

}  // namespace

http::Response respond(
    const AnswerContext& context, const AnswerFormat& format, const Preferences& preferences, std::string_view path, Reply reply
) {
    switch (reply.effect) {
        case Effect::created:
        case Effect::updated:
        case Effect::unchanged: return written(context, format, preferences.wanted, reply);
        case Effect::answered: return answered(context, format, reply);
        case Effect::accepted: return accepted(context, reply);
        case Effect::described: return described(format, std::move(reply));
        case Effect::listed: {
            if (!reply.listing) return bundled(context, format, preferences.wanted, std::move(reply));
            http::Response response(200, format.content_type, listing_text(context, *reply.listing, path));
            if (preferences.lenient) response.headers.set("Preference-Applied", applied(std::nullopt, preferences.lenient));
            return response;
        }
        case Effect::gone: {
            http::Response response(410, fhir_json, gone_text(context, *reply.version));
            add_version(response, *reply.version);
            return response;
        }
        case Effect::read:
        case Effect::not_modified:
        case Effect::deleted: break;
    }
    http::Response response(status_of(reply.effect));
    if (reply.version) add_version(response, *reply.version);
    if (reply.effect == Effect::read) {
        if (format.content) {
            write_content(response, reply);
        } else {
            response.headers.set("Content-Type", format.content_type);
            response.body = resource_text(reply, format.style);
        }
    }
    return response;
}

}  // namespace tonus::api
