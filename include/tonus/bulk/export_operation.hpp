#pragma once

#include <tonus/interaction/named_operation.hpp>

#include <cstddef>
#include <vector>

namespace tonus::bulk {

/// `$export` at the levels system, Patient and Group: puts an ExportJob into the store, for the
/// ExportRunner to do. Refused are a request that does not want to wait (Prefer: respond-async), an
/// unknown type, format or parameter, a Group that is not here, and, as throttled, one export more than
/// `most_waiting`. Source: FHIR Bulk Data Access 2.0, "Bulk Data Kick-off Request".
[[nodiscard]] std::vector<interaction::NamedOperation> export_operations(std::size_t most_waiting);

}  // namespace tonus::bulk
