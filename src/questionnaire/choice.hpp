#pragma once

#include <tonus/json/value.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace tonus::questionnaire {

/// A choice element: `valueCoding` of an answer is {"Coding", its value}.
struct Choice {
    std::string_view type;  ///< empty: there is none
    json::Value value;
};

/// How many values may be compared for one response: its answers, options and conditions multiply. What would take more
/// is not told.
class Allowance {
public:
    /// False once there are not as many left.
    [[nodiscard]] bool take(std::size_t comparisons) noexcept {
        const bool enough = comparisons <= left_;
        left_ = enough ? left_ - comparisons : 0;
        return enough;
    }

private:
    std::size_t left_ = 1'000'000;
};

/// The member of `holder` whose name begins with `prefix`.
[[nodiscard]] Choice choice_of(json::Value holder, std::string_view prefix);

/// Whether two values mean the same; nothing if that cannot be told, as of two quantities of different units.
/// A Coding without a system is of whatever system the other is.
[[nodiscard]] std::optional<bool> is_same(const Choice& left, const Choice& right);

/// Below, equal to or above 0 as `left` is less than, equal to or greater than `right`; nothing if they have no order, or
/// one cannot be told, as of a date and a time of that day.
[[nodiscard]] std::optional<int> compare(const Choice& left, const Choice& right);

}  // namespace tonus::questionnaire
