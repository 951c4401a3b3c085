#include <tonus/fhir/resource_text.hpp>

#include <string>

namespace tonus::fhir {
namespace {

// Content is the sender's meta.lastUpdated and a line feed, then what follows `"lastUpdated":"..."`
// inside meta: the sender's other meta members, the brace that closes meta, the other members of the
// resource, and the closing brace. So rendering is one concatenation and never parses.
struct Parts {
    std::string_view sender_last_updated;
    std::string_view rest;
};

Parts parts_of(std::string_view content) {
    const auto line_feed = content.find('\n');
    return {content.substr(0, line_feed), content.substr(line_feed + 1)};
}

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
    std::string content(resource["meta"]["lastUpdated"].string());
    std::erase(content, '\n');
    content += '\n';
    append_members(content, resource["meta"], [](std::string_view key) { return key != "versionId" && key != "lastUpdated"; });
    content += '}';
    append_members(content, resource, [](std::string_view key) { return key != "resourceType" && key != "id" && key != "meta"; });
    content += '}';
    return content;
}

bool same_content(std::string_view left, std::string_view right) noexcept { return parts_of(left).rest == parts_of(right).rest; }

namespace {

/// The members before the content, with capacity for `more` bytes after them.
std::string head_of(const ServerMeta& meta, std::size_t more) {
    std::string text;
    text.reserve(more + 160);
    text += R"({"resourceType":")";
    text += meta.key.type;
    text += R"(","id":")";
    text += meta.key.id;
    text += R"(","meta":{"versionId":")";
    text += std::to_string(meta.version_id);
    text += R"(","lastUpdated":")";
    text += core::format_instant(meta.last_updated);
    text += '"';
    return text;
}

}  // namespace

std::string render(const ServerMeta& meta, std::string_view content) {
    const std::string_view rest = parts_of(content).rest;
    return head_of(meta, rest.size()).append(rest);
}

void write_rendered(json::Writer& writer, const ServerMeta& meta, std::string_view content) {
    writer.raw(head_of(meta, 0), parts_of(content).rest);
}

std::string render_as_sent(const ResourceKey& key, std::string_view content) {
    const Parts parts = parts_of(content);
    json::Writer writer;
    writer.begin_object().member("resourceType", key.type).member("id", key.id);
    // The rest begins with a comma or the brace that closes meta.
    std::string_view rest = parts.rest;
    if (parts.sender_last_updated.empty() && rest.starts_with('}')) {
        return std::string(writer.text()).append(rest.substr(1));
    }
    writer.key("meta").begin_object();
    if (!parts.sender_last_updated.empty()) writer.member("lastUpdated", parts.sender_last_updated);
    std::string text(writer.text());
    if (parts.sender_last_updated.empty() && rest.starts_with(',')) rest.remove_prefix(1);
    text += rest;
    return text;
}

std::string render_to_patch(const ServerMeta& meta, std::string_view content) {
    const Parts parts = parts_of(content);
    json::Writer writer;
    writer.begin_object().member("resourceType", meta.key.type).member("id", meta.key.id);
    writer.key("meta").begin_object().member("versionId", std::to_string(meta.version_id));
    if (!parts.sender_last_updated.empty()) writer.member("lastUpdated", parts.sender_last_updated);
    return std::string(writer.text()).append(parts.rest);
}

}  // namespace tonus::fhir
