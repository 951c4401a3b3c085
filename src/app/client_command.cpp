#include "command_audit.hpp"
#include "commands.hpp"

#include "engine.hpp"
#include "options.hpp"
#include "resource_types.hpp"
#include "scope_check.hpp"

#include <tonus/access/client.hpp>
#include <tonus/core/identifier.hpp>
#include <tonus/core/system_error.hpp>
#include <tonus/store/side_access.hpp>

#include <CLI/CLI.hpp>

#include <cstdio>
#include <fstream>
#include <iterator>

namespace tonus::app {
namespace {

core::Result<std::string> read_keys(const std::string& path) {
    std::ifstream stream(path);
    if (!stream) return core::fail(core::ErrorKind::invalid, "The file " + path + " cannot be read: " + core::system_reason());
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

core::Result<void> print_clients(const std::string& folder) {
    return store::read_sqlite(folder, [](store::Reader& reader) -> core::Result<void> {
        const auto clients = access::list_clients(reader);
        if (!clients) return core::fail(clients.error());
        for (const access::Client& client : *clients) {
            std::printf(
                "%-20s %-28s %s%s%s%s%s\n",
                client.id.c_str(),
                client.name.c_str(),
                client.scopes.c_str(),
                client.jwks_url.empty() ? "" : ("  keys at " + client.jwks_url).c_str(),
                client.certificate_thumbprints.empty() ? "" : "  pinned certificate",
                client.own_resources_only ? "  own resources only" : "",
                client.disabled ? "  disabled" : ""
            );
        }
        return {};
    });
}

core::Result<void> disable_client(const std::string& folder, const std::string& id) {
    return store::amend_sqlite(folder, [&](store::Writer& writer) -> core::Result<void> {
        auto client = access::find_client(writer, id);
        if (!client) return core::fail(std::move(client.error()));
        if (!*client) return core::fail(core::ErrorKind::not_found, "There is no client with the id " + id + ".");
        (*client)->disabled = true;
        if (auto noted = note_command(writer, "client-disable", id); !noted) return noted;
        return access::put_client(writer, **client);
    });
}

/// `tonus client add|list|disable`: systems that may send and read, whether or not the service runs.
class ClientCommand final : public Command {
public:
    const char* name() const override { return "client"; }
    const char* help() const override { return "systems that may send and read"; }

    void add_to(CLI::App& command) override {
        command.require_subcommand(1);
        const auto sub = [&](const char* word, const char* meaning) {
            CLI::App* made = command.add_subcommand(word, meaning);
            made->fallthrough()->callback([this, word] { action_ = word; });
            return made;
        };
        CLI::App* add = sub("add", "register a system, or replace what is registered under its id");
        add->add_option("id", client_.id, "the client_id it signs with: letters, digits, dots, hyphens")->required();
        add->add_option("--name", client_.name, "for people, for example \"Ward EHR\"")->required();
        add->add_option("--scopes", client_.scopes, "the most it may ask for, for example \"system/Observation.cruds\"")->required();
        auto* file = add->add_option("--jwks", keys_file_, "file with its public keys, a JSON Web Key Set");
        auto* url = add->add_option("--jwks-url", client_.jwks_url, "https address it publishes its public keys at");
        auto* subject = add->add_option(
            "--certificate-subject",
            client_.certificate_subject,
            "RFC 2253 subject of its TLS certificate, instead of keys, for example \"CN=ehr,O=Ward\""
        );
        add->add_option(
               "--certificate-thumbprint", thumbprints_, "SHA-256 of a certificate it may show; others with that subject open nothing"
        )
            ->needs(subject);
        file->excludes(url)->excludes(subject);
        url->excludes(subject);
        add->add_flag("--own-resources-only", client_.own_resources_only, "it sees and changes only what it sent itself");
        sub("list", "every system with what it may do");
        sub("disable", "let a system in no more: within seconds, tokens it has included")->add_option("id", client_.id)->required();
    }

    int run(const config::Settings& settings) override {
        const std::string& folder = settings.text("store.folder");
        core::Result<void> done;
        if (action_ == "list") {
            done = print_clients(folder);
        } else if (action_ == "disable") {
            done = disable_client(folder, client_.id);
        } else {
            done = add(settings);
        }
        if (!done) return fail_with(done.error());
        if (action_ == "add") std::printf("The client %s is registered for %s.\n", client_.id.c_str(), client_.scopes.c_str());
        if (action_ == "disable") std::printf("The client %s is disabled; tokens it has end within seconds.\n", client_.id.c_str());
        return 0;
    }

private:
    core::Result<void> add(const config::Settings& settings) {
        if (!keys_file_.empty()) {
            auto keys = read_keys(keys_file_);
            if (!keys) return core::fail(std::move(keys.error()));
            client_.jwks = std::move(*keys);
        }
        for (const std::string& text : thumbprints_) {
            client_.certificate_thumbprints.push_back(access::read_thumbprint(text).value_or(text));
        }
        const auto scopes = access::parse_scopes(client_.scopes);
        if (!scopes) return core::fail(scopes.error());
        auto types = accepted_types(settings);
        if (!types) return core::fail(std::move(types.error()));
        if (auto known = check_scopes(FhirDefinitions(std::move(*types)).searches, *scopes); !known) return known;
        if (auto ready = make_store(settings); !ready) return ready;
        return store::amend_sqlite(settings.text("store.folder"), [&](store::Writer& writer) -> core::Result<void> {
            if (auto noted = note_command(writer, "client-add", client_.id); !noted) return noted;
            return access::put_client(writer, client_);
        });
    }

    std::string action_;
    std::string keys_file_;
    std::vector<std::string> thumbprints_;
    access::Client client_;
};

}  // namespace

std::unique_ptr<Command> client_command() { return std::make_unique<ClientCommand>(); }

}  // namespace tonus::app
