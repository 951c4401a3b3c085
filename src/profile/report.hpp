#pragma once

#include <tonus/profile/validator.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::profile {

/// Where the walk is: a FHIRPath that is put into words only when there is something to report.
class Path {
public:
    explicit Path(std::string_view root) : root_(root) {}

    /// `index` is -1 for an element that does not repeat.
    void enter(std::string_view name, int index = -1) {
        if (depth_ < steps_.size()) steps_[depth_] = {name, index, {}};
        ++depth_;
    }
    void leave() { --depth_; }
    void set_index(int index) {
        if (depth_ > 0 && depth_ <= steps_.size()) steps_[depth_ - 1].index = index;
    }

    /// Of a choice element: what it is here.
    void set_type(std::string_view type) {
        if (depth_ > 0 && depth_ <= steps_.size()) steps_[depth_ - 1].type = type;
    }

    /// Narrows each choice element to its type: "Observation.value.ofType(Quantity).code".
    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::string text(std::string_view child) const { return text() + "." + std::string(child); }

private:
    struct Step {
        std::string_view name;
        int index = -1;
        std::string_view type;  ///< of a choice element; empty of others
    };

    std::string_view root_;
    std::array<Step, 160> steps_;  // deeper than the JSON parser lets documents nest
    std::size_t depth_ = 0;
};

/// Adds to an Outcome's issues, and marks whose rules are broken. `rule` is an invariant's key or a slug.
class Report {
public:
    /// `broken` is the Outcome's mark for the rules that this report is about.
    Report(Outcome& outcome, bool& broken) : issues_(outcome.issues), broken_(broken) {}

    void error(std::string code, std::string expression, std::string rule, std::string diagnostics);
    void warning(std::string code, std::string expression, std::string rule, std::string diagnostics);
    /// True once nothing more is kept; advice need not be worked out any more.
    [[nodiscard]] bool is_full() const noexcept;

private:
    void add(core::Severity severity, std::string code, std::string expression, std::string rule, std::string diagnostics);
    std::vector<core::Issue>& issues_;
    bool& broken_;
};

/// The candidate that `word` is likely a misspelling of; nothing for words longer than any of FHIR's, which
/// would cost much to compare.
[[nodiscard]] std::optional<std::string_view> likely_meant(std::string_view word, const std::vector<std::string_view>& candidates);

/// A value as it may be shown in a message: short, in quotes, without markup.
[[nodiscard]] std::string shown(json::Value value);
[[nodiscard]] std::string shown(std::string_view text);
/// The same without quotes: a member's name as part of an expression.
[[nodiscard]] std::string without_markup(std::string_view text);

}  // namespace tonus::profile
