#include "command_audit.hpp"
#include "commands.hpp"
#include "options.hpp"

#include <tonus/identity/account.hpp>
#include <tonus/identity/password.hpp>
#include <tonus/identity/session.hpp>
#include <tonus/store/side_access.hpp>

#include <CLI/CLI.hpp>

#include <cstdio>

namespace tonus::app {
namespace {

/// Short enough to type once, long enough not to guess.
std::string first_password() { return identity::new_secret().substr(0, 20); }

core::Result<void> list(const std::string& folder) {
    return store::read_sqlite(folder, [](store::Reader& reader) -> core::Result<void> {
        const auto accounts = identity::list_accounts(reader);
        if (!accounts) return core::fail(accounts.error());
        for (const identity::Account& account : *accounts) {
            std::string roles;
            for (const identity::Role role : account.roles) roles += (roles.empty() ? "" : ",") + std::string(identity::name_of(role));
            std::printf(
                "%-20s %-28s %-24s %s\n",
                account.name.c_str(),
                account.display_name.c_str(),
                roles.c_str(),
                account.disabled ? "disabled" : ""
            );
        }
        return {};
    });
}

core::Result<identity::Account> existing(store::Writer& writer, const std::string& name) {
    auto account = identity::find_account(writer, name);
    if (!account) return core::fail(std::move(account.error()));
    if (!*account) return core::fail(core::ErrorKind::not_found, "There is no account named " + name + ".");
    return std::move(**account);
}

/// `tonus user add|list|disable|reset`: accounts of people, whether or not the service runs. New passwords are made here
/// and printed once.
class UserCommand final : public Command {
public:
    const char* name() const override { return "user"; }
    const char* help() const override { return "accounts of people"; }
    void add_to(CLI::App& command) override;
    int run(const config::Settings& settings) override;

private:
    std::string action_;
    std::string name_;
    std::string display_name_;
    std::vector<std::string> roles_;
};

void UserCommand::add_to(CLI::App& command) {
    command.require_subcommand(1);
    const auto sub = [&](const char* name, const char* help) {
        CLI::App* made = command.add_subcommand(name, help);
        made->fallthrough()->callback([this, name] { action_ = name; });
        return made;
    };
    CLI::App* add = sub("add", "make an account and print its first password");
    add->add_option("name", name_, "what is typed at sign-in")->required();
    add->add_option("--display", display_name_, "as colleagues see it")->required();
    repeatable(add->add_option("--role", roles_, std::string("there are ") + identity::role_names() + "; may be repeated"))->required();
    sub("list", "every account with its roles");
    sub("disable", "end an account's sessions and keep it out")->add_option("name", name_)->required();
    sub("reset", "give an account a new first password")->add_option("name", name_)->required();
}

int UserCommand::run(const config::Settings& settings) {
    const std::string& folder = settings.text("store.folder");
    if (action_ == "list") {
        const auto listed = list(folder);
        return listed ? 0 : fail_with(listed.error());
    }
    if (auto ready = make_store(settings); !ready) return fail_with(ready.error());

    const std::string password = first_password();
    const auto hash = identity::hash_password_blocking(password);
    if (!hash) return 1;
    bool external = false;
    const auto done = store::amend_sqlite(folder, [&](store::Writer& writer) -> core::Result<void> {
        if (auto noted = note_command(writer, "user-" + action_, name_); !noted) return noted;
        if (action_ == "add") {
            identity::Account account;
            account.name = name_;
            account.display_name = display_name_;
            account.password_hash = *hash;
            for (const std::string& name : roles_) {
                const auto role = identity::parse_role(name);
                if (!role)
                    return core::fail(
                        core::ErrorKind::invalid, "There is no role named " + name + "; there are " + identity::role_names() + "."
                    );
                account.roles.push_back(*role);
            }
            return identity::add_account(writer, account);
        }
        auto account = existing(writer, name_);
        if (!account) return core::fail(std::move(account.error()));
        if (action_ == "disable") account->disabled = true;
        if (action_ == "reset") {
            if (!account->external) {
                account->password_hash = *hash;
                account->must_change_password = true;
            }
            external = account->external;
            account->disabled = false;
            note_success(*account);
        }
        return identity::Sessions::end_stored(writer, *account);
    });
    if (!done) return fail_with(done.error());
    if (action_ == "reset" && external) {
        std::printf("%s may sign in again, through the identity provider; there is no password here.\n", name_.c_str());
        return 0;
    }
    if (action_ == "disable") {
        std::printf("The account %s is disabled, and its sessions have ended; open pages hear no more within seconds.\n", name_.c_str());
    } else {
        std::printf("First password of %s: %s\n", name_.c_str(), password.c_str());
    }
    return 0;
}

}  // namespace

std::unique_ptr<Command> user_command() { return std::make_unique<UserCommand>(); }

}  // namespace tonus::app
