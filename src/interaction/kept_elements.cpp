#include "kept_elements.hpp"

#include <tonus/interaction/problem.hpp>

#include <algorithm>

namespace tonus::interaction {

core::Result<std::optional<std::vector<std::string>>> take_kept_elements(
    const Interactions& all, const std::string& type, std::vector<Parameter>& parameters
) {
    std::vector<Parameter> taken;
    std::erase_if(parameters, [&taken](const Parameter& parameter) {
        const bool is_ours = parameter.name == "_elements" || parameter.name == "_summary";
        if (is_ours && !parameter.value.empty()) taken.push_back(parameter);
        return is_ours;
    });
    if (taken.empty()) return std::optional<std::vector<std::string>>();
    const bool counts = std::any_of(taken.begin(), taken.end(), [](const Parameter& parameter) { return parameter.value == "count"; });
    if (counts) {
        return refuse(
            core::ErrorKind::invalid,
            "value",
            "http._summary",
            "Only a search can be answered with a count; ask for true, text or data here.",
            "MSG_PARAM_INVALID"
        );
    }
    const SearchEngine& engine = all.preparer().searches();
    auto plan = engine.plan(type, taken, false, core::Instant());
    if (!plan) return core::fail(plan.error());
    return engine.kept_elements(*plan);
}

}  // namespace tonus::interaction
