#include <tonus/interaction/subset.hpp>

#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>

#include <algorithm>

namespace tonus::interaction {
namespace {

constexpr std::string_view tag_system = "http://terminology.hl7.org/CodeSystem/v3-ObservationValue";
constexpr std::string_view tag_code = "SUBSETTED";

void write_tagged_meta(json::Writer& writer, json::Value meta) {
    writer.key("meta").begin_object();
    for (const json::Member& member : meta.members()) {
        if (member.key != "tag") writer.member(member.key, member.value());
    }
    writer.key("tag").begin_array();
    for (const json::Value tag : meta["tag"].elements()) writer.value(tag);
    writer.begin_object().member("system", tag_system).member("code", tag_code).end_object().end_array().end_object();
}

}  // namespace

bool is_subset(json::Value resource) {
    const auto tags = resource["meta"]["tag"].elements();
    return std::any_of(tags.begin(), tags.end(), [](json::Value tag) {
        return tag["system"].string() == tag_system && tag["code"].string() == tag_code;
    });
}

std::string subset(const std::string& resource, const std::vector<std::string>& kept) {
    const auto document = json::Document::parse(resource);
    if (!document) return resource;
    json::Writer writer;
    writer.begin_object();
    for (const json::Member& member : document->root().members()) {
        if (member.key == "meta") {
            write_tagged_meta(writer, member.value());
        } else if (std::find(kept.begin(), kept.end(), member.key) != kept.end()) {
            writer.member(member.key, member.value());
        }
    }
    // A contained resource may have none.
    if (!document->root()["meta"]) write_tagged_meta(writer, {});
    writer.end_object();
    return writer.take();
}

}  // namespace tonus::interaction
