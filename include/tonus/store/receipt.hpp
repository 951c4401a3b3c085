#pragma once

#include <tonus/core/result.hpp>
#include <tonus/store/store.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace tonus::store {

/// The receipt of an accepted write is its entry in the audit chain: it is on disk with the write, costs
/// nothing of its own, and nobody can change it unnoticed. Its id is the entry's sequence and the first
/// digits of its hash, for example `4711-9f86d081884c7d65`, so that it also tells one store from another.
[[nodiscard]] std::string receipt_id(const AuditMark& mark);

/// The entry a receipt stands for; nothing if this store gave no such receipt. Errors: the reader's.
[[nodiscard]] core::Result<std::optional<AuditEntry>> find_receipt(Reader& reader, std::string_view id);

/// What a receipt knows a body by: SHA-256 as 64 lower-case hexadecimal digits, as sha256sum prints it.
[[nodiscard]] std::string body_digest(std::string_view body);

}  // namespace tonus::store
