#include <tonus/fhir/contained.hpp>

#include <algorithm>

namespace tonus::fhir {
namespace {

std::string_view id_of(json::Value resource) { return resource["id"].string(); }

}  // namespace

ContainedIndex::ContainedIndex(json::Value container) {
    const json::Value contained = container["contained"];
    by_id_.reserve(contained.size());
    for (const json::Value resource : contained.elements()) by_id_.push_back(resource);
    std::stable_sort(by_id_.begin(), by_id_.end(), [](json::Value a, json::Value b) { return id_of(a) < id_of(b); });
}

json::Value ContainedIndex::find(std::string_view id) const {
    const auto found = std::lower_bound(by_id_.begin(), by_id_.end(), id, [](json::Value a, std::string_view b) { return id_of(a) < b; });
    return found != by_id_.end() && id_of(*found) == id ? *found : json::Value();
}

}  // namespace tonus::fhir
