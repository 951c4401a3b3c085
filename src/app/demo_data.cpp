#include "demo_data.hpp"

#include <tonus/demo/clinic.hpp>
#include <tonus/identity/account.hpp>
#include <tonus/identity/password.hpp>
#include <tonus/interaction/operation.hpp>
#include <tonus/json/document.hpp>

#include <tonus_embedded/demo_files.hpp>

#include <array>

namespace tonus::app {
namespace {

constexpr std::array accounts{
    DemoAccount{"mensah", "Dr A. Mensah", "physician"},
    DemoAccount{"lee", "R. Lee", "pharmacist"},
    DemoAccount{"ana", "Ana Duarte", "nurse"},
    DemoAccount{"osei", "K. Osei", "rule-owner"},
    DemoAccount{"audit", "Auditor", "auditor"},
    DemoAccount{"ops", "Operations", "operator"},
};

// Only for the synthetic clinic on loopback; printed when it is made.
constexpr std::string_view demo_password = "synthetic clinic";

core::Result<void> add_accounts(store::Writer& writer, const std::string& hash) {
    for (const DemoAccount& row : accounts) {
        identity::Account account;
        account.name = row.name;
        account.display_name = row.display_name;
        account.roles = {*identity::parse_role(row.role)};
        account.password_hash = hash;
        account.must_change_password = false;
        if (auto added = identity::add_account(writer, account); !added) return added;
    }
    return {};
}

core::Result<void> store_bundle(
    store::Store& store, const interaction::Interactions& interactions, const std::string& text, core::Instant now
) {
    auto document = json::Document::parse(text);
    if (!document) return core::fail(std::move(document.error()));
    interaction::Request request;
    request.interaction = interaction::Interaction::bundle;
    request.document = std::make_shared<const json::Document>(std::move(*document));
    request.body = request.document->root();
    request.received_at = now;
    auto operation = interactions.plan(request);
    if (!operation) return core::fail(std::move(operation.error()));
    return store.write_blocking([&](store::Writer& writer) -> core::Result<void> {
        auto reply = interaction::run(*operation, writer, interactions.preparer());
        if (!reply) return core::fail(std::move(reply.error()));
        return {};
    });
}

}  // namespace

core::Result<bool> load_demo(store::Store& store, const interaction::Interactions& interactions, const core::Clock& clock) {
    store::Counts counts;
    auto counted = store.read_blocking([&](store::Reader& reader) -> core::Result<void> {
        auto read = reader.counts();
        if (!read) return core::fail(std::move(read.error()));
        counts = *read;
        return {};
    });
    if (!counted) return core::fail(std::move(counted.error()));
    if (counts.resources > 0) return false;

    const auto bundles = demo::make_clinic(embedded::demo_files(), clock.now(), 1);
    if (!bundles) return core::fail(bundles.error());
    for (const std::string& bundle : *bundles) {
        if (auto stored = store_bundle(store, interactions, bundle, clock.now()); !stored) {
            return core::fail(std::move(stored.error()));
        }
    }
    const auto hash = identity::hash_password_blocking(demo_password);
    if (!hash) return core::fail(hash.error());
    auto added = store.write_blocking([&](store::Writer& writer) { return add_accounts(writer, *hash); });
    if (!added) return core::fail(std::move(added.error()));
    return true;
}

std::string demo_greeting(const std::string& address) {
    std::string text = "\n  Synthetic demo clinic: nobody in it exists.\n\n  Worklist   " + address + "/worklist\n  Sign in as ";
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        text += (i == 0 ? "" : ", ") + std::string(accounts[i].name) + " (" + accounts[i].role + ")";
    }
    text += "\n  Password   " + std::string(demo_password) + "\n\n  Push an Observation and watch the flag appear:\n\n";
    text += "  curl -i " + address +
            "/fhir/Observation -H 'Content-Type: application/fhir+json' -d '{\"resourceType\":\"Observation\","
            "\"status\":\"final\",\"code\":{\"text\":\"Patient message\"},\"subject\":{\"reference\":\"Patient/demo-1\"},"
            "\"valueString\":\"She had a fit this morning and I cannot wake her.\"}'\n\n";
    return text;
}

}  // namespace tonus::app
