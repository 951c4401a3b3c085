#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

namespace tonus::http {

/// Limits how many requests of each key are in flight at once. Thread-safe.
class InFlightLimiter {
public:
    /// 0: as many as they like.
    explicit InFlightLimiter(std::size_t most);

    /// A place for one request, free again when the last copy of the lease is gone, which may be after the limiter
    /// is; nothing if all are taken.
    [[nodiscard]] std::optional<std::shared_ptr<const void>> take(std::string_view key);
    [[nodiscard]] std::size_t most() const noexcept { return most_; }

private:
    struct Counts;
    class Lease;
    const std::size_t most_;
    std::shared_ptr<Counts> counts_;
};

}  // namespace tonus::http
