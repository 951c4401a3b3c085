#include "audit_chain.hpp"

#include <tonus/store/audit_hash.hpp>

#include <algorithm>

namespace tonus::worklist {
namespace {

constexpr std::size_t entries_a_check = 1000;

}  // namespace

core::Result<ChainState> AuditChain::verify(store::Reader& reader) {
    const std::lock_guard lock(mutex_);
    for (;;) {
        const auto entries = reader.audit_after(state_.through, entries_a_check);
        if (!entries) return core::fail(entries.error());
        for (const store::AuditEntry& entry : *entries) {
            const bool follows = entry.hash == store::audit_hash(state_.last_hash, entry.at, entry.payload);
            if (!follows && !state_.broken_at) state_.broken_at = entry.sequence;
            state_.through = entry.sequence;
            state_.last_hash = entry.hash;
        }
        if (entries->size() < entries_a_check) return state_;
    }
}

void AuditChain::note_break(std::int64_t at) {
    const std::lock_guard lock(mutex_);
    state_.broken_at = std::min(state_.broken_at.value_or(at), at);
}

}  // namespace tonus::worklist
