#pragma once

#include <tonus/access/client.hpp>
#include <tonus/access/key_set.hpp>
#include <tonus/core/clock.hpp>
#include <tonus/core/result.hpp>
#include <tonus/http/fetch.hpp>
#include <tonus/runtime/awaitable.hpp>

#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>

namespace tonus::oauth {

/// The keys of clients, from their registration or from the address they publish them at. A key that is
/// not among those read last makes it read the address again, so that clients change keys without
/// telling anyone; not more often than every few seconds and once at a time, so that nobody can make it a
/// weapon. Thread-safe.
class KeySource {
public:
    KeySource(std::chrono::seconds kept, std::string ca_file) : kept_(kept) { fetch_options_.ca_file = std::move(ca_file); }

    /// The keys of `client`, and among them `key_id` if it publishes one. Errors: busy if the address
    /// cannot be read and nothing read before is young enough; invalid if what it holds is no key set.
    [[nodiscard]] runtime::Awaitable<core::Result<std::shared_ptr<const access::KeySet>>> keys_of(
        const access::Client& client, const std::string& key_id, core::Instant now
    );

private:
    struct Entry {
        std::shared_ptr<const access::KeySet> keys;
        core::Instant read_at;
        core::Instant missed_at;   ///< when it was last read in vain for a key it does not hold
        std::size_t failures = 0;  ///< readings that failed
    };
    class Reading;
    [[nodiscard]] Entry find(const std::string& url) const;
    void keep(const std::string& url, Entry entry);
    /// The keys, if they need not be read now; null if they do.
    [[nodiscard]] std::shared_ptr<const access::KeySet> usable(const Entry& entry, const std::string& key_id, core::Instant now) const;

    const std::chrono::seconds kept_;
    http::FetchOptions fetch_options_;
    mutable std::mutex mutex_;
    std::map<std::string, Entry> by_url_;
    std::set<std::string> being_read_;
};

}  // namespace tonus::oauth
