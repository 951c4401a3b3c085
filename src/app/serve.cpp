#include "serve.hpp"

#include "admin.hpp"
#include "clock_task.hpp"
#include "demo_data.hpp"
#include "knowledge_reload.hpp"
#include "options.hpp"
#include "signals.hpp"
#include "version.hpp"

#include <tonus/access/access_token.hpp>
#include <tonus/api/outcome.hpp>
#include <tonus/clinical/content.hpp>
#include <tonus/core/identifier.hpp>
#include <tonus/http/server.hpp>
#include <tonus/identity/password.hpp>
#include <tonus/interaction/definition_validator.hpp>
#include <tonus/interaction/search_engine.hpp>
#include <tonus/review/desk.hpp>
#include <tonus/review/surveillance_operations.hpp>
#include <tonus/worklist/service.hpp>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <thread>

namespace tonus::app {
namespace {

// Source: design, "FHIR engine": the types taken unless a site says otherwise.
const std::vector<std::string> accepted_types = {
    "Patient", "Practitioner", "PractitionerRole", "Organization", "RelatedPerson", "Device", "Medication",
    "MedicationStatement", "MedicationRequest", "MedicationAdministration", "Observation", "Condition",
    "AllergyIntolerance", "Procedure", "Encounter", "QuestionnaireResponse", "Flag", "Task", "AdverseEvent",
    "Provenance", "Subscription", "ConceptMap",
};
const std::vector<std::string> readable_types = {
    "AuditEvent", "CapabilityStatement", "CodeSystem", "OperationDefinition", "SearchParameter", "StructureDefinition", "ValueSet",
};

int give_up(log::Logger& logger, std::string_view event, const core::Error& error) {
    logger.error(event, {{"message", error.message()}, {log::key::detail, error.detail()}});
    std::fprintf(stderr, "tonus: %s\n", error.message().c_str());
    for (const core::Issue& issue : error.issues()) std::fprintf(stderr, "  %s\n", issue.diagnostics.c_str());
    return 1;
}

std::size_t threads_or_cores(std::int64_t configured) {
    return configured > 0 ? std::size_t(configured) : std::max(1U, std::thread::hardware_concurrency());
}

api::Authenticate authenticator(const config::Settings& settings, const access::TokenIssuer& issuer, const core::Clock& clock) {
    if (!settings.flag("access.required")) return {};
    return [&issuer, &clock](const http::Request& request) -> core::Result<access::Caller> {
        constexpr std::string_view scheme = "Bearer ";
        const std::string_view header = request.headers.get("Authorization");
        if (!header.starts_with(scheme)) {
            return core::fail(core::ErrorKind::unauthenticated, "Send an access token: Authorization: Bearer <token>.");
        }
        return issuer.check(header.substr(scheme.size()), clock.now());
    };
}

std::string address_of(const config::Settings& settings, std::uint16_t port) {
    const bool secure = !settings.text("tls.certificate_file").empty();
    return std::string(secure ? "https" : "http") + "://" + settings.text("http.address") + ":" + std::to_string(port);
}

}  // namespace

int serve(const config::Settings& settings, bool demo) {
    const auto begun = std::chrono::steady_clock::now();
    log::Logger logger(log_options(settings));
    if (const auto safe = check_exposure(settings); !safe) return give_up(logger, "refused_to_start", safe.error());

    // Signals are waited for at the end; every thread made from here on leaves them alone.
    Signals signals;
    core::SystemClock clock;
    log::Metrics metrics;

    // What clinicians decide: a service without it would be silent.
    const std::filesystem::path folder = settings.text("clinical.folder");
    const auto content = clinical::ClinicalContent::load(folder);
    if (!content) return give_up(logger, "content_unusable", content.error());
    const auto rules = surveillance::RuleSet::load(folder);
    if (!rules) return give_up(logger, "rules_unusable", rules.error());

    review::Knowledge knowledge(*content, *rules);

    // Made before, and so gone after, whatever answers from a thread of its own.
    runtime::IoThreads threads(threads_or_cores(settings.integer("http.io_threads")));
    auto store = store::open_sqlite(store_options(settings));
    if (!store) return give_up(logger, "store_unusable", store.error());

    // From a resource to its flags, in the transaction that stores it.
    const interaction::TypePolicy types(accepted_types, readable_types);
    const interaction::DefinitionValidator validator;
    const interaction::SearchEngine searches(types.served());
    review::FlagKeeper keeper(knowledge, searches);
    const interaction::Preparer preparer(types, validator, searches, keeper);
    const interaction::Interactions interactions(
        preparer, interaction_options(settings), review::surveillance_operations(knowledge)
    );

    const auto adopted = (*store)->write_blocking([&](store::Writer& writer) { return keeper.adopt(writer); });
    if (!adopted) return give_up(logger, "knowledge_unusable", adopted.error());
    for (const std::string& trouble : knowledge.now()->map_troubles) logger.warning("code_map_unused", {{"message", trouble}});

    if (demo) {
        const auto loaded = load_demo(**store, interactions, clock);
        if (!loaded) return give_up(logger, "demo_failed", loaded.error());
    }

    runtime::WorkerPool workers(
        threads_or_cores(settings.integer("worker.threads")), std::size_t(settings.integer("worker.queue"))
    );
    const std::string& configured_key = settings.text("access.signing_key");
    const access::TokenIssuer issuer(
        configured_key.empty() ? identity::new_secret() : configured_key,
        settings.text("http.base_url"),
        std::chrono::duration_cast<std::chrono::seconds>(settings.duration("access.token_life"))
    );
    const api::FhirService fhir(
        interactions, **store, clock, workers, authenticator(settings, issuer, clock), fhir_options(settings)
    );

    // The clinicians' side.
    identity::Sessions sessions({
        std::chrono::duration_cast<std::chrono::minutes>(settings.duration("session.idle")),
        std::chrono::duration_cast<std::chrono::hours>(settings.duration("session.lifetime")),
    });
    const auto remembered = (*store)->read_blocking([&](store::Reader& reader) { return sessions.load(reader); });
    if (!remembered) return give_up(logger, "sessions_unreadable", remembered.error());
    const review::Desk desk(searches, {});
    const worklist::Parts parts{**store, sessions, desk, knowledge, workers, clock};
    auto page = worklist::Service::open(parts, worklist_options(settings));
    if (!page) return give_up(logger, "page_unusable", page.error());
    (*store)->on_events([&page] { (*page)->publish(); });
    const ClockTask clock_task(**store, keeper, logger, std::chrono::seconds(1));

    // The edge, last: nothing comes in before everything behind it stands.
    http::Service service;
    service.error_body = api::refusal_outcome;
    service.handle = [&fhir, &page](http::Request request) {
        if ((*page)->serves(request.path)) return (*page)->handle(std::move(request));
        return fhir.handle(std::move(request));
    };
    auto server = http::Server::open(service_listener(settings), service, threads, logger, metrics);
    if (!server) return give_up(logger, "listener_unusable", server.error());
    std::unique_ptr<http::Server> admin;
    if (settings.flag("admin.enabled")) {
        http::Service admin_service;
        admin_service.handle = admin_handler(**store, clock_task, knowledge, metrics);
        auto opened = http::Server::open(admin_listener(settings), admin_service, threads, logger, metrics);
        if (!opened) return give_up(logger, "admin_listener_unusable", opened.error());
        admin = std::move(*opened);
    }

    logger.info("ready", {
        {"version", version},
        {"port", (*server)->port()},
        {"admin_port", admin ? admin->port() : std::uint16_t(0)},
        {"rules", std::uint64_t(rules->rules().size())},
        {log::key::duration_ms, std::chrono::steady_clock::now() - begun},
    });
    if (demo) std::fputs(demo_greeting(address_of(settings, (*server)->port())).c_str(), stdout);
    std::fflush(stdout);

    const KnowledgeReload reload{folder, **store, knowledge, keeper, logger, metrics};
    int signal = signals.wait();
    for (; signal == SIGHUP; signal = signals.wait()) reload.run();
    logger.info("stopping", {{"signal", std::int64_t(signal)}});
    const auto grace = core::Deadline::in(settings.duration("http.shutdown_grace"));
    const bool finished = (*server)->stop_blocking(grace);
    if (admin) admin->stop_blocking(grace);
    threads.stop();
    logger.info("stopped", {{"finished", finished}});
    return 0;
}

}  // namespace tonus::app
