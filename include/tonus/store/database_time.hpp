#pragma once

#include <chrono>

namespace tonus::store {

/// Adds the time until it ends to `total`: what the store took of a call.
class DatabaseTime {
public:
    explicit DatabaseTime(std::chrono::nanoseconds& total) : total_(total) {}
    DatabaseTime(const DatabaseTime&) = delete;
    DatabaseTime& operator=(const DatabaseTime&) = delete;
    ~DatabaseTime() { total_ += std::chrono::steady_clock::now() - begun_; }

private:
    std::chrono::nanoseconds& total_;
    std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
};

}  // namespace tonus::store
