#pragma once

#include <tonus/core/result.hpp>
#include <tonus/interaction/request.hpp>
#include <tonus/json/value.hpp>
#include <tonus/store/store.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace tonus::interaction {

/// A search understood: what to ask the store, and what to tell the client about it.
struct SearchPlan {
    store::IndexQuery query;
    std::vector<Parameter> applied;      ///< for the self link; empty and unknown parameters left out
    std::vector<core::Issue> warnings;
    bool nothing = false;                ///< the answer is known to be empty
};

/// A search parameter as the CapabilityStatement lists it.
struct SearchParameter {
    std::string_view name;
    std::string_view type;
};

/// Turns search parameters into queries, and resources into the rows that answer them. Thread-safe.
class SearchPlanner {
public:
    virtual ~SearchPlanner() = default;

    [[nodiscard]] virtual std::vector<store::IndexRow> rows_of(
        json::Value resource,
        std::string_view type
    ) const = 0;
    /// Plans everything but paging (`_count` and the page cursor). Errors: not_supported (as invalid
    /// request) for a parameter that is not offered, unless `lenient`, and for a modifier always;
    /// invalid for a malformed value.
    [[nodiscard]] virtual core::Result<SearchPlan> plan(
        std::string_view type,
        const std::vector<Parameter>& parameters,
        bool lenient
    ) const = 0;
    [[nodiscard]] virtual std::vector<SearchParameter> parameters_of(std::string_view type) const = 0;
};

}  // namespace tonus::interaction
