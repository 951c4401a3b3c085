#pragma once

#include <tonus/store/store.hpp>

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace tonus::store::sqlite {

/// Versions that were read lately, whole, for those who look at the same few again and again. A committed
/// version never changes, so nothing here grows stale; the writer, whose versions may be undone, must not
/// use it. What is not asked for while half of the room fills up again is forgotten. Thread-safe.
class VersionCache {
public:
    /// `bytes` is what it may take, about.
    explicit VersionCache(std::size_t bytes) : room_(bytes / (2 * shards)) {}

    /// Null if it is not here.
    [[nodiscard]] std::shared_ptr<const Version> find(std::int64_t sequence);
    /// Keeps a copy, unless it is large.
    void add(const Version& version);
    /// The same, if it was offered before and not too many others since: most that searches show is shown once, and
    /// copying it, and freeing what it replaces, would cost more than keeping it saves.
    void offer(const Version& version);

private:
    static constexpr std::size_t shards = 16;
    static constexpr std::size_t offers = 1024;

    struct Shard {
        using Versions = std::unordered_map<std::int64_t, std::shared_ptr<const Version>>;

        std::mutex mutex;
        Versions young;
        Versions old;
        std::size_t bytes = 0;                       // of the young
        std::array<std::int64_t, offers> offered{};  // sequences, each where its own leads to
    };

    [[nodiscard]] Shard& shard_of(std::int64_t sequence) noexcept { return shards_[std::size_t(sequence) % shards]; }
    [[nodiscard]] bool was_offered(std::int64_t sequence);
    void keep(Shard& shard, std::shared_ptr<const Version> version);

    const std::size_t room_;  // for the young of a shard
    std::array<Shard, shards> shards_;
};

}  // namespace tonus::store::sqlite
