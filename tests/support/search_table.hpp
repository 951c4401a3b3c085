#pragma once

#include "support/fhirpath_types.hpp"

#include <tonus/search/extract.hpp>
#include <tonus/search/parameters.hpp>

#include <stdexcept>

namespace tonus::test {

/// The search parameters of every R4 resource type; the one instance every test shares.
inline const search::ParameterTable& r4_search_table() {
    static const search::ParameterTable table = [] {
        const auto& definitions = definitions::Definitions::r4();
        auto built = search::ParameterTable::build(definitions, r4_types(), definitions.resource_types());
        if (!built) throw std::runtime_error(built.error().message());
        return std::move(*built);
    }();
    return table;
}

inline const search::Extractor& r4_extractor() {
    static const search::Extractor extractor(r4_search_table());
    return extractor;
}

}  // namespace tonus::test
