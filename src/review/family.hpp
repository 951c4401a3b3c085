#pragma once

#include <tonus/store/store.hpp>
#include <tonus/surveillance/record.hpp>
#include <tonus/surveillance/rule_set.hpp>

namespace tonus::review {

/// A newborn's record with what the records of those it is tied to say of the mother; any other record as it is.
[[nodiscard]] core::Result<surveillance::Record> with_mother(
    store::Reader& reader, store::PatientKey patient, surveillance::Record record, const surveillance::RuleSet& rules, core::Instant now
);

}  // namespace tonus::review
