#include <tonus/http/body_memory.hpp>

#include <utility>

namespace tonus::http {

struct BodyMemory::Share::Pool {
    Pool(std::size_t bytes, log::Gauge shown, log::Counter counted)
        : most(bytes), most_for_large(bytes - bytes / 4), gauge(shown), refused(counted) {}

    [[nodiscard]] std::size_t most_for(std::size_t body) const noexcept { return body <= small_body ? most : most_for_large; }

    const std::size_t most;
    const std::size_t most_for_large;
    log::Gauge gauge;
    log::Counter refused;
    std::atomic<std::size_t> held = 0;
};

BodyMemory::BodyMemory(std::size_t bytes, log::Gauge held, log::Counter refused)
    : pool_(std::make_shared<Share::Pool>(bytes, held, refused)) {}

std::shared_ptr<BodyMemory::Share> BodyMemory::open() const { return std::shared_ptr<Share>(new Share(pool_)); }

bool BodyMemory::admits(std::size_t bytes) const {
    const std::size_t most = pool_->most_for(bytes);
    if (bytes <= most && held() <= most - bytes) return true;
    pool_->refused.add();
    return false;
}

std::size_t BodyMemory::held() const noexcept { return pool_->held.load(std::memory_order_relaxed); }

BodyMemory::Share::Share(std::shared_ptr<Pool> pool) noexcept : pool_(std::move(pool)) {}

BodyMemory::Share::~Share() { (void)resize(0); }

bool BodyMemory::Share::resize(std::size_t bytes) {
    if (bytes == bytes_) return true;
    if (bytes < bytes_) {
        pool_->held.fetch_sub(bytes_ - bytes, std::memory_order_relaxed);
    } else {
        const std::size_t most = pool_->most_for(bytes);
        const std::size_t more = bytes - bytes_;
        std::size_t held = pool_->held.load(std::memory_order_relaxed);
        do {
            if (more > most || held > most - more) {
                pool_->refused.add();
                return false;
            }
        } while (!pool_->held.compare_exchange_weak(held, held + more, std::memory_order_relaxed));
    }
    pool_->gauge.add(double(bytes) - double(bytes_));
    bytes_ = bytes;
    return true;
}

}  // namespace tonus::http
