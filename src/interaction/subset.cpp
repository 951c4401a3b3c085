#include <tonus/interaction/subset.hpp>

#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>

#include <algorithm>

namespace tonus::interaction {
namespace {

void write_tagged_meta(json::Writer& writer, json::Value meta) {
    writer.key("meta").begin_object();
    for (const json::Member& member : meta.members()) {
        if (member.key != "tag") writer.member(member.key, member.value());
    }
    writer.key("tag").begin_array();
    for (const json::Value tag : meta["tag"].elements()) writer.value(tag);
    writer.begin_object().member("system", "http://terminology.hl7.org/CodeSystem/v3-ObservationValue");
    writer.member("code", "SUBSETTED").end_object().end_array().end_object();
}

}  // namespace

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
