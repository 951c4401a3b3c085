#include "criteria.hpp"

#include <tonus/interaction/problem.hpp>

namespace tonus::interaction {

core::Result<Criteria> Criteria::plan(
    const Preparer& preparer,
    std::string_view type,
    const std::vector<Parameter>& parameters
) {
    auto plan = preparer.searches().plan(type, parameters, false);
    if (!plan) return core::fail(plan.error());
    if (plan->applied.empty()) {
        return refuse(
            core::ErrorKind::invalid, "required", "http.url",
            "The condition selects nothing; give at least one search parameter with a value, such as identifier=system|value."
        );
    }
    plan->query.count = 2;
    return Criteria(std::move(*plan));
}

core::Result<std::optional<store::Version>> Criteria::find_one(
    store::Reader& reader,
    std::string_view several
) const {
    if (plan_.nothing) return std::nullopt;
    auto found = reader.search(plan_.query);
    if (!found) return core::fail(found.error());
    if (found->empty()) return std::nullopt;
    if (found->size() == 1) return std::move(found->front());
    return refuse(
        core::ErrorKind::precondition, "multiple-matches", "http.url",
        "More than one " + plan_.query.type + " matches the condition; add parameters until it selects one.", std::string(several)
    );
}

}  // namespace tonus::interaction
