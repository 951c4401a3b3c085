#include "criteria.hpp"

#include <tonus/interaction/problem.hpp>
#include <tonus/search/query.hpp>

namespace tonus::interaction {

core::Result<Criteria> Criteria::plan(
    const Preparer& preparer, std::string_view type, const std::vector<Parameter>& parameters, core::Instant now
) {
    auto plan = preparer.searches().plan(type, parameters, false, now);
    if (!plan) return core::fail(plan.error());
    // What only arranges an answer, such as _count, selects every resource there is.
    if (plan->query->conditions.empty() && plan->query->texts.empty() && plan->query->chains.empty()) {
        return refuse(
            core::ErrorKind::invalid,
            "required",
            "http.url",
            "The condition selects nothing; give at least one search parameter with a value, such as identifier=system|value."
        );
    }
    return Criteria(preparer.searches(), std::move(*plan));
}

core::Result<std::optional<store::Version>> Criteria::find_one(store::Reader& reader, std::string_view several) const {
    auto found = searches_->find(reader, plan_, {2, {}});
    if (!found) return core::fail(found.error());
    if (found->versions.empty()) return std::nullopt;
    if (found->versions.size() == 1) return std::move(found->versions.front());
    return refuse(
        core::ErrorKind::precondition,
        "multiple-matches",
        "http.url",
        "More than one " + plan_.index.type + " matches the condition; add parameters until it selects one.",
        std::string(several)
    );
}

}  // namespace tonus::interaction
