#include "arena.hpp"

#include <algorithm>
#include <cstring>

namespace tonus::fhirpath {
namespace {

constexpr std::size_t first_block = 16 * 1024;

std::size_t aligned(std::size_t bytes, std::size_t alignment) { return (bytes + alignment - 1) / alignment * alignment; }

}  // namespace

void* Arena::allocate(std::size_t bytes) {
    bytes = aligned(bytes, alignment);
    total_ += bytes;
    while (block_ < blocks_.size() && used_ + bytes > blocks_[block_].size) {
        ++block_;
        used_ = 0;
    }
    if (block_ == blocks_.size()) {
        const std::size_t doubled = blocks_.empty() ? first_block : blocks_.back().size * 2;
        const std::size_t size = std::max(doubled, bytes);
        blocks_.push_back({std::make_unique_for_overwrite<std::byte[]>(size), size});
    }
    void* const start = blocks_[block_].memory.get() + used_;
    used_ += bytes;
    return start;
}

bool Arena::extend(const void* start, std::size_t bytes, std::size_t more) noexcept {
    if (block_ >= blocks_.size()) return false;
    Block& block = blocks_[block_];
    const std::size_t end = aligned(bytes, alignment);
    const std::size_t extra = aligned(bytes + more, alignment) - end;
    const bool is_last = static_cast<const std::byte*>(start) + end == block.memory.get() + used_;
    if (!is_last || used_ + extra > block.size) return false;
    used_ += extra;
    total_ += extra;
    return true;
}

std::string_view Arena::copy(std::string_view text) {
    if (text.empty()) return {};
    auto* const start = static_cast<char*>(allocate(text.size()));
    std::memcpy(start, text.data(), text.size());
    return {start, text.size()};
}

void Arena::rewind(const Mark& mark) noexcept {
    block_ = mark.block;
    used_ = mark.used;
    total_ = mark.total;
}

void ItemList::grow(std::size_t capacity) {
    const std::size_t bytes = capacity_ * sizeof(Item);
    if (capacity_ != 0 && arena_->extend(items_, bytes, capacity * sizeof(Item) - bytes)) {
        capacity_ = capacity;
        return;
    }
    auto* const items = static_cast<Item*>(arena_->allocate(capacity * sizeof(Item)));
    std::uninitialized_copy_n(items_, size_, items);
    items_ = items;
    capacity_ = capacity;
}

}  // namespace tonus::fhirpath
