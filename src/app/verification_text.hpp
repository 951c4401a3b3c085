#pragma once

#include <tonus/store/maintenance.hpp>

#include <string>

namespace tonus::app {

/// What was counted, in one line for people.
[[nodiscard]] inline std::string text_of(const store::Verification& found) {
    return std::to_string(found.versions) + " versions, " + std::to_string(found.resources) + " resources, " +
           std::to_string(found.patients) + " patients, " + std::to_string(found.open_flags) + " open flags, " +
           std::to_string(found.index_rows) + " search rows, " + std::to_string(found.audit_entries) + " audit entries, the last " +
           (found.audit_head.empty() ? "none" : found.audit_head);
}

}  // namespace tonus::app
