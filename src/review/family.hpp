#pragma once

#include <tonus/store/store.hpp>
#include <tonus/surveillance/record.hpp>
#include <tonus/surveillance/rule_set.hpp>

#include <optional>

namespace tonus::review {

/// A newborn's record with what the records of those it is tied to say of the mother; nothing if they add nothing.
[[nodiscard]] core::Result<std::optional<surveillance::Record>> with_mother(
    store::Reader& reader,
    store::PatientKey patient,
    const surveillance::Record& record,
    const surveillance::RuleSet& rules,
    core::Instant now
);

}  // namespace tonus::review
