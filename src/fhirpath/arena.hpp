#pragma once

#include <tonus/fhirpath/item.hpp>

#include <cstddef>
#include <memory>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace tonus::fhirpath {

/// Memory that is handed out by moving a pointer and taken back all at once. Holds only types whose
/// destructor does nothing. Blocks are kept for the next evaluation.
class Arena {
public:
    struct Mark {
        std::size_t block = 0;
        std::size_t used = 0;
        std::size_t total = 0;
    };

    [[nodiscard]] void* allocate(std::size_t bytes);
    /// More room right behind `start`, if it was the last allocation and the block has it.
    [[nodiscard]] bool extend(const void* start, std::size_t bytes, std::size_t more) noexcept;

    template <class T, class... Arguments>
    [[nodiscard]] T* make(Arguments&&... arguments) {
        static_assert(std::is_trivially_destructible_v<T> && alignof(T) <= alignment);
        return new (allocate(sizeof(T))) T(std::forward<Arguments>(arguments)...);
    }
    [[nodiscard]] std::string_view copy(std::string_view text);

    [[nodiscard]] Mark mark() const noexcept { return {block_, used_, total_}; }
    void rewind(const Mark& mark) noexcept;
    void clear() noexcept { rewind({}); }
    /// Bytes handed out since the last clear().
    [[nodiscard]] std::size_t total() const noexcept { return total_; }

private:
    static constexpr std::size_t alignment = 16;

    struct Block {
        std::unique_ptr<std::byte[]> memory;
        std::size_t size = 0;
    };

    std::vector<Block> blocks_;
    std::size_t block_ = 0;
    std::size_t used_ = 0;
    std::size_t total_ = 0;
};

/// A growing collection in an arena.
class ItemList {
public:
    explicit ItemList(Arena& arena) noexcept : arena_(&arena) {}

    void push(const Item& item) {
        if (size_ == capacity_) grow(size_ == 0 ? 1 : size_ * 2);
        items_[size_++] = item;
    }
    void append(Items items) {
        for (const Item& item : items) push(item);
    }
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
    [[nodiscard]] Items items() const noexcept { return {items_, size_}; }

private:
    void grow(std::size_t capacity);

    Arena* arena_;
    Item* items_ = nullptr;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};

}  // namespace tonus::fhirpath
