// Source: FHIR R4, http, sections 3.1.0.1 "read", 3.1.0.2 "vread" and 3.1.0.1.1 "conditional read".
#include "missing.hpp"
#include "planners.hpp"

#include <charconv>

namespace tonus::interaction {
namespace {

bool is_up_to_date(const Request& request, const store::Version& version) {
    if (request.if_none_match) return request.if_none_match->contain(version.version_id);
    if (!request.if_modified_since) return false;
    return std::chrono::floor<std::chrono::seconds>(version.last_updated) <= *request.if_modified_since;
}

core::Result<Reply> reply_with(const Request& request, std::optional<store::Version> version, const fhir::ResourceKey& key) {
    if (!version) return missing(key);
    Reply reply;
    reply.effect = version->deleted() ? Effect::gone : is_up_to_date(request, *version) ? Effect::not_modified : Effect::read;
    reply.version = std::move(version);
    return reply;
}

core::Result<void> check_request(const Interactions& all, const Request& request) {
    if (auto served = all.preparer().types().require_served(request.type); !served) return served;
    if (auto id = require_id(request); !id) return id;
    return require_no_parameters(request);
}

}  // namespace

core::Result<Operation> plan_read(const Interactions& all, const Request& request) {
    if (auto checked = check_request(all, request); !checked) return core::fail(checked.error());
    Operation operation;
    operation.few_rows = true;
    operation.read = [request, key = fhir::ResourceKey{request.type, request.id}](store::Reader& reader) -> core::Result<Reply> {
        auto version = reader.current(key);
        if (!version) return core::fail(version.error());
        return reply_with(request, std::move(*version), key);
    };
    return operation;
}

core::Result<Operation> plan_vread(const Interactions& all, const Request& request) {
    if (auto checked = check_request(all, request); !checked) return core::fail(checked.error());
    const fhir::ResourceKey key{request.type, request.id};
    std::int64_t number = 0;
    const char* end = request.version_id.data() + request.version_id.size();
    const auto parsed = std::from_chars(request.version_id.data(), end, number);
    // Versions are numbers here, so any other text names a version that is not there.
    if (parsed.ec != std::errc() || parsed.ptr != end) number = 0;
    Operation operation;
    operation.few_rows = true;
    operation.read = [request, key, number](store::Reader& reader) -> core::Result<Reply> {
        auto version = reader.version(key, number);
        if (!version) return core::fail(version.error());
        return reply_with(request, std::move(*version), {key.type, key.id + "/_history/" + request.version_id});
    };
    return operation;
}

}  // namespace tonus::interaction
