#include <tonus/interaction/reply.hpp>

#include <tonus/interaction/problem.hpp>

namespace tonus::interaction {

std::size_t content_bytes(const Reply& reply) {
    std::size_t bytes = reply.version ? reply.version->content.size() : 0;
    if (!reply.listing) return bytes;
    for (const store::Version& version : reply.listing->versions) bytes += version.content.size();
    for (const auto& contained : reply.listing->contained) bytes += contained ? contained->text.size() : 0;
    for (const store::Version& version : reply.listing->included) bytes += version.content.size();
    return bytes;
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
