#pragma once

#include "contract.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace tonus::store {

/// Searches of Observations by keys.
class StoreSearch : public StoreContract {
protected:
    std::vector<std::string> find(const IndexQuery& query) {
        return ids_of(read([&](Reader& reader) { return reader.search(query); }));
    }
    std::int64_t total(const IndexQuery& query) {
        return read([&](Reader& reader) { return reader.search_total(query); });
    }
    static IndexQuery with_keys(std::vector<std::vector<std::uint64_t>> groups) {
        IndexQuery query;
        query.type = "Observation";
        query.all_of = ranges_of(groups);
        return query;
    }
};

}  // namespace tonus::store
