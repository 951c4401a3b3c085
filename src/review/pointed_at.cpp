#include "pointed_at.hpp"

#include "reading.hpp"

#include <tuple>

namespace tonus::review {
namespace {

constexpr std::size_t most_of_one_url = 100;

/// Later means current: FHIR R4, references, section 2.3.0.5 "Canonical References".
auto lateness(json::Value questionnaire) {
    return std::tuple(questionnaire["date"].string(), questionnaire["version"].string(), questionnaire["id"].string());
}

}  // namespace

Pointers pointers_to_medication(const fhir::ResourceKey& key) {
    const std::string name = fhir::to_string(key);
    return {"medication", {name}, {name}};
}

core::Result<Pointers> pointers_to(store::Reader& reader, const fhir::ResourceKey& key, std::int64_t version_id) {
    if (key.type == medication_type) return pointers_to_medication(key);
    Pointers pointers{"questionnaire", {}, {}};
    if (key.type != questionnaire_type) return pointers;
    for (const std::int64_t one : {version_id, version_id - 1}) {
        const auto version = reader.version(key, one);
        if (!version) return core::fail(version.error());
        if (!*version || (*version)->deleted()) continue;
        const auto document = document_of(**version);
        if (!document) continue;
        const std::string url(document->root()["url"].string());
        if (url.empty()) continue;
        pointers.searched.insert(url);
        pointers.words.insert(url);
        pointers.words.insert(url + '|' + std::string(document->root()["version"].string()));
    }
    return pointers;
}

core::Result<std::optional<json::Document>> find_questionnaire(
    store::Reader& reader, const interaction::SearchEngine& searches, std::string_view canonical
) {
    std::optional<json::Document> latest;
    const auto bar = canonical.find('|');
    const std::string_view url = canonical.substr(0, bar);
    const std::string_view wanted = bar == std::string_view::npos ? std::string_view() : canonical.substr(bar + 1);
    // No moment matters to a search by URL.
    const auto plan = searches.plan(questionnaire_type, {{"url", std::string(url)}}, false, core::Instant());
    if (!plan) return latest;  // no URL that could be searched for
    const auto found = searches.find(reader, *plan, {most_of_one_url, std::nullopt, [](const fhir::ResourceKey&) {}});
    if (!found) return core::fail(found.error());
    for (const store::Version& version : found->versions) {
        auto document = document_of(version);
        if (!document) continue;
        if (!wanted.empty() && document->root()["version"].string() != wanted) continue;
        if (!latest || lateness(latest->root()) < lateness(document->root())) latest = std::move(*document);
    }
    return latest;
}

}  // namespace tonus::review
