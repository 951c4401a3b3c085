#include <tonus/identity/account.hpp>

#include <tonus/core/text.hpp>
#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>

#include <algorithm>

namespace tonus::identity {
namespace {

constexpr std::string_view account_space = "account";

bool is_account_name(std::string_view name) {
    const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_'; };
    return !name.empty() && name.size() <= 64 && std::all_of(name.begin(), name.end(), allowed);
}

core::Result<void> put_account(store::Writer& writer, const Account& account) {
    return writer.put_document(account_space, core::to_lower(account.name), encode(account));
}

}  // namespace

std::string encode(const Account& account) {
    json::Writer writer;
    writer.begin_object().member("name", account.name).member("displayName", account.display_name);
    writer.key("roles").begin_array();
    for (const Role role : account.roles) writer.string(name_of(role));
    writer.end_array().member("passwordHash", account.password_hash);
    writer.key("mustChangePassword").boolean(account.must_change_password);
    writer.key("disabled").boolean(account.disabled);
    writer.key("external").boolean(account.external);
    writer.member("failedAttempts", std::int64_t(account.failed_attempts));
    if (account.locked_until) writer.member("lockedUntil", account.locked_until->time_since_epoch().count());
    writer.member("sessionEpoch", account.session_epoch).end_object();
    return writer.take();
}

core::Result<Account> decode_account(std::string_view text) {
    const auto document = json::Document::parse(std::string(text));
    if (!document) return core::fail(core::ErrorKind::internal, "A stored account cannot be read.");
    const json::Value root = document->root();
    Account account;
    account.name = root["name"].string();
    account.display_name = root["displayName"].string();
    for (const json::Value name : root["roles"].elements()) {
        if (const auto role = parse_role(name.string())) account.roles.push_back(*role);
    }
    account.password_hash = root["passwordHash"].string();
    account.must_change_password = root["mustChangePassword"].boolean().value_or(true);
    account.disabled = root["disabled"].boolean().value_or(true);
    account.external = root["external"].boolean().value_or(false);
    account.failed_attempts = int(root["failedAttempts"].to_integer().value_or(0));
    if (const auto until = root["lockedUntil"].to_integer()) {
        account.locked_until = core::Instant(std::chrono::microseconds(*until));
    }
    account.session_epoch = root["sessionEpoch"].to_integer().value_or(0);
    return account;
}

core::Result<std::optional<Account>> find_account(store::Reader& reader, std::string_view name) {
    auto text = reader.document(account_space, core::to_lower(name));
    if (!text) return core::fail(std::move(text.error()));
    if (!*text) return std::optional<Account>();
    auto account = decode_account(**text);
    if (!account) return core::fail(std::move(account.error()));
    return std::optional<Account>(std::move(*account));
}

core::Result<std::vector<Account>> list_accounts(store::Reader& reader) {
    auto documents = reader.documents(account_space);
    if (!documents) return core::fail(std::move(documents.error()));
    std::sort(documents->begin(), documents->end());
    std::vector<Account> accounts;
    for (const auto& [name, text] : *documents) {
        auto account = decode_account(text);
        if (!account) return core::fail(std::move(account.error()));
        accounts.push_back(std::move(*account));
    }
    return accounts;
}

core::Result<void> add_account(store::Writer& writer, const Account& account) {
    if (!is_account_name(core::to_lower(account.name))) {
        return core::fail(core::ErrorKind::invalid, "An account name has 1 to 64 letters, digits, dots, hyphens or underscores.");
    }
    if (account.roles.empty()) return core::fail(core::ErrorKind::invalid, "An account needs at least one role.");
    const auto existing = find_account(writer, account.name);
    if (!existing) return core::fail(existing.error());
    if (*existing) return core::fail(core::ErrorKind::conflict, "There is an account of that name already.");
    return put_account(writer, account);
}

core::Result<void> update_account(store::Writer& writer, const Account& account) {
    const auto existing = find_account(writer, account.name);
    if (!existing) return core::fail(existing.error());
    if (!*existing) return core::fail(core::ErrorKind::not_found, "There is no account of that name.");
    return put_account(writer, account);
}

void note_failure(Account& account, core::Instant now, const LockoutOptions& options) {
    ++account.failed_attempts;
    if (account.failed_attempts < options.attempts) return;
    account.locked_until = now + options.duration;
    account.failed_attempts = 0;
}

void note_success(Account& account) {
    account.failed_attempts = 0;
    account.locked_until.reset();
}

bool is_locked(const Account& account, core::Instant now) noexcept { return account.locked_until && now < *account.locked_until; }

}  // namespace tonus::identity
