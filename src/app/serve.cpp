#include "serve.hpp"

#include "admin.hpp"
#include "certificate_watch.hpp"
#include "client_files.hpp"
#include "clock_task.hpp"
#include "demo_data.hpp"
#include "engine.hpp"
#include "housekeeping.hpp"
#include "inbox_task.hpp"
#include "knowledge_reload.hpp"
#include "openid_settings.hpp"
#include "options.hpp"
#include "periodic.hpp"
#include "scope_check.hpp"
#include "signals.hpp"
#include "signing_key.hpp"
#include "store_watch.hpp"
#include "throttle.hpp"
#include "version.hpp"

#include <tonus/access/access_token.hpp>
#include <tonus/api/export_service.hpp>
#include <tonus/api/outcome.hpp>
#include <tonus/http/server.hpp>
#include <tonus/oauth/service.hpp>
#include <tonus/openid/provider.hpp>
#include <tonus/worklist/service.hpp>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <future>
#include <optional>
#include <thread>

namespace tonus::app {
namespace {

/// Most that is read from somebody who has not said yet who it is: a form, a decision, a proposed rule.
constexpr std::size_t open_body_limit = std::size_t{64} * 1024;

int give_up(log::Logger& logger, std::string_view event, const core::Error& error) {
    logger.error(event, {{"message", error.message()}, {log::key::detail, error.detail()}});
    std::fprintf(stderr, "tonus: %s\n", error.message().c_str());
    for (const core::Issue& issue : error.issues()) std::fprintf(stderr, "  %s\n", issue.diagnostics.c_str());
    return 1;
}

std::size_t threads_or_cores(std::int64_t configured) {
    return configured > 0 ? std::size_t(configured) : std::max(1U, std::thread::hardware_concurrency());
}

/// Registers what the folder of clients describes. Errors: those of the files; the store's.
core::Result<void> register_clients(const config::Settings& settings, const interaction::SearchEngine& searches, store::Store& store) {
    const std::string& folder = settings.text("access.clients_folder");
    if (folder.empty()) return {};
    const auto clients = read_client_files(folder);
    if (!clients) return core::fail(clients.error());
    for (const access::Client& client : *clients) {
        if (auto known = check_scopes(searches, access::parse_scopes(client.scopes).value()); !known) return known;
    }
    return store.write_blocking([&](store::Writer& writer) -> core::Result<void> {
        for (const access::Client& client : *clients) {
            if (auto put = access::put_client(writer, client); !put) return put;
        }
        return {};
    });
}

std::string address_of(const config::Settings& settings, std::uint16_t port) {
    const bool secure = !settings.text("tls.certificate_file").empty();
    return std::string(secure ? "https" : "http") + "://" + settings.text("http.address") + ":" + std::to_string(port);
}

}  // namespace

int serve(const config::Settings& settings, bool demo) {
    const auto begun = std::chrono::steady_clock::now();
    log::Logger logger(log_options(settings));
    if (const auto usable = check_settings(settings); !usable) return give_up(logger, "refused_to_start", usable.error());

    // Signals are waited for at the end; every thread made from here on leaves them alone.
    Signals signals;
    core::SystemClock clock;
    log::Metrics metrics;

    store::SqliteOptions store_settings = store_options(settings);
    store_settings.metrics = &metrics;
    // The disk makes a new store while the content is read. One that is there may have to be migrated, and nothing is
    // before it is known that this program can run.
    const bool is_new = !std::filesystem::exists(store_settings.folder);
    auto opening =
        std::async(is_new ? std::launch::async : std::launch::deferred, [&store_settings] { return store::open_sqlite(store_settings); });

    const auto engine = Engine::load(settings, [&logger](const fhir::ResourceKey& key) {
        logger.error("resource_unreadable", {{"resource", fhir::to_string(key)}});
    });
    if (!engine) return give_up(logger, "content_unusable", engine.error());
    const interaction::Interactions& interactions = (*engine)->interactions;
    review::Knowledge& knowledge = (*engine)->knowledge;

    // Made before, and so gone after, whatever answers from a thread of its own.
    runtime::IoThreads threads(threads_or_cores(settings.integer("http.io_threads")));
    auto store = opening.get();
    if (!store) return give_up(logger, "store_unusable", store.error());

    if (const auto adopted = (*engine)->adopt(**store); !adopted) return give_up(logger, "knowledge_unusable", adopted.error());
    for (const std::string& trouble : knowledge.now()->map_troubles) logger.warning("code_map_unused", {{"message", trouble}});
    for (const std::string& trouble : knowledge.now()->change_troubles) logger.warning("rule_change_unused", {{"message", trouble}});

    if (demo) {
        const auto loaded = load_demo(**store, interactions, clock);
        if (!loaded) return give_up(logger, "demo_failed", loaded.error());
    }

    runtime::WorkerPool workers(threads_or_cores(settings.integer("worker.threads")), std::size_t(settings.integer("worker.queue")));
    // Who may come in.
    if (const auto registered = register_clients(settings, (*engine)->searches, **store); !registered)
        return give_up(logger, "clients_unusable", registered.error());
    const auto signing_key = load_signing_key(settings);
    if (!signing_key) return give_up(logger, "signing_key_unusable", signing_key.error());
    oauth::Options oauth_settings = oauth_options(settings);
    access::TokenIssuer issuer(
        *signing_key,
        oauth_settings.base_url.empty() ? "tonus" : oauth_settings.base_url,
        std::chrono::duration_cast<std::chrono::seconds>(settings.duration("access.token_life"))
    );
    oauth_settings.check_scopes = [&engine](const std::vector<access::Scope>& scopes) { return check_scopes((*engine)->searches, scopes); };
    oauth::Service senders({**store, clock, workers, issuer, logger, metrics}, std::move(oauth_settings));
    if (const auto known = senders.refresh_blocking(); !known) return give_up(logger, "clients_unreadable", known.error());
    const Periodic refresh(std::chrono::seconds(2), [&senders, &logger] {
        if (const auto known = senders.refresh_blocking(); !known)
            logger.warning("clients_unreadable", {{log::key::detail, known.error().detail()}});
    });
    const bool guarded = settings.flag("access.required");

    api::FhirOptions fhir_settings = fhir_options(settings);
    const api::FhirService replaying(
        interactions, **store, clock, workers, replay_authentication(guarded ? &senders : nullptr), fhir_settings
    );
    fhir_settings.metrics = &metrics;
    std::unique_ptr<inbox::Inbox> refused_messages;
    if (auto options = inbox_options(settings); !options.secret.empty()) {
        auto opened = inbox::Inbox::open(std::move(options));
        if (!opened) return give_up(logger, "inbox_unusable", opened.error());
        refused_messages = std::move(*opened);
    }
    fhir_settings.inbox = refused_messages.get();
    access::SenderActivity activity;
    const auto known = (*store)->read_blocking([&](store::Reader& reader) { return activity.load(reader); });
    if (!known) return give_up(logger, "senders_unreadable", known.error());
    fhir_settings.senders = &activity;
    bulk::ExportRunner exports(**store, (*engine)->searches, export_options(settings), logger, metrics);
    fhir_settings.on_accepted = [&exports] { exports.wake(); };
    api::Authenticate authenticate;
    if (guarded) authenticate = [&senders](const http::Request& request) { return senders.authenticate(request); };
    const api::ExportService export_service(**store, exports, workers, authenticate, fhir_settings);
    const api::FhirService fhir(interactions, **store, clock, workers, std::move(authenticate), std::move(fhir_settings));

    // The clinicians' side.
    identity::Sessions sessions({
        std::chrono::duration_cast<std::chrono::minutes>(settings.duration("session.idle")),
        std::chrono::duration_cast<std::chrono::hours>(settings.duration("session.lifetime")),
    });
    const auto remembered = (*store)->read_blocking([&](store::Reader& reader) { return sessions.load(reader); });
    if (!remembered) return give_up(logger, "sessions_unreadable", remembered.error());
    std::optional<openid::Provider> provider;
    if (has_provider(settings)) provider.emplace(openid_options(settings), logger, metrics);
    const worklist::Parts parts{
        **store,
        sessions,
        (*engine)->desk,
        knowledge,
        (*engine)->keeper,
        (*engine)->searches,
        workers,
        clock,
        &activity,
        refused_messages.get(),
        provider ? &*provider : nullptr,
        [&logger](const worklist::PageFault& fault) {
            logger.warning("page_fault", {{"page", fault.page}, {"code", fault.code}, {"build", fault.build}});
        }};
    auto page_options = worklist_options(settings);
    if (demo) page_options.training = true;  // a mark on every page and sheet: nobody here exists
    auto page = worklist::Service::open(parts, std::move(page_options));
    if (!page) return give_up(logger, "page_unusable", page.error());
    (*store)->on_events([&page] { (*page)->publish(); });
    const ClockTask clock_task(**store, (*engine)->keeper, logger, std::chrono::seconds(1));

    const Housekeeping housekeeping(settings, **store, activity, logger);
    std::optional<InboxTask> inbox_task;
    if (refused_messages) inbox_task.emplace(*refused_messages, replaying, threads, logger);

    const BackupTask backups(settings, logger, metrics);
    const StoreWatch store_watch(**store, logger, metrics);
    StoreGauges gauges(**store, settings.text("store.folder"), metrics);

    // The edge, last: nothing comes in before everything behind it stands.
    http::Service service;
    service.error_body = api::refusal_outcome;
    Throttle throttle(settings, metrics);
    const api::AdmitCaller admit_caller = [&throttle](http::Request& head, const access::Caller& caller) {
        head.body_limit.reset();
        return throttle.refuse_client(head, caller.client_id);
    };
    service.admit = [&fhir, &senders, &throttle, admit_caller, guarded](http::Request& head) -> std::optional<http::Response> {
        if (auto refused = throttle.refuse_address(head)) return refused;
        const bool is_fhir = fhir.serves(head.path) && !senders.serves(head.path);
        if (is_fhir && !guarded) return std::nullopt;
        head.body_limit = open_body_limit;
        if (!is_fhir) return std::nullopt;
        return fhir.admit(head, admit_caller);
    };
    service.handle = [&fhir, &export_service, &page, &senders, guarded](http::Request request) {
        if (guarded && senders.serves(request.path)) return senders.handle(std::move(request));
        if (export_service.serves(request.path)) return export_service.handle(std::move(request));
        if ((*page)->serves(request.path)) return (*page)->handle(std::move(request));
        return fhir.handle(std::move(request));
    };
    const http::ServerOptions listener = service_listener(settings);
    auto server = http::Server::open(listener, service, threads, logger, metrics);
    if (!server) return give_up(logger, "listener_unusable", server.error());
    const CertificateWatch certificate(listener.tls, **server, logger, metrics);
    std::unique_ptr<http::Server> admin;
    if (settings.flag("admin.enabled")) {
        http::Service admin_service;
        admin_service.handle = admin_handler({**store, clock_task, backups, knowledge, gauges, metrics, workers});
        auto opened = http::Server::open(admin_listener(settings), admin_service, threads, logger, metrics);
        if (!opened) return give_up(logger, "admin_listener_unusable", opened.error());
        admin = std::move(*opened);
    }

    logger.info(
        "ready",
        {
            {"version", version},
            {"port", (*server)->port()},
            {"admin_port", admin ? admin->port() : std::uint16_t(0)},
            {"content", clinical_content_name(settings)},
            {"rules", std::uint64_t(knowledge.now()->rules.rules().size())},
            {log::key::duration_ms, std::chrono::steady_clock::now() - begun},
        }
    );
    if (demo) std::fputs(demo_greeting(address_of(settings, (*server)->port())).c_str(), stdout);
    std::fflush(stdout);

    const KnowledgeReload reload{clinical_content(settings), **store, knowledge, (*engine)->keeper, logger, metrics};
    int signal = signals.wait();
    for (; signal == SIGHUP; signal = signals.wait()) reload.run();
    logger.info("stopping", {{"signal", std::int64_t(signal)}});
    const auto grace = core::Deadline::in(settings.duration("http.shutdown_grace"));
    const bool finished = (*server)->stop_blocking(grace);
    if (admin) admin->stop_blocking(grace);
    inbox_task.reset();
    threads.stop();
    logger.info("stopped", {{"finished", finished}});
    return 0;
}

}  // namespace tonus::app
