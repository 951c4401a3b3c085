#include "audit.hpp"

#include "reply_text.hpp"

namespace tonus::api {
namespace {

void write_versions(json::Writer& writer, const interaction::Reply& reply) {
    if (reply.version) writer.string(versioned_path(*reply.version));
    for (const interaction::Reply& entry : reply.entries) write_versions(writer, entry);
}

}  // namespace

std::string audit_text(
    std::string_view client,
    std::string_view interaction,
    std::string_view request_id,
    std::string_view digest,
    const interaction::Reply& reply
) {
    json::Writer writer;
    writer.begin_object().member("client", client).member("interaction", interaction).member("request", request_id);
    if (!digest.empty()) writer.member("sha256", digest);
    writer.key("versions").begin_array();
    write_versions(writer, reply);
    writer.end_array().end_object();
    return writer.take();
}

}  // namespace tonus::api
