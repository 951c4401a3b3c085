#pragma once

#include <tonus/interaction/reply.hpp>
#include <tonus/interaction/search_engine.hpp>

#include <cstddef>
#include <span>
#include <string>

namespace tonus::interaction {

/// A page of a search that asks for contained resources.
struct ContainedSlice {
    std::size_t count = 0;
    std::string cursor;    ///< empty: the first page
    bool counted = false;  ///< the answer says how many there are
    Unreadable unreadable{};
};

/// Lists what the plans of SearchEngine::plan_with_contained() find: containers, or what they contain alone, as the
/// query says. Of a container that holds more than the page has room for, the next page shows the rest. Errors: those of
/// SearchEngine::find(); invalid for a cursor that no page gave.
/// Source: FHIR R4, search, section 3.1.1.5.10 "Contained Resources".
[[nodiscard]] core::Result<void> list_contained(
    const SearchEngine& engine, store::Reader& reader, std::span<const SearchPlan> plans, const ContainedSlice& slice, Listing& listing
);

}  // namespace tonus::interaction
