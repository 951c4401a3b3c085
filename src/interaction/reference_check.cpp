// Source: FHIR R4, http, section 3.1.0.7 "delete" and 3.1.0.11.2: referential integrity is a server's choice.
#include "reference_check.hpp"

#include "search_parts.hpp"

#include <tonus/fhir/reference.hpp>
#include <tonus/interaction/problem.hpp>

namespace tonus::interaction {
namespace {

void collect(json::Value value, const std::string& path, std::vector<ReferenceTo>& found) {
    std::size_t index = 0;
    for (const json::Value element : value.elements()) collect(element, path + "[" + std::to_string(index++) + "]", found);
    for (const json::Member& member : value.members()) {
        const std::string_view text = member.value().string();
        if (member.key != "reference" || text.empty()) {
            collect(member.value(), path + "." + std::string(member.key), found);
            continue;
        }
        const fhir::ParsedReference parsed = fhir::parse_reference(text);
        const bool is_relative = parsed.kind == fhir::ReferenceKind::literal && parsed.base.empty();
        if (is_relative) found.push_back({path + ".reference", parsed.target});
    }
}

/// Where the resources of `type` are that refer to `target`; no ranges if none can.
std::vector<store::IndexRange> ranges_to(const SearchParts& parts, std::string_view type, const fhir::ResourceKey& target) {
    std::vector<store::IndexRange> ranges;
    for (const search::Parameter& parameter : parts.table.of(type)) {
        if (parameter.kind != search::ParameterKind::reference) continue;
        ranges.push_back({search::reference_key(parameter, fhir::to_string(target)), 0, 0, true});
    }
    return ranges;
}

}  // namespace

std::vector<ReferenceTo> references_in(json::Value resource) {
    std::vector<ReferenceTo> found;
    collect(resource, std::string(resource["resourceType"].string()), found);
    return found;
}

core::Result<void> require_target(store::Reader& reader, const fhir::ResourceKey& from, const ReferenceTo& reference) {
    const auto current = reader.current(reference.target);
    if (!current) return core::fail(current.error());
    if (*current && !(*current)->deleted()) return {};
    return refuse(
        core::ErrorKind::conflict,
        "conflict",
        reference.expression,
        fhir::to_string(from) + " refers to " + fhir::to_string(reference.target) +
            ", which is not here; send it first or in the same transaction, or correct the reference.",
        "MSG_NO_EXIST"
    );
}

core::Result<void> require_no_referrer(store::Reader& reader, const Preparer& preparer, const fhir::ResourceKey& removed) {
    for (const std::string& type : preparer.types().served()) {
        store::IndexQuery query;
        query.type = type;
        query.count = 1;
        auto ranges = ranges_to(preparer.searches().parts(), type, removed);
        if (ranges.empty()) continue;
        query.all_of.push_back(std::move(ranges));
        const auto found = reader.search(query);
        if (!found) return core::fail(found.error());
        if (found->versions.empty()) continue;
        return refuse(
            core::ErrorKind::conflict,
            "conflict",
            "http.url",
            fhir::to_string(removed) + " is referred to by " + fhir::to_string(found->versions.front().key) +
                "; delete or change that first."
        );
    }
    return {};
}

}  // namespace tonus::interaction
