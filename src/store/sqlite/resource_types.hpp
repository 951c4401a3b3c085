#pragma once

#include "sqlite/connection.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace tonus::store::sqlite {

/// Resource type names and the small numbers the tables use for them, remembered per connection.
class ResourceTypes {
public:
    explicit ResourceTypes(Connection& connection) : connection_(connection) {}

    /// Nothing if no resource of the type was ever stored.
    [[nodiscard]] core::Result<std::optional<std::int64_t>> find(std::string_view name);
    [[nodiscard]] core::Result<std::int64_t> find_or_add(std::string_view name);
    [[nodiscard]] core::Result<std::string> name_of(std::int64_t type);
    /// What was learnt in a transaction that was rolled back is wrong.
    void forget() { names_.clear(); }

private:
    [[nodiscard]] core::Result<void> load();
    [[nodiscard]] std::optional<std::int64_t> known(std::string_view name) const;

    Connection& connection_;
    std::unordered_map<std::int64_t, std::string> names_;
};

}  // namespace tonus::store::sqlite
