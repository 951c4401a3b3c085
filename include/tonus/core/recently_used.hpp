#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <iterator>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace tonus::core {

/// Values by name within a bound of memory: what was not asked for for longest goes first. Thread-safe.
template <class Value>
class RecentlyUsed {
public:
    /// `bytes` is what it may take, about.
    explicit RecentlyUsed(std::size_t bytes) : room_(bytes / shards) {}

    /// Null if it is not here.
    [[nodiscard]] std::shared_ptr<const Value> find(std::string_view name) {
        Shard& shard = shard_of(name);
        const std::lock_guard lock(shard.mutex);
        const auto found = shard.by_name.find(name);
        if (found == shard.by_name.end()) return nullptr;
        shard.entries.splice(shard.entries.begin(), shard.entries, found->second);
        return found->second->value;
    }

    /// Keeps it in place of another of the name, unless it is large. `bytes` is what it takes, name aside.
    void add(std::string name, std::shared_ptr<const Value> value, std::size_t bytes) {
        bytes += name.size() + around_entry;
        if (bytes > room_ / part_of_room) return;
        Shard& shard = shard_of(name);
        std::list<Entry> gone;  // freed after the lock
        const std::lock_guard lock(shard.mutex);
        const auto forget = [&](typename std::list<Entry>::iterator entry) {
            shard.bytes -= entry->bytes;
            shard.by_name.erase(entry->name);
            gone.splice(gone.begin(), shard.entries, entry);
        };
        if (const auto found = shard.by_name.find(name); found != shard.by_name.end()) forget(found->second);
        while (!shard.entries.empty() && shard.bytes + bytes > room_) forget(std::prev(shard.entries.end()));
        shard.entries.push_front({std::move(name), std::move(value), bytes});
        shard.by_name.emplace(shard.entries.front().name, shard.entries.begin());
        shard.bytes += bytes;
    }

private:
    static constexpr std::size_t shards = 8;
    static constexpr std::size_t around_entry = 256;
    // So that one value does not push out all the others.
    static constexpr std::size_t part_of_room = 4;

    struct Entry {
        std::string name;
        std::shared_ptr<const Value> value;
        std::size_t bytes = 0;
    };

    struct Shard {
        std::mutex mutex;
        std::list<Entry> entries;  // the last one used first
        std::unordered_map<std::string_view, typename std::list<Entry>::iterator> by_name;
        std::size_t bytes = 0;
    };

    [[nodiscard]] Shard& shard_of(std::string_view name) noexcept { return shards_[std::hash<std::string_view>()(name) % shards]; }

    const std::size_t room_;  // of a shard
    std::array<Shard, shards> shards_;
};

}  // namespace tonus::core
