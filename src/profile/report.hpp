#pragma once

#include <tonus/profile/validator.hpp>

#include <array>
#include <string>
#include <string_view>

namespace tonus::profile {

/// Where the walk is: a FHIRPath that is put into words only when there is something to report.
class Path {
public:
    explicit Path(std::string_view root) : root_(root) {}

    /// `index` is -1 for an element that does not repeat.
    void enter(std::string_view name, int index = -1) {
        if (depth_ < steps_.size()) steps_[depth_] = {name, index};
        ++depth_;
    }
    void leave() { --depth_; }
    void set_index(int index) {
        if (depth_ > 0 && depth_ <= steps_.size()) steps_[depth_ - 1].index = index;
    }

    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::string text(std::string_view child) const { return text() + "." + std::string(child); }

private:
    struct Step {
        std::string_view name;
        int index = -1;
    };

    std::string_view root_;
    std::array<Step, 160> steps_;  // deeper than the JSON parser lets documents nest
    std::size_t depth_ = 0;
};

/// Collects issues. `rule` is an invariant's key or one of the slugs below.
class Report {
public:
    explicit Report(Outcome& outcome) : outcome_(outcome) {}

    /// A rule of FHIR itself is broken.
    void error(std::string code, std::string expression, std::string rule, std::string diagnostics);
    /// A profile's rule is broken.
    void profile_error(std::string code, std::string expression, std::string rule, std::string diagnostics);
    void warning(std::string code, std::string expression, std::string rule, std::string diagnostics);

private:
    void add(core::Severity severity, std::string code, std::string expression, std::string rule, std::string diagnostics);
    Outcome& outcome_;
};

/// A value as it may be shown in a message: short, in quotes, without markup.
[[nodiscard]] std::string shown(json::Value value);
[[nodiscard]] std::string shown(std::string_view text);

}  // namespace tonus::profile
