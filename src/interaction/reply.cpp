#include <tonus/interaction/reply.hpp>

#include <tonus/interaction/problem.hpp>

namespace tonus::interaction {
namespace {

// Its address, and in a history its request and its response. A deletion has nothing else.
constexpr std::size_t bytes_around_version = 512;

}  // namespace

std::size_t content_bytes(const Reply& reply) {
    std::size_t bytes = reply.version ? reply.version->content.size() : 0;
    if (!reply.listing) return bytes;
    for (const store::Version& version : reply.listing->versions) bytes += version.content.size();
    for (const auto& contained : reply.listing->contained) bytes += contained ? contained->text.size() : 0;
    for (const store::Version& version : reply.listing->included) bytes += version.content.size();
    return bytes;
}

std::size_t answer_bytes(const Reply& reply) {
    if (reply.without_resource) return bytes_around_version;
    std::size_t versions = reply.version ? 1 : 0;
    if (reply.listing) versions += reply.listing->versions.size() + reply.listing->included.size();
    return content_bytes(reply) + reply.text.size() + versions * bytes_around_version;
}

core::Error bundle_too_costly() {
    return refuse(
               core::ErrorKind::too_large,
               "too-costly",
               "request.url",
               "The answers to the entries before this one hold more than " + std::to_string(most_bundle_bytes / 1024 / 1024) +
                   " MiB already; ask for it in another Bundle, or by itself."
    )
        .value();
}

core::Error bundle_reads_too_long(std::string_view otherwise) {
    const std::string sentence =
        "The reads and patches of the entries before this one took as long as those of one Bundle may; " + std::string(otherwise) + ".";
    return refuse(core::ErrorKind::too_large, "too-costly", "request.url", sentence).value();
}

}  // namespace tonus::interaction
