#include <tonus/inbox/message.hpp>

#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>

namespace tonus::inbox {
namespace {

// Milliseconds since 1970: what the files keep of an instant.
std::int64_t milliseconds_of(core::Instant at) { return std::chrono::floor<std::chrono::milliseconds>(at.time_since_epoch()).count(); }

core::Instant instant_in(json::Value number) { return core::Instant(std::chrono::milliseconds(number.to_integer().value_or(0))); }

std::string text_in(json::Value value) { return std::string(value.string()); }

}  // namespace

Summary summary_of(const Message& message) {
    Summary summary{message.id, message.at, message.sender, message.request, message.status, {}, message.body.size()};
    const auto outcome = json::Document::parse(message.outcome);
    if (!outcome) return summary;
    for (const json::Value issue : outcome->root()["issue"].elements()) {
        std::string reason(issue["code"].string());
        for (const json::Value expression : issue["expression"].elements()) reason += " " + text_in(expression);
        summary.reasons.push_back(std::move(reason));
    }
    return summary;
}

std::string encode(const Summary& summary) {
    json::Writer writer;
    writer.begin_object().member("id", summary.id).member("at", milliseconds_of(summary.at)).member("sender", summary.sender);
    writer.member("request", summary.request).member("status", std::int64_t(summary.status)).key("reasons").begin_array();
    for (const std::string& reason : summary.reasons) writer.string(reason);
    return writer.end_array().member("bytes", std::int64_t(summary.bytes)).end_object().take();
}

std::string encode(const Message& message) {
    json::Writer writer;
    writer.begin_object().member("id", message.id).member("at", milliseconds_of(message.at)).member("sender", message.sender);
    writer.member("request", message.request).member("method", message.method).member("target", message.target);
    writer.key("headers").begin_array();
    for (const auto& [name, value] : message.headers) writer.begin_object().member("name", name).member("value", value).end_object();
    writer.end_array().member("status", std::int64_t(message.status)).member("outcome", message.outcome);
    return writer.member("body", message.body).end_object().take();
}

std::optional<Summary> read_summary(std::string_view text) {
    const auto document = json::Document::parse(std::string(text));
    if (!document || document->root()["id"].string().empty()) return std::nullopt;
    const json::Value root = document->root();
    Summary summary;
    summary.id = text_in(root["id"]);
    summary.at = instant_in(root["at"]);
    summary.sender = text_in(root["sender"]);
    summary.request = text_in(root["request"]);
    summary.status = int(root["status"].to_integer().value_or(0));
    for (const json::Value reason : root["reasons"].elements()) summary.reasons.push_back(text_in(reason));
    summary.bytes = std::size_t(root["bytes"].to_integer().value_or(0));
    return summary;
}

std::optional<Message> read_message(std::string_view text) {
    const auto document = json::Document::parse(std::string(text));
    if (!document || document->root()["id"].string().empty()) return std::nullopt;
    const json::Value root = document->root();
    Message message;
    message.id = text_in(root["id"]);
    message.at = instant_in(root["at"]);
    message.sender = text_in(root["sender"]);
    message.request = text_in(root["request"]);
    message.method = text_in(root["method"]);
    message.target = text_in(root["target"]);
    for (const json::Value header : root["headers"].elements())
        message.headers.emplace_back(text_in(header["name"]), text_in(header["value"]));
    message.status = int(root["status"].to_integer().value_or(0));
    message.outcome = text_in(root["outcome"]);
    message.body = text_in(root["body"]);
    return message;
}

}  // namespace tonus::inbox
