#pragma once

#include <tonus/core/error.hpp>
#include <tonus/log/metrics.hpp>

#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

namespace tonus::api {

/// Counts calls by who made them, and refusals by why. Thread-safe.
class CallMetrics {
public:
    /// Nothing is counted without `metrics`, which must outlive this.
    explicit CallMetrics(log::Metrics* metrics) : metrics_(metrics) {}

    /// `sender` is a registered client, or empty where nobody has to say who they are; `interaction` a
    /// route's code.
    void note_call(std::string_view sender, std::string_view interaction);
    void note_refusal(std::string_view sender, core::ErrorKind reason);

private:
    log::Metrics* metrics_;
    std::mutex mutex_;
    std::map<std::pair<std::string, std::string>, log::Counter, std::less<>> calls_;
};

}  // namespace tonus::api
