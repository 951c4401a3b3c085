#include <tonus/search/index.hpp>

#include <xxhash.h>

#include <array>
#include <cstring>
#include <string>

namespace tonus::search {
namespace {

/// The key that a row of a contained resource has instead of its own.
std::uint64_t contained_key(std::uint64_t key, std::string_view container) {
    return XXH3_64bits_withSeed(container.data(), container.size(), key);
}

}  // namespace

std::uint64_t contained_type_key(std::string_view type, std::string_view container) {
    return contained_key(XXH3_64bits(type.data(), type.size()), container);
}

std::vector<IndexRow> contained_rows(const Extractor& extractor, json::Value container, const Extracted& extracted) {
    std::vector<json::Value> resources;
    for (const json::Value resource : container["contained"].elements()) resources.push_back(resource);
    for (const ParameterValue& value : extracted.values) {
        const auto* reference = std::get_if<ReferenceValue>(&value.value);
        if (reference != nullptr && reference->inlined) resources.push_back(reference->inlined);
    }
    std::vector<IndexRow> rows;
    if (resources.empty()) return rows;
    const std::string_view container_type = container["resourceType"].string();
    const Container within(container);
    for (const json::Value resource : resources) {
        const std::string_view type = resource["resourceType"].string();
        if (!extractor.table().serves(type)) continue;
        rows.push_back({contained_type_key(type, container_type), 0});
        for (const IndexRow& row : index_rows(extractor.extract_indexed(resource, within))) {
            rows.push_back({contained_key(row.key, container_type), row.order});
        }
    }
    return rows;
}

IndexPlan plan_contained(const Query& query, std::string_view container) {
    IndexPlan found = plan(query);
    found.certain = false;
    // One contained resource may hold what rules another out, and ids are those of what is contained.
    found.none_of.clear();
    found.words.clear();
    found.ids.reset();
    for (auto& ranges : found.all_of) {
        for (IndexRange& range : ranges) {
            range.key = contained_key(range.key, container);
            range.certain = false;
        }
    }
    found.all_of.push_back({{contained_type_key(query.type, container), 0, 0, false}});
    return found;
}

}  // namespace tonus::search
