#include "key_source.hpp"

namespace tonus::oauth {
namespace {

using Keys = std::shared_ptr<const access::KeySet>;

constexpr std::chrono::seconds pause_after_miss(10);

core::Result<Keys> parse(std::string_view text) {
    auto keys = access::KeySet::parse(text);
    if (!keys) return core::fail(std::move(keys.error()));
    return std::make_shared<const access::KeySet>(std::move(*keys));
}

}  // namespace

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
    Entry entry = find(client.jwks_url);
    const bool young = entry.keys && entry.read_at + kept_ > now;
    if (young && (entry.keys->has(key_id) || entry.missed_at + pause_after_miss > now)) co_return entry.keys;

    auto text = co_await http::fetch(client.jwks_url, fetch_options_);
    auto keys = text ? parse(*text) : core::Result<Keys>(core::fail(std::move(text.error())));
    if (!keys) {
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
