#pragma once

#include <tonus/identity/role.hpp>

#include <tonus/core/clock.hpp>
#include <tonus/core/result.hpp>
#include <tonus/store/store.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::identity {

/// A person who signs in here. Kept in the store under the lower-case name.
struct Account {
    std::string name;          ///< what is typed at sign-in: letters, digits, '.', '-', '_'
    std::string display_name;  ///< as colleagues see it, for example "Dr A. Mensah"
    std::vector<Role> roles;
    std::string password_hash;
    bool must_change_password = true;
    bool disabled = false;
    int failed_attempts = 0;
    std::optional<core::Instant> locked_until;
    std::int64_t session_epoch = 0;  ///< raised to end every session of the account
    bool external = false;           ///< signs in through the identity provider only; has no password here
};

/// When wrong passwords lock an account.
struct LockoutOptions {
    int attempts = 5;                   ///< wrong passwords in a row that lock
    std::chrono::minutes duration{15};  ///< for how long
};

[[nodiscard]] std::string encode(const Account& account);
/// Errors: internal if the text is not one of encode()'s.
[[nodiscard]] core::Result<Account> decode_account(std::string_view text);

[[nodiscard]] core::Result<std::optional<Account>> find_account(store::Reader& reader, std::string_view name);
/// In the order of their names.
[[nodiscard]] core::Result<std::vector<Account>> list_accounts(store::Reader& reader);
/// Errors: conflict if the name is taken, invalid if it has other characters or no role is given.
[[nodiscard]] core::Result<void> add_account(store::Writer& writer, const Account& account);
/// Replaces an account that exists. Errors: not_found.
[[nodiscard]] core::Result<void> update_account(store::Writer& writer, const Account& account);

/// Notes a wrong password; locks the account at the last allowed one.
void note_failure(Account& account, core::Instant now, const LockoutOptions& options);
void note_success(Account& account);
[[nodiscard]] bool is_locked(const Account& account, core::Instant now) noexcept;

}  // namespace tonus::identity
