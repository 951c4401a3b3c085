#pragma once

#include <tonus/core/clock.hpp>
#include <tonus/core/result.hpp>
#include <tonus/store/store.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::review {

/// What support can tell of an accepted push. Ids only.
struct Receipt {
    std::string id;  ///< store::receipt_id()
    core::Instant stored_at;
    std::string sender;  ///< client; empty where access is open
    std::string interaction;
    std::string request;                ///< X-Request-Id
    std::string digest;                 ///< store::body_digest() of what was sent, unpacked; empty: there was no body
    std::vector<std::string> versions;  ///< `Type/id/_history/1`
};

/// Nothing if this store gave no such receipt. Errors of both: the reader's.
[[nodiscard]] core::Result<std::optional<Receipt>> find_receipt(store::Reader& reader, std::string_view id);
/// The receipts of requests with that id, oldest first: reads the whole audit chain. Clients may have used
/// an id more than once; at most `most`.
[[nodiscard]] core::Result<std::vector<Receipt>> find_receipts_of(store::Reader& reader, std::string_view request, std::size_t most);

/// As JSON: id, storedAt, sender (null: unknown), interaction, request, sha256 (null: no body), versions.
[[nodiscard]] std::string encode(const Receipt& receipt);

}  // namespace tonus::review
