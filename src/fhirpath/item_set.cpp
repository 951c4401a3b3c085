#include "item_set.hpp"

#include <tonus/core/work.hpp>

namespace tonus::fhirpath {
namespace {
constexpr std::size_t small = 16;
}

bool ItemSet::add(const Item& item) {
    if (has(item)) return false;
    items_.push(item);
    if (!by_hash_.empty()) {
        by_hash_.emplace(hash_of(machine_, item), items_.size() - 1);
    } else if (items_.size() == small) {
        start_hashing();
    }
    return true;
}

bool ItemSet::has(const Item& item) {
    if (by_hash_.empty()) return contains(machine_, items_.items(), item);
    const auto [first, last] = by_hash_.equal_range(hash_of(machine_, item));
    for (auto entry = first; entry != last; ++entry) {
        core::step();
        if (equal(machine_, items_.items()[entry->second], item) == true) return true;
    }
    return false;
}

void ItemSet::start_hashing() {
    for (std::size_t i = 0; i < items_.size(); ++i) by_hash_.emplace(hash_of(machine_, items_.items()[i]), i);
}

}  // namespace tonus::fhirpath
