#include "code_maps.hpp"

#include <tonus/fhir/resource_text.hpp>

#include <algorithm>

namespace tonus::review {
namespace {

constexpr std::size_t maps_a_page = 100;

}  // namespace

bool is_in_force(json::Value map) { return map["resourceType"].string() == code_map_type && map["status"].string() == "active"; }

core::Result<std::vector<CodeMap>> load_code_maps(store::Reader& reader) {
    std::vector<CodeMap> maps;
    store::IndexQuery query;
    query.type = code_map_type;
    query.count = maps_a_page;
    for (;;) {
        const auto found = reader.search(query);
        if (!found) return core::fail(found.error());
        for (const store::Version& version : found->versions) {
            auto document = json::Document::parse(fhir::render_as_sent(version.key, version.content));
            if (!document) return core::fail(core::ErrorKind::internal, "A stored ConceptMap cannot be read.");
            if (!is_in_force(document->root())) continue;
            maps.push_back({version.key.id, std::make_shared<const json::Document>(std::move(*document))});
        }
        if (!found->next) break;
        query.after = found->next;
    }
    std::reverse(maps.begin(), maps.end());
    return maps;
}

}  // namespace tonus::review
