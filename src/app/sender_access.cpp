#include "sender_access.hpp"

#include "client_files.hpp"
#include "options.hpp"
#include "scope_check.hpp"
#include "signing_key.hpp"

#include <tonus/access/client.hpp>

#include <chrono>

namespace tonus::app {
namespace {

/// Registers what the folder of clients describes. Errors: those of the files; the store's.
core::Result<void> register_clients(const Foundation& base) {
    const std::string& folder = base.settings.text("access.clients_folder");
    if (folder.empty()) return {};
    const auto clients = read_client_files(folder);
    if (!clients) return core::fail(clients.error());
    for (const access::Client& client : *clients) {
        if (auto known = check_scopes(base.engine.searches, access::parse_scopes(client.scopes).value()); !known) return known;
    }
    return base.store.write_blocking([&](store::Writer& writer) -> core::Result<void> {
        for (const access::Client& client : *clients) {
            if (auto put = access::put_client(writer, client); !put) return put;
        }
        return {};
    });
}

std::string issuer_of(const config::Settings& settings) {
    const std::string base_url = oauth_options(settings).base_url;
    return base_url.empty() ? "tonus" : base_url;
}

oauth::Options token_options(const Foundation& base) {
    oauth::Options options = oauth_options(base.settings);
    options.check_scopes = [&searches = base.engine.searches](const std::vector<access::Scope>& scopes) {
        return check_scopes(searches, scopes);
    };
    return options;
}

}  // namespace

SenderAccess::SenderAccess(const Foundation& base, const std::string& signing_key)
    : required_(base.settings.flag("access.required")),
      issuer_(
          signing_key,
          issuer_of(base.settings),
          std::chrono::duration_cast<std::chrono::seconds>(base.settings.duration("access.token_life"))
      ),
      tokens_({base.store, base.clock, base.workers, issuer_, base.logger, base.metrics}, token_options(base)) {}

Started<SenderAccess> SenderAccess::open(const Foundation& base) {
    if (const auto registered = register_clients(base); !registered) return cannot_start("clients_unusable", registered.error());
    const auto signing_key = load_signing_key(base.settings);
    if (!signing_key) return cannot_start("signing_key_unusable", signing_key.error());
    std::unique_ptr<SenderAccess> access(new SenderAccess(base, *signing_key));
    if (const auto known = access->tokens_.refresh_blocking(); !known) return cannot_start("clients_unreadable", known.error());
    access->refresh_.emplace(std::chrono::seconds(2), [&tokens = access->tokens_, &logger = base.logger] {
        if (const auto known = tokens.refresh_blocking(); !known)
            logger.warning("clients_unreadable", {{log::key::detail, known.error().detail()}});
    });
    return access;
}

api::Authenticate SenderAccess::authentication() const {
    if (!required_) return {};
    return [this](const http::Request& request) { return tokens_.authenticate(request); };
}

}  // namespace tonus::app
