// Source: FHIR R4, http, sections 3.1.0.1 "read", 3.1.0.2 "vread" and 3.1.0.1.1 "conditional read".
#include "kept_elements.hpp"
#include "planners.hpp"
#include "request_checks.hpp"

#include <tonus/interaction/problem.hpp>

#include <charconv>

namespace tonus::interaction {
namespace {

bool is_up_to_date(const Request& request, const store::Version& version) {
    if (request.if_none_match) return request.if_none_match->contain(version.version_id);
    if (!request.if_modified_since) return false;
    return std::chrono::floor<std::chrono::seconds>(version.last_updated) <= *request.if_modified_since;
}

/// What is read, how much of it, and under which conditions.
struct Reading {
    fhir::ResourceKey key;
    Request request;
    std::optional<std::vector<std::string>> kept_elements;
};

core::Result<Reply> reply_with(const Reading& reading, std::optional<store::Version> version, const fhir::ResourceKey& key) {
    if (!version) return no_such_resource(key);
    if (version->damaged()) return unreadable(key);
    Reply reply;
    const Request& request = reading.request;
    reply.kept_elements = reading.kept_elements;
    reply.effect = version->deleted() ? Effect::gone : is_up_to_date(request, *version) ? Effect::not_modified : Effect::read;
    reply.version = std::move(version);
    return reply;
}

core::Result<Reading> prepare(const Interactions& all, const Request& request) {
    if (auto served = all.preparer().types().require_served(request.type); !served) return core::fail(served.error());
    if (auto id = require_id(request); !id) return core::fail(id.error());
    Reading reading{{request.type, request.id}, request, {}};
    auto kept = take_kept_elements(all, request.type, reading.request.parameters);
    if (!kept) return core::fail(kept.error());
    reading.kept_elements = std::move(*kept);
    if (auto none = require_no_parameters(reading.request); !none) return core::fail(none.error());
    return reading;
}

}  // namespace

core::Result<Operation> plan_read(const Interactions& all, const Request& request) {
    auto reading = prepare(all, request);
    if (!reading) return core::fail(reading.error());
    Operation operation;
    operation.few_rows = true;
    operation.read = [reading = std::move(*reading)](store::Reader& reader) -> core::Result<Reply> {
        auto version = reader.current(reading.key);
        if (!version) return core::fail(version.error());
        return reply_with(reading, std::move(*version), reading.key);
    };
    return operation;
}

core::Result<Operation> plan_vread(const Interactions& all, const Request& request) {
    auto reading = prepare(all, request);
    if (!reading) return core::fail(reading.error());
    std::int64_t number = 0;
    const char* end = request.version_id.data() + request.version_id.size();
    const auto parsed = std::from_chars(request.version_id.data(), end, number);
    // Versions are numbers here, so any other text names a version that is not there.
    if (parsed.ec != std::errc() || parsed.ptr != end) number = 0;
    Operation operation;
    operation.few_rows = true;
    operation.read = [reading = std::move(*reading), number](store::Reader& reader) -> core::Result<Reply> {
        const fhir::ResourceKey& key = reading.key;
        auto version = reader.version(key, number);
        if (!version) return core::fail(version.error());
        return reply_with(reading, std::move(*version), {key.type, key.id + "/_history/" + reading.request.version_id});
    };
    return operation;
}

}  // namespace tonus::interaction
