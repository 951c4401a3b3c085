#include <tonus/store/receipt.hpp>

#include "sha256.hpp"

#include <charconv>

namespace tonus::store {
namespace {

constexpr std::size_t hash_digits = 16;

}  // namespace

std::string receipt_id(const AuditMark& mark) { return std::to_string(mark.sequence) + "-" + mark.hash.substr(0, hash_digits); }

core::Result<std::optional<AuditEntry>> find_receipt(Reader& reader, std::string_view id) {
    std::int64_t sequence = 0;
    const auto read = std::from_chars(id.data(), id.data() + id.size(), sequence);
    if (read.ec != std::errc() || sequence < 1) return std::nullopt;
    auto entries = reader.audit_after(sequence - 1, 1);
    if (!entries) return core::fail(entries.error());
    if (entries->empty() || receipt_id({entries->front().sequence, entries->front().hash}) != id) return std::nullopt;
    return std::move(entries->front());
}

std::string body_digest(std::string_view body) { return sha256({body}); }

}  // namespace tonus::store
