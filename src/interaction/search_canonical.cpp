// Source: FHIR R4, references, section 2.3.0.5 "Canonical References": a resource that has a URL is referred to by it, with
// a version behind `|` or in any version.
#include "search_parts.hpp"

#include <tonus/json/document.hpp>

#include <algorithm>

namespace tonus::interaction {
namespace {

const search::Parameter* url_parameter(const search::ParameterTable& table, std::string_view type) {
    const search::Parameter* url = table.find(type, "url");
    return url != nullptr && url->kind == search::ParameterKind::uri ? url : nullptr;
}

bool names(const search::ReferenceValue& reference, const Names& names) {
    if (reference.target == names.key) return true;
    if (!reference.canonical || names.url.empty() || reference.url != names.url) return false;
    return reference.version.empty() || reference.version == names.version;
}

}  // namespace

core::Result<Names> names_of(const SearchParts& parts, const store::Version& version) {
    Names names{fhir::to_string(version.key), {}, {}};
    if (url_parameter(parts.table, version.key.type) == nullptr) return names;
    const auto document = document_of(version);
    if (!document) return core::fail(document.error());
    names.url = document->root()["url"].string();
    names.version = document->root()["version"].string();
    return names;
}

std::vector<store::IndexRange> references_to(const Names& names, const search::Parameter& parameter) {
    std::vector<store::IndexRange> ranges{{search::reference_key(parameter, names.key), 0, 0, true}};
    // Rows do not tell the versions of a canonical apart.
    if (!names.url.empty()) ranges.push_back({search::url_key(parameter, names.url), 0, 0, false});
    return ranges;
}

core::Result<bool> refers_to(
    const SearchParts& parts, const store::Version& from, std::span<const search::Parameter* const> parameters, const Names& named
) {
    const auto document = document_of(from);
    if (!document) return core::fail(document.error());
    const search::Extracted values = parts.extractor.extract(document->root(), parameters);
    return std::any_of(values.values.begin(), values.values.end(), [&](const search::ParameterValue& value) {
        const auto* reference = std::get_if<search::ReferenceValue>(&value.value);
        return reference != nullptr && names(*reference, named);
    });
}

std::shared_ptr<const search::Query> query_for(
    const search::ParameterTable& table, std::string_view type, const search::ReferenceValue& reference
) {
    const search::Parameter* url = reference.canonical && !reference.url.empty() ? url_parameter(table, type) : nullptr;
    if (url == nullptr) return nullptr;
    auto query = std::make_shared<search::Query>();
    query->type = type;
    search::Condition of_url;
    of_url.parameter = url;
    of_url.any_of.emplace_back(search::WantedUri{std::string(reference.url)});
    query->conditions.push_back(std::move(of_url));
    const search::Parameter* version = reference.version.empty() ? nullptr : table.find(type, "version");
    if (version != nullptr) {
        search::WantedToken token;
        token.given = reference.version;
        token.code = search::fold(token.given);
        search::Condition of_version;
        of_version.parameter = version;
        of_version.any_of.emplace_back(std::move(token));
        query->conditions.push_back(std::move(of_version));
    }
    return query;
}

core::Result<std::vector<Target>> SearchRun::targets(
    const store::Version& version, const search::Parameter& parameter, std::string_view type
) {
    const auto document = document_of(version);
    if (!document && unreadable_) {
        unreadable_(version.key);
        return std::vector<Target>();
    }
    if (!document) return core::fail(document.error());
    const search::Parameter* wanted = &parameter;
    const search::Extracted values = parts_.extractor.extract(document->root(), std::span(&wanted, 1));
    std::vector<Target> targets;
    for (const search::ParameterValue& value : values.of(parameter)) {
        const auto* reference = std::get_if<search::ReferenceValue>(&value.value);
        if (reference == nullptr) continue;
        if (!reference->target.empty()) {
            targets.push_back({std::string(reference->target), std::string(reference->canonical ? "" : reference->version)});
        }
        for (const std::string_view target : parameter.targets) {
            const auto query = type.empty() || target == type ? query_for(parts_.table, target, *reference) : nullptr;
            if (!query) continue;
            auto found = SearchRun(parts_, reader_, unreadable_).find(plan_of(query), {most_included, {}});
            if (!found) return core::fail(found.error());
            for (const store::Version& one : found->versions) targets.push_back({fhir::to_string(one.key), {}});
        }
    }
    return targets;
}

}  // namespace tonus::interaction
