#include "external_account.hpp"

#include <tonus/identity/password.hpp>

#include <algorithm>

namespace tonus::worklist {
namespace {

/// The same for the same person for ever, whatever they are called, and never that of a person whom another
/// provider calls the same.
std::string external_name(const std::string& issuer, const std::string& subject) {
    return "oidc-" + identity::fingerprint(issuer + "\n" + subject).substr(0, 32);
}

core::Result<identity::Account> present_or_new(store::Reader& reader, const std::string& name, bool& known) {
    auto found = identity::find_account(reader, name);
    if (!found) return core::fail(std::move(found.error()));
    known = found->has_value();
    identity::Account account;
    account.name = name;
    if (known) account = std::move(**found);
    // Somebody made a local account of that name: it is theirs.
    if (known && !account.external) return core::fail(core::ErrorKind::conflict, "A local account has that name.");
    account.external = true;
    account.must_change_password = false;
    return account;
}

core::Result<void> audit_arrival(const Call& call, const identity::Account& account, bool admitted, store::Writer& writer) {
    review::AuditRecord record = audit_record(call, admitted ? "signed-in" : "sign-in-failed");
    record.who = account.name;
    record.who_display = account.display_name;
    record.failed = !admitted;
    return writer.append_audit(encode(record));
}

}  // namespace

std::vector<identity::Role> roles_of(const Options& options, const std::vector<std::string>& texts) {
    std::vector<identity::Role> roles;
    for (const identity::Role role : identity::all_roles()) {
        const bool given = std::any_of(texts.begin(), texts.end(), [&](const std::string& text) {
            const auto found = options.openid_roles.find(text);
            return found != options.openid_roles.end() && found->second == role;
        });
        if (given) roles.push_back(role);
    }
    return roles;
}

core::Result<Arrival> arrive(const Setup& setup, const Call& call, const access::IdToken& person, store::Writer& writer) {
    Arrival arrival;
    arrival.account = external_name(setup.parts.provider->options().issuer, person.subject);
    bool known = false;
    auto account = present_or_new(writer, arrival.account, known);
    if (!account) return core::fail(std::move(account.error()));
    account->display_name = person.name.empty() ? arrival.account : person.name;
    const std::vector<identity::Role> roles = roles_of(setup.options, person.roles);
    if (account->disabled || roles.empty()) {
        arrival.refusal = account->disabled ? "disabled" : "no-role";
        const auto kept_out = known ? identity::Sessions::end_stored(writer, *account) : core::Result<void>();
        if (!kept_out) return core::fail(kept_out.error());
        if (auto audited = audit_arrival(call, *account, false, writer); !audited) return core::fail(std::move(audited.error()));
        return arrival;
    }
    account->roles = roles;
    const auto stored = known ? identity::update_account(writer, *account) : identity::add_account(writer, *account);
    if (!stored) return core::fail(stored.error());
    if (auto audited = audit_arrival(call, *account, true, writer); !audited) return core::fail(std::move(audited.error()));
    arrival.started = identity::Sessions::make(*account, setup.parts.clock.now());
    if (auto put = identity::Sessions::put(writer, arrival.started->session); !put) return core::fail(std::move(put.error()));
    return arrival;
}

}  // namespace tonus::worklist
