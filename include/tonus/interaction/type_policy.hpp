#pragma once

#include <tonus/core/result.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace tonus::interaction {

/// Which resource types this site takes and serves. Immutable once built: any thread.
class TypePolicy {
public:
    /// `writable` types are also readable; `read_only` are the conformance and audit types.
    TypePolicy(std::vector<std::string> writable, std::vector<std::string> read_only);

    [[nodiscard]] bool serves(std::string_view type) const noexcept;
    [[nodiscard]] bool accepts(std::string_view type) const noexcept;
    /// Every type served, sorted.
    [[nodiscard]] const std::vector<std::string>& served() const noexcept { return served_; }

    /// Errors: not_found (MSG_UNKNOWN_TYPE) with the nearest name and the list if the type is not
    /// served.
    [[nodiscard]] core::Result<void> require_served(std::string_view type) const;
    /// Errors as require_served(), and method_not_allowed if the type is read-only.
    [[nodiscard]] core::Result<void> require_accepted(std::string_view type) const;

private:
    std::vector<std::string> writable_;
    std::vector<std::string> served_;
};

}  // namespace tonus::interaction
