#pragma once

#include "comparison.hpp"

#include <unordered_map>

namespace tonus::fhirpath {

/// A collection without equal items, in order of arrival. Compares one by one while small, by hash
/// once that would cost more.
class ItemSet {
public:
    explicit ItemSet(Machine& machine) : machine_(machine), items_(machine.arena) {}

    /// False if an equal item is there already.
    bool add(const Item& item);
    [[nodiscard]] bool has(const Item& item);
    [[nodiscard]] Items items() const noexcept { return items_.items(); }

private:
    void start_hashing();

    Machine& machine_;
    ItemList items_;
    std::unordered_multimap<std::size_t, std::size_t> by_hash_;
};

}  // namespace tonus::fhirpath
