#include "key_source.hpp"

#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>

#include <optional>

namespace tonus::oauth {
namespace {

using Keys = std::shared_ptr<const access::KeySet>;

constexpr std::chrono::seconds pause_after_miss(10);
// Until who waits for another's reading looks again.
constexpr std::chrono::milliseconds patience(20);

runtime::Awaitable<> pause() {
    boost::asio::steady_timer timer(co_await boost::asio::this_coro::executor, patience);
    co_await timer.async_wait(runtime::as_tuple);
}

core::Result<Keys> parse(std::string_view text) {
    auto keys = access::KeySet::parse(text);
    if (!keys) return core::fail(std::move(keys.error()));
    return std::make_shared<const access::KeySet>(std::move(*keys));
}

}  // namespace

/// The one reading of an address that goes on, if it is this one.
class KeySource::Reading {
public:
    Reading(KeySource& source, std::string url) : source_(source), url_(std::move(url)) {
        const std::lock_guard lock(source_.mutex_);
        begun_ = source_.being_read_.insert(url_).second;
    }
    ~Reading() {
        const std::lock_guard lock(source_.mutex_);
        if (begun_) source_.being_read_.erase(url_);
    }
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;
    [[nodiscard]] bool begun() const noexcept { return begun_; }

private:
    KeySource& source_;
    const std::string url_;
    bool begun_ = false;
};

Keys KeySource::usable(const Entry& entry, const std::string& key_id, core::Instant now) const {
    const bool young = entry.keys && entry.read_at + kept_ > now;
    const bool enough = young && (entry.keys->has(key_id) || entry.missed_at + pause_after_miss > now);
    return enough ? entry.keys : nullptr;
}

KeySource::Entry KeySource::find(const std::string& url) const {
    const std::lock_guard lock(mutex_);
    const auto found = by_url_.find(url);
    return found == by_url_.end() ? Entry() : found->second;
}

void KeySource::keep(const std::string& url, Entry entry) {
    const std::lock_guard lock(mutex_);
    by_url_.insert_or_assign(url, std::move(entry));
}

runtime::Awaitable<core::Result<Keys>> KeySource::keys_of(const access::Client& client, const std::string& key_id, core::Instant now) {
    if (client.jwks_url.empty()) co_return parse(client.jwks);
    const std::size_t failures = find(client.jwks_url).failures;
    std::optional<Reading> reading;
    reading.emplace(*this, client.jwks_url);
    while (!reading->begun()) {
        const Entry known = find(client.jwks_url);
        if (auto keys = usable(known, key_id, now)) co_return keys;
        // Who waited for a reading that failed does not make the next wait for one more.
        if (known.failures != failures) co_return core::fail(core::ErrorKind::busy, "the address could not be read");
        co_await pause();
        reading.emplace(*this, client.jwks_url);
    }
    Entry entry = find(client.jwks_url);
    if (auto keys = usable(entry, key_id, now)) co_return keys;
    const bool young = entry.keys && entry.read_at + kept_ > now;
    auto text = co_await http::fetch(client.jwks_url, fetch_options_);
    auto keys = text ? parse(*text) : core::Result<Keys>(core::fail(std::move(text.error())));
    if (!keys) {
        ++entry.failures;
        keep(client.jwks_url, entry);
        if (young) co_return entry.keys;
        co_return keys;
    }
    entry.keys = *keys;
    entry.read_at = now;
    if (!entry.keys->has(key_id)) entry.missed_at = now;
    keep(client.jwks_url, entry);
    co_return entry.keys;
}

}  // namespace tonus::oauth
