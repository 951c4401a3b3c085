#pragma once

#include <tonus/fhir/resource_key.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>

namespace tonus::store::sqlite {

/// Which version was the last to change what stands under a key of the search index, or a resource. Keys share places, and changes
/// that were undone stay, so that an answer may be too high, never too low. One thread notes, any may ask.
class LastChanges {
public:
    void note(std::uint64_t key, std::int64_t sequence) noexcept {
        std::atomic<std::int64_t>& last = place_of(key);
        last.store(std::max(sequence, last.load(std::memory_order_relaxed)), std::memory_order_release);
    }
    [[nodiscard]] std::int64_t last_change(std::uint64_t key) const noexcept { return place_of(key).load(std::memory_order_acquire); }

private:
    static constexpr std::size_t places = std::size_t(1) << 15U;

    // Keys are hashes already.
    [[nodiscard]] std::atomic<std::int64_t>& place_of(std::uint64_t key) const noexcept { return (*last_)[key % places]; }

    std::unique_ptr<std::array<std::atomic<std::int64_t>, places>> last_ =
        std::make_unique<std::array<std::atomic<std::int64_t>, places>>();
};

/// Under which key the changes of a resource are noted.
[[nodiscard]] inline std::uint64_t change_key_of(const fhir::ResourceKey& key) noexcept {
    constexpr std::uint64_t odd = 0x9E37'79B9'7F4A'7C15U;  // so that an id of one type is not where it is of another
    const std::hash<std::string_view> hash;
    return hash(key.id) + odd * hash(key.type);
}

}  // namespace tonus::store::sqlite
