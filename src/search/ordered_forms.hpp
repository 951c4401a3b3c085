#pragma once

#include <tonus/search/index.hpp>

#include <cstdint>
#include <limits>
#include <vector>

namespace tonus::search {

/// The bounds of every order.
inline constexpr std::int64_t least_order = std::numeric_limits<std::int64_t>::min();
inline constexpr std::int64_t most_order = std::numeric_limits<std::int64_t>::max();

/// Orders from `from` to `to`, empty if from > to.
struct Interval {
    std::int64_t from = least_order;
    std::int64_t to = most_order;
    bool certain = true;
};

/// The intervals of one key in which a condition on ordered values can hold.
struct Form {
    std::uint64_t key = 0;
    std::vector<Interval> intervals;
};

/// Where the index holds what a condition on dates or amounts may be met by; one form for each key.
/// Source: FHIR R4, search, table under "Prefixes".
[[nodiscard]] std::vector<Form> forms_of(const Parameter& parameter, const WantedDate& date);
[[nodiscard]] std::vector<Form> forms_of(const Parameter& parameter, const WantedNumber& number);

/// What lies in one of `some` and in one of `others`.
[[nodiscard]] std::vector<Interval> overlap(const std::vector<Interval>& some, const std::vector<Interval>& others);

/// The intervals that are not empty.
void append_ranges(std::vector<IndexRange>& ranges, const std::vector<Form>& forms);

}  // namespace tonus::search
