#pragma once

#include <tonus/store/store.hpp>

#include <atomic>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <vector>

namespace tonus::store::sqlite {

/// What one transaction does to flags.
struct FlagChanges {
    std::vector<FlagRow> put;  ///< in their order, without their states
    bool moved = false;        ///< from patient to patient, which `put` does not tell

    [[nodiscard]] bool empty() const noexcept { return put.empty() && !moved; }
};

/// The open flags in order of urgency, without their states: what a worklist is searched and counted in. Listed when somebody
/// first looks through them all, and brought up to date with what transactions since have put when somebody next does.
/// Which commits change flags is told by the one thread that writes. Thread-safe.
class OpenFlags {
public:
    using Rows = std::shared_ptr<const std::vector<std::shared_ptr<const FlagRow>>>;

    /// Around a commit that changes flags, whether it goes through or not; of one that fails, `changes` are not known.
    void begin_change() noexcept { ++begun_; }
    void end_change(FlagChanges changes);

    /// How many changes there have been so far; what is read from now on holds them all.
    [[nodiscard]] std::int64_t ended() const noexcept { return ended_; }
    /// True if no change has begun since ended() answered `changes`: what was read in between holds those and no more.
    [[nodiscard]] bool stands_at(std::int64_t changes) const noexcept { return begun_ == changes; }

    /// Those after that many changes; null if they have to be listed.
    [[nodiscard]] Rows find(std::int64_t changes);
    /// True for one of all who ask after that many changes: those who come meanwhile need no list of their own.
    [[nodiscard]] bool begin_listing(std::int64_t changes);
    void keep(std::int64_t changes, Rows rows);

    /// More are not kept: a list of these takes about 10 MB.
    static constexpr std::size_t most = 32'768;
    /// With more rows put since, the list is made again from the table.
    static constexpr std::size_t most_recent = 4096;

private:
    std::atomic<std::int64_t> begun_ = 0;
    std::atomic<std::int64_t> ended_ = 0;
    std::mutex mutex_;
    std::deque<std::shared_ptr<const FlagChanges>> recent_;  // the last of them is change ended_
    std::size_t recent_rows_ = 0;
    std::int64_t listed_ = -1;  // after how many changes somebody began to list them
    std::int64_t kept_ = -1;
    Rows rows_;
};

/// The flags as the open transaction of a reader sees them.
struct FlagView {
    OpenFlags* flags = nullptr;  ///< null for whoever writes, or reads beside the service
    std::int64_t changes = 0;
};

}  // namespace tonus::store::sqlite
