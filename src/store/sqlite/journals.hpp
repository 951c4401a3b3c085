#pragma once

#include "sqlite/database.hpp"

#include <tonus/store/store.hpp>

#include <optional>
#include <vector>

/// Events, the audit chain and named documents. Errors: deadline, storage_full, internal.
namespace tonus::store::sqlite {

[[nodiscard]] core::Result<std::vector<Event>> events_after(Database& database, std::int64_t sequence, std::size_t count);
[[nodiscard]] core::Result<void> append_event(Database& database, core::Instant at, std::string_view topic, std::string_view payload);

[[nodiscard]] core::Result<std::vector<AuditEntry>> audit_after(Database& database, std::int64_t sequence, std::size_t count);
/// `last` is the end of the chain, once it is known in the open transaction; the entry takes its place.
[[nodiscard]] core::Result<AuditMark> append_audit(
    Database& database, core::Instant at, std::string_view payload, std::optional<AuditMark>& last
);

[[nodiscard]] core::Result<std::optional<std::string>> find_document(Database& database, std::string_view space, std::string_view name);
[[nodiscard]] core::Result<std::vector<std::pair<std::string, std::string>>> list_documents(Database& database, std::string_view space);
[[nodiscard]] core::Result<void> put_document(Database& database, std::string_view space, std::string_view name, std::string_view text);
[[nodiscard]] core::Result<void> remove_document(Database& database, std::string_view space, std::string_view name);

[[nodiscard]] core::Result<Counts> count_contents(Database& database);

}  // namespace tonus::store::sqlite
