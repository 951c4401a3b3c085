#pragma once

#include <tonus/core/result.hpp>
#include <tonus/store/store.hpp>

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>

namespace tonus::worklist {

/// How far the audit chain has been verified.
struct ChainState {
    std::int64_t through = 0;               ///< number of the newest entry
    std::optional<std::int64_t> broken_at;  ///< the first entry that does not follow from the one before
    std::string last_hash;
};

/// Verifies the audit chain as it grows: the first question reads all of it, later ones only what is
/// new. What is shown of the older part is checked again as it is read. Thread-safe.
class AuditChain {
public:
    [[nodiscard]] core::Result<ChainState> verify(store::Reader& reader);
    /// Remembers a break that was met while reading.
    void note_break(std::int64_t at);

private:
    std::mutex mutex_;
    ChainState state_;
};

}  // namespace tonus::worklist
