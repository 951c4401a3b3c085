#pragma once

#include <tonus/log/metrics.hpp>

#include <atomic>
#include <cstddef>
#include <memory>

namespace tonus::http {

/// Memory that the bodies of all requests of a listener may take together. A quarter of it is kept for bodies of
/// `small_body` and less, so that large ones never keep small ones out. Thread-safe.
class BodyMemory {
public:
    static constexpr std::size_t small_body = std::size_t{64} * 1024;

    /// `held` shows how many bytes are taken, `refused` how often there was no room.
    BodyMemory(std::size_t bytes, log::Gauge held, log::Counter refused);

    /// What one request has of it. Gives all of it back when it goes, which may be after the memory itself did.
    /// Used by one thread at a time.
    class Share {
    public:
        ~Share();
        Share(const Share&) = delete;
        Share& operator=(const Share&) = delete;

        /// Takes or gives back until the share is of `bytes`. False if there is not that much left; the share then
        /// stays as it was. Never false for less than the share has.
        [[nodiscard]] bool resize(std::size_t bytes);
        [[nodiscard]] std::size_t size() const noexcept { return bytes_; }

    private:
        friend class BodyMemory;
        struct Pool;
        explicit Share(std::shared_ptr<Pool> pool) noexcept;
        std::shared_ptr<Pool> pool_;
        std::size_t bytes_ = 0;
    };

    /// A share of nothing yet.
    [[nodiscard]] std::shared_ptr<Share> open() const;
    /// Whether a body of `bytes` would find room now; takes none.
    [[nodiscard]] bool admits(std::size_t bytes) const;
    [[nodiscard]] std::size_t held() const noexcept;

private:
    std::shared_ptr<Share::Pool> pool_;
};

}  // namespace tonus::http
