#include <tonus/identity/session.hpp>

#include <tonus/identity/password.hpp>

#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>

#include <algorithm>

namespace tonus::identity {
namespace {

constexpr std::string_view session_space = "session";

core::Instant to_instant(json::Value value) { return core::Instant(std::chrono::microseconds(value.to_integer().value_or(0))); }

}  // namespace

std::string encode(const Session& session) {
    json::Writer writer;
    writer.begin_object().member("fingerprint", session.fingerprint).member("account", session.account);
    writer.member("csrfToken", session.csrf_token).member("sessionEpoch", session.session_epoch);
    writer.member("started", session.started.time_since_epoch().count());
    writer.member("lastSeen", session.last_seen.time_since_epoch().count()).end_object();
    return writer.take();
}

core::Result<Session> decode_session(std::string_view text) {
    const auto document = json::Document::parse(std::string(text));
    if (!document) return core::fail(core::ErrorKind::internal, "A stored session cannot be read.");
    const json::Value root = document->root();
    Session session;
    session.fingerprint = root["fingerprint"].string();
    session.account = root["account"].string();
    session.csrf_token = root["csrfToken"].string();
    session.session_epoch = root["sessionEpoch"].to_integer().value_or(0);
    session.started = to_instant(root["started"]);
    session.last_seen = to_instant(root["lastSeen"]);
    return session;
}

core::Result<void> Sessions::load(store::Reader& reader) {
    const auto documents = reader.documents(session_space);
    if (!documents) return core::fail(documents.error());
    const std::lock_guard lock(mutex_);
    for (const auto& [name, text] : *documents) {
        auto session = decode_session(text);
        if (!session) return core::fail(std::move(session.error()));
        const core::Instant saved = session->last_seen;
        entries_[name] = {std::move(*session), saved};
    }
    return {};
}

Sessions::Started Sessions::make(const Account& account, core::Instant now) {
    Started made;
    made.secret = new_secret();
    made.session = {fingerprint(made.secret), account.name, new_secret(), account.session_epoch, now, now};
    return made;
}

void Sessions::take(const Session& session) {
    const std::lock_guard lock(mutex_);
    entries_[session.fingerprint] = {session, session.last_seen};
}

Sessions::Started Sessions::start(const Account& account, core::Instant now) {
    Started started = make(account, now);
    take(started.session);
    return started;
}

std::optional<Session> Sessions::find(std::string_view secret, core::Instant now) {
    const std::string name = fingerprint(secret);
    const std::lock_guard lock(mutex_);
    const auto entry = entries_.find(name);
    if (entry == entries_.end() || ended(entry->second.session, now)) return std::nullopt;
    entry->second.session.last_seen = now;
    return entry->second.session;
}

bool Sessions::is_live(std::string_view fingerprint, core::Instant now) const {
    const std::lock_guard lock(mutex_);
    const auto entry = entries_.find(fingerprint);
    return entry != entries_.end() && !ended(entry->second.session, now);
}

core::Result<void> Sessions::save(store::Writer& writer, core::Instant now) {
    const std::lock_guard lock(mutex_);
    for (auto entry = entries_.begin(); entry != entries_.end();) {
        auto& [session, saved] = entry->second;
        if (ended(session, now)) {
            if (auto removed = remove(writer, session.fingerprint); !removed) return removed;
            entry = entries_.erase(entry);
            continue;
        }
        if (session.last_seen != saved) {
            if (auto written = put(writer, session); !written) return written;
            saved = session.last_seen;
        }
        ++entry;
    }
    return {};
}

bool Sessions::changed(core::Instant now) const {
    const std::lock_guard lock(mutex_);
    return std::any_of(entries_.begin(), entries_.end(), [&](const auto& one) {
        const auto& [session, saved] = one.second;
        return session.last_seen != saved || ended(session, now);
    });
}

void Sessions::end(std::string_view fingerprint) {
    const std::lock_guard lock(mutex_);
    if (const auto entry = entries_.find(fingerprint); entry != entries_.end()) entries_.erase(entry);
}

void Sessions::end_all(std::string_view account) {
    const std::lock_guard lock(mutex_);
    std::erase_if(entries_, [&](const auto& entry) { return entry.second.session.account == account; });
}

void Sessions::end_outdated(const std::vector<Account>& accounts) {
    const std::lock_guard lock(mutex_);
    std::erase_if(entries_, [&](const auto& entry) {
        const Session& session = entry.second.session;
        return std::any_of(accounts.begin(), accounts.end(), [&](const Account& account) {
            return account.name == session.account && session.session_epoch < account.session_epoch;
        });
    });
}

core::Result<void> Sessions::put(store::Writer& writer, const Session& session) {
    return writer.put_document(session_space, session.fingerprint, encode(session));
}

core::Result<void> Sessions::remove(store::Writer& writer, std::string_view fingerprint) {
    return writer.remove_document(session_space, fingerprint);
}

core::Result<void> Sessions::end_stored(store::Writer& writer, Account& account) {
    ++account.session_epoch;
    if (auto updated = update_account(writer, account); !updated) return updated;
    const auto documents = writer.documents(session_space);
    if (!documents) return core::fail(documents.error());
    for (const auto& [name, text] : *documents) {
        const auto session = decode_session(text);
        if (!session) return core::fail(session.error());
        if (session->account != account.name) continue;
        if (auto removed = writer.remove_document(session_space, name); !removed) return removed;
    }
    return {};
}

bool Sessions::ended(const Session& session, core::Instant now) const {
    return now - session.last_seen >= options_.idle || now - session.started >= options_.lifetime;
}

}  // namespace tonus::identity
