#pragma once

#include "compiled.hpp"

#include <tonus/fhir/contained.hpp>
#include <tonus/fhirpath/evaluate.hpp>
#include <tonus/json/value.hpp>

#include <memory>
#include <string_view>

namespace tonus::profile {

/// The resource that holds an element, and the one that contains that: what %resource and
/// %rootResource mean. A Bundle's entries contain themselves. Source: FHIR R4, fhirpath.
struct Enclosing {
    fhirpath::Item resource;
    fhirpath::Item root;
    std::shared_ptr<const fhir::ContainedIndex> index;  ///< of the root; null where it contains nothing

    /// `resource` with what it contains.
    void begin_root(fhirpath::Item resource);
    /// The contained resource that `#id` names; absent if there is none.
    [[nodiscard]] json::Value contained(std::string_view id) const;
};

/// False only if `expression` is certainly false of `focus`: what cannot be decided is not broken.
[[nodiscard]] bool holds(const fhirpath::Expression& expression, const fhirpath::Item& focus, const Enclosing& enclosing);

/// "key: the rule in words".
[[nodiscard]] std::string statement_of(const definitions::Constraint& constraint);

}  // namespace tonus::profile
