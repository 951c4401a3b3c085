#pragma once

#include <tonus/identity/account.hpp>

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::identity {

/// A signed-in browser. The secret lives only in the cookie; the store keeps its fingerprint.
struct Session {
    std::string fingerprint;
    std::string account;
    std::string csrf_token;
    std::int64_t session_epoch = 0;
    core::Instant started;
    core::Instant last_seen;
};

struct SessionOptions {
    std::chrono::milliseconds idle{std::chrono::minutes(30)};    ///< a session unused for so long ends
    std::chrono::milliseconds lifetime{std::chrono::hours(12)};  ///< and every session ends after so long
};

[[nodiscard]] std::string encode(const Session& session);
[[nodiscard]] core::Result<Session> decode_session(std::string_view text);

/// The sessions of this process, with the store behind them so that a restart signs nobody out: save() is to be called
/// now and then, and at the end. Thread-safe.
class Sessions {
public:
    explicit Sessions(SessionOptions options) : options_(options) {}

    /// Reads the stored sessions. Call once, before traffic.
    [[nodiscard]] core::Result<void> load(store::Reader& reader);

    struct Started {
        std::string secret;  ///< for the cookie
        Session session;
    };
    /// A session that nothing knows yet: take() makes it live here, put() keeps it over a restart.
    [[nodiscard]] static Started make(const Account& account, core::Instant now);
    void take(const Session& session);
    /// A new session of `account`, live at once; save it with put().
    [[nodiscard]] Started start(const Account& account, core::Instant now);

    /// The live session of `secret`, its last_seen moved to `now`; nothing if there is none or it ended.
    [[nodiscard]] std::optional<Session> find(std::string_view secret, core::Instant now);

    /// Whether the session of this fingerprint goes on; last_seen stays as it is.
    [[nodiscard]] bool is_live(std::string_view fingerprint, core::Instant now) const;

    /// Writes the sessions used since they were last written, and removes those that ended. Errors: the store's.
    [[nodiscard]] core::Result<void> save(store::Writer& writer, core::Instant now);
    /// True if save() has something to do.
    [[nodiscard]] bool changed(core::Instant now) const;

    void end(std::string_view fingerprint);
    /// Ends every session of the account; the caller raises Account::session_epoch.
    void end_all(std::string_view account);
    /// Ends the sessions that began before the session_epoch of their account was raised, by a command beside this process
    /// too.
    void end_outdated(const std::vector<Account>& accounts);

    [[nodiscard]] static core::Result<void> put(store::Writer& writer, const Session& session);
    [[nodiscard]] static core::Result<void> remove(store::Writer& writer, std::string_view fingerprint);
    /// Raises the session_epoch of `account`, stores it and removes its stored sessions. Errors: not_found; the store's.
    [[nodiscard]] static core::Result<void> end_stored(store::Writer& writer, Account& account);

private:
    struct Entry {
        Session session;
        core::Instant saved;  ///< last_seen, as the store has it
    };
    [[nodiscard]] bool ended(const Session& session, core::Instant now) const;

    SessionOptions options_;
    mutable std::mutex mutex_;
    std::map<std::string, Entry, std::less<>> entries_;
};

}  // namespace tonus::identity
