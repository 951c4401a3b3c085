#include <tonus/http/in_flight_limiter.hpp>

#include <map>
#include <mutex>
#include <string>

namespace tonus::http {

struct InFlightLimiter::Counts {
    std::mutex mutex;
    std::map<std::string, std::size_t, std::less<>> in_hand;  // guarded by `mutex`; none is 0
};

class InFlightLimiter::Lease {
public:
    Lease(std::shared_ptr<Counts> counts, std::string_view key) : counts_(std::move(counts)), key_(key) {}
    ~Lease() {
        const std::lock_guard lock(counts_->mutex);
        const auto found = counts_->in_hand.find(key_);
        if (--found->second == 0) counts_->in_hand.erase(found);
    }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;

private:
    std::shared_ptr<Counts> counts_;
    std::string key_;
};

InFlightLimiter::InFlightLimiter(std::size_t most) : most_(most), counts_(std::make_shared<Counts>()) {}

std::optional<std::shared_ptr<const void>> InFlightLimiter::take(std::string_view key) {
    if (most_ == 0) return nullptr;
    auto lease = std::make_shared<Lease>(counts_, key);
    const std::lock_guard lock(counts_->mutex);
    auto found = counts_->in_hand.find(key);
    if (found == counts_->in_hand.end()) found = counts_->in_hand.emplace(key, 0).first;
    ++found->second;
    if (found->second <= most_) return lease;
    return std::nullopt;
}

}  // namespace tonus::http
