#pragma once

#include <tonus/core/clock.hpp>
#include <tonus/json/value.hpp>
#include <tonus/search/query.hpp>
#include <tonus/search/values.hpp>

#include <string_view>
#include <vector>

namespace tonus::search {

/// A resource that may be what a query looks for. `values` must hold what parameters_of() names.
struct Candidate {
    json::Value resource;
    std::string_view id;
    core::Instant last_updated;
    const Extracted& values;
};

/// The parameters whose values a query's own conditions need, each once.
[[nodiscard]] std::vector<const Parameter*> parameters_of(const Query& query);

/// Whether every condition of the query holds, chains aside: what they ask for lies in other resources.
/// This is what a search means; an index only makes it fast. Pure.
[[nodiscard]] bool matches(const Query& query, const Candidate& candidate);

/// Whether one value is what is wanted.
[[nodiscard]] bool matches(const Wanted& wanted, Modifier modifier, const Value& value);

}  // namespace tonus::search
