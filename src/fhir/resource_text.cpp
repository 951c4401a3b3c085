#include <tonus/fhir/resource_text.hpp>

#include <string>

namespace tonus::fhir {
namespace {

// Content is what follows `"lastUpdated":"..."` inside meta: the sender's other meta members, the
// brace that closes meta, the other members of the resource, and the closing brace. So rendering is
// one concatenation and never parses.

/// Appends `,"key":value` for each member of `object` that `keep` accepts.
template <class Predicate>
void append_members(std::string& out, json::Value object, Predicate keep) {
    json::Writer writer;
    writer.begin_object();
    bool any = false;
    for (const json::Member& member : object.members()) {
        if (!keep(member.key)) continue;
        writer.member(member.key, member.value());
        any = true;
    }
    writer.end_object();
    if (!any) return;
    const std::string_view text = writer.text();
    out += ',';
    out += text.substr(1, text.size() - 2);
}

}  // namespace

std::string content_of(json::Value resource) {
    std::string content;
    append_members(content, resource["meta"], [](std::string_view key) {
        return key != "versionId" && key != "lastUpdated";
    });
    content += '}';
    append_members(content, resource, [](std::string_view key) {
        return key != "resourceType" && key != "id" && key != "meta";
    });
    content += '}';
    return content;
}

std::string render(const ServerMeta& meta, std::string_view content) {
    std::string text;
    text.reserve(content.size() + 160);
    text += R"({"resourceType":")";
    text += meta.key.type;
    text += R"(","id":")";
    text += meta.key.id;
    text += R"(","meta":{"versionId":")";
    text += std::to_string(meta.version_id);
    text += R"(","lastUpdated":")";
    text += core::format_instant(meta.last_updated);
    text += '"';
    text += content;
    return text;
}

}  // namespace tonus::fhir
