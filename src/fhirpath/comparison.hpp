#pragma once

#include "values.hpp"

#include <cstddef>
#include <optional>

namespace tonus::fhirpath {

/// How two single values stand to each other in `<`, `<=`, `>`, `>=`.
enum class Order : std::uint8_t { less, equal, greater, unknown, not_comparable };

[[nodiscard]] Order order_of(Machine& machine, const Item& left, const Item& right);

/// `=` for two items; nothing where FHIRPath says empty (dates of unequal precision, incommensurable
/// quantities). Source: FHIRPath N1, section "Equality".
[[nodiscard]] std::optional<bool> equal(Machine& machine, const Item& left, const Item& right);
[[nodiscard]] std::optional<bool> equal(Machine& machine, Items left, Items right);

/// `~`: text without case and with white space folded, decimals at the lesser precision, collections
/// in any order. Source: FHIRPath N1, section "Equivalence".
[[nodiscard]] bool equivalent(Machine& machine, const Item& left, const Item& right);
[[nodiscard]] bool equivalent(Machine& machine, Items left, Items right);

/// Equal items of one kind have equal hashes; so have equal numbers of either kind.
[[nodiscard]] std::size_t hash_of(Machine& machine, const Item& item);

[[nodiscard]] bool contains(Machine& machine, Items items, const Item& item);

}  // namespace tonus::fhirpath
