// What being watched costs: the audit entry of a write, and the metrics and the log line of a request, in time of the
// processor. Usage: watching_bench [microseconds of the processor that a durable create takes]
#include "observation.hpp"

#include "access_log.hpp"
#include "audit.hpp"
#include "call_metrics.hpp"

#include <tonus/http/body_memory.hpp>
#include <tonus/store/receipt.hpp>
#include <tonus/store/sqlite_store.hpp>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <future>
#include <memory>
#include <vector>

namespace {

using namespace tonus;

constexpr std::size_t group = 64;
constexpr int rounds = 256;
constexpr std::size_t writes = 256;
constexpr int requests = 200'000;

double processor_seconds() {
    timespec now{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) * 1e-9;
}

std::string entry_of(const store::Version& version, const std::string& digest) {
    interaction::Reply reply;
    reply.effect = interaction::Effect::created;
    reply.version = version;
    return api::audit_text("ehr", "create", "01m8m8r5m81e7ghmqq26yar2bp", digest, reply);
}

/// A store of its own, and what is written to it.
struct Written {
    explicit Written(const std::filesystem::path& folder) {
        std::filesystem::remove_all(folder);
        store::SqliteOptions options;
        options.folder = folder;
        auto opened = store::open_sqlite(options);
        if (!opened) std::abort();
        store = std::move(*opened);
    }

    std::unique_ptr<store::Store> store;
    bench::Observations observations{1};
};

/// Microseconds of the processor a write takes, in groups as under load.
double write_cost(Written& written, bool audited) {
    std::vector<store::Draft> drafts;
    for (std::size_t i = 0; i < writes; ++i) {
        bench::Observation observation = written.observations.next();
        store::Draft& draft = drafts.emplace_back();
        draft.key = {"Observation", std::move(observation.id)};
        draft.content = std::move(observation.content);
        for (const bench::Row& row : observation.index) draft.index.push_back({row.key, row.order});
    }
    const double begun = processor_seconds();
    for (std::size_t first = 0; first < writes; first += group) {
        std::vector<std::promise<void>> done(group);
        for (std::size_t i = 0; i < group; ++i) {
            const store::Draft* draft = &drafts[first + i];
            const auto job = [draft, audited](store::Writer& writer) -> core::Result<void> {
                auto stored = writer.put(*draft);
                if (!stored) return core::fail(stored.error());
                return audited ? writer.append_audit(entry_of(*stored, store::body_digest(draft->content))) : core::Result<void>();
            };
            written.store->write(core::Deadline::never(), job, [&promise = done[i]](const core::Result<void>& result) {
                if (!result) std::abort();
                promise.set_value();
            });
        }
        for (std::promise<void>& promise : done) promise.get_future().wait();
    }
    return (processor_seconds() - begun) * 1e6 / double(writes);
}

/// Microseconds of the processor that the metrics of a request take, with its log line or without.
double request_cost(bool logged) {
    log::Metrics metrics;
    log::Options options;
    options.file = "/dev/null";
    log::Logger logger(options);
    http::AccessLog access(logged ? &logger : nullptr, metrics);
    api::CallMetrics calls(&metrics);
    log::Gauge handling = metrics.gauge("bench_in_flight", "Requests in their handlers.");
    const http::BodyMemory memory(
        std::size_t{256} << 20U, metrics.gauge("bench_body_bytes", "Held."), metrics.counter("bench_refused_total", "Refused.")
    );
    http::Served served;
    served.request_id = "01m8m8r5m81e7ghmqq26yar2bp";
    served.route = "/fhir/{type}";
    served.method = http::Method::post;
    served.status = 201;
    served.bytes_in = 1600;
    served.bytes_out = 1500;
    const double begun = processor_seconds();
    for (int i = 0; i < requests; ++i) {
        const auto share = memory.open();
        if (!share->resize(1200)) std::abort();
        handling.add(1);
        calls.note_call("ehr", "create");
        served.duration = std::chrono::microseconds(1000 + i % 1000);
        access.record(served);
        handling.add(-1);
    }
    return (processor_seconds() - begun) * 1e6 / requests;
}

}  // namespace

int main(int count, char** words) {
    const double whole = count > 1 ? std::atof(words[1]) : 0;
    const auto folder = std::filesystem::temp_directory_path() / "tonus-watching-bench";
    double audit = 0;
    {
        Written plain(folder / "plain");
        Written audited(folder / "audited");
        // In short turns, so that a busy machine troubles both alike, and all of them count: what is done behind the
        // commits (index rows merged, the log folded) comes to both, and what auditing adds to it is its cost too.
        for (int round = 0; round < rounds; ++round) {
            audit -= write_cost(plain, false) / rounds;
            audit += write_cost(audited, true) / rounds;
        }
    }
    std::filesystem::remove_all(folder);
    const double metrics = request_cost(false);
    const double line = request_cost(true) - metrics;
    const auto print = [whole](const char* what, double cost) {
        std::printf("  %-32s %10.2f us of the processor", what, cost);
        if (whole > 0) std::printf("   %.3f of a durable create", cost / whole);
        std::printf("\n");
    };
    std::printf("What being watched costs, a request\n");
    print("audit entry, digest and chain", audit);
    print("metrics", metrics);
    print("log line", line);
    print("audit and metrics together", audit + metrics);
}
