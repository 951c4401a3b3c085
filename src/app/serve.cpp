#include "serve.hpp"

#include "command.hpp"
#include "demo_data.hpp"
#include "edge.hpp"
#include "engine.hpp"
#include "fhir_side.hpp"
#include "foundation.hpp"
#include "knowledge_reload.hpp"
#include "options.hpp"
#include "page_side.hpp"
#include "sender_access.hpp"
#include "signals.hpp"
#include "upkeep.hpp"
#include "version.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <future>
#include <thread>

namespace tonus::app {
namespace {

using Moment = std::chrono::steady_clock::time_point;

std::size_t cores() { return std::max(1U, std::thread::hardware_concurrency()); }

/// One processor core is the writer's.
std::size_t io_threads(const config::Settings& settings) {
    const std::int64_t configured = settings.integer("http.io_threads");
    return configured > 0 ? std::size_t(configured) : std::max<std::size_t>(1, cores() - 1);
}

std::size_t worker_threads(const config::Settings& settings) {
    const std::int64_t configured = settings.integer("worker.threads");
    return configured > 0 ? std::size_t(configured) : cores();
}

std::string address_of(const config::Settings& settings, std::uint16_t port) {
    const bool secure = !settings.text("tls.certificate_file").empty();
    return std::string(secure ? "https" : "http") + "://" + settings.text("http.address") + ":" + std::to_string(port);
}

void say_ready(const Foundation& base, const Edge& edge, Moment begun) {
    base.logger.info(
        "ready",
        {
            {"version", version},
            {"port", edge.port()},
            {"admin_port", edge.admin_port()},
            {"content", clinical_content_name(base.settings)},
            {"rules", std::uint64_t(base.engine.knowledge.now()->rules.rules().size())},
            {log::key::duration_ms, std::chrono::steady_clock::now() - begun},
        }
    );
    if (base.demo) std::fputs(demo_greeting(address_of(base.settings, edge.port())).c_str(), stdout);
    std::fflush(stdout);
}

void warn_of_unused(const review::Knowledge& knowledge, log::Logger& logger) {
    const auto now = knowledge.now();
    for (const std::string& trouble : now->map_troubles) logger.warning("code_map_unused", {{"message", trouble}});
    for (const std::string& trouble : now->change_troubles) logger.warning("rule_change_unused", {{"message", trouble}});
}

using Ran = tl::expected<void, StartFailure>;

/// Opens the parts one on another, and waits until a signal says to stop.
Ran run_parts(const Foundation& base, Signals& signals, Moment begun) {
    auto access = SenderAccess::open(base);
    if (!access) return tl::unexpected(access.error());
    auto fhir = FhirSide::open(base, **access);
    if (!fhir) return tl::unexpected(fhir.error());
    auto page = PageSide::open(base, **fhir);
    if (!page) return tl::unexpected(page.error());
    Upkeep upkeep(base, **fhir, **page);
    auto edge = Edge::open(base, {**access, **fhir, **page, upkeep});
    if (!edge) return tl::unexpected(edge.error());
    say_ready(base, **edge, begun);

    const KnowledgeReload reload{
        clinical_content(base.settings), base.store, base.engine.knowledge, base.engine.keeper, base.logger, base.metrics};
    int signal = signals.wait();
    for (; signal == SIGHUP; signal = signals.wait()) reload.run();
    base.logger.info("stopping", {{"signal", std::int64_t(signal)}});
    const bool finished = (*edge)->stop_blocking(core::Deadline::in(base.settings.duration("http.shutdown_grace")));
    upkeep.stop_replays();
    base.threads.stop();
    base.logger.info("stopped", {{"finished", finished}});
    return {};
}

/// Lays what the parts rest on, and runs them.
Ran run(const config::Settings& settings, bool demo, log::Logger& logger, Moment begun) {
    if (const auto usable = check_settings(settings); !usable) return cannot_start("refused_to_start", usable.error());

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
    if (!engine) return cannot_start("content_unusable", engine.error());

    // A new store has nothing to index again, and is being made already.
    if (!is_new) store_settings.rows_of = [&engine](const store::Version& version) { return (*engine)->rows_of(version); };
    // Made before, and so gone after, whatever answers from a thread of its own.
    runtime::IoThreads threads(io_threads(settings));
    auto store = opening.get();
    if (!store) return cannot_start("store_unusable", store.error());

    if (const auto adopted = (*engine)->adopt(**store); !adopted) return cannot_start("knowledge_unusable", adopted.error());
    warn_of_unused((*engine)->knowledge, logger);

    if (demo) {
        const auto loaded = load_demo(**store, (*engine)->interactions, clock);
        if (!loaded) return cannot_start("demo_failed", loaded.error());
    }

    runtime::WorkerPool workers(worker_threads(settings), std::size_t(settings.integer("worker.queue")));
    return run_parts({settings, logger, metrics, clock, threads, **store, **engine, workers, demo}, signals, begun);
}

/// The log has a line for each problem. Where it goes to a file, standard error says the same to whoever is waiting there.
int give_up(const config::Settings& settings, log::Logger& logger, const StartFailure& failure) {
    for (const std::string& problem : problems_of(failure.error)) {
        logger.error(failure.event, {{"message", problem}, {log::key::detail, failure.error.detail()}});
    }
    return settings.text("log.file").empty() ? 1 : fail_with(failure.error);
}

}  // namespace

int serve(const config::Settings& settings, bool demo) {
    const auto begun = std::chrono::steady_clock::now();
    log::Logger logger(log_options(settings));
    const Ran ran = run(settings, demo, logger, begun);
    return ran ? 0 : give_up(settings, logger, ran.error());
}

}  // namespace tonus::app
