// The whole way of a resource but the socket: parse, validate, index, store, answer after the commit.
//     api_bench <folder> <resources> <clients>
// To be compared with sqlite_yardstick and store_bench over the same resources.
#include "observation.hpp"

#include <tonus/api/fhir_service.hpp>
#include <tonus/interaction/definition_validator.hpp>
#include <tonus/store/sqlite_store.hpp>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include <chrono>
#include <cstdlib>
#include <iostream>

namespace {

using namespace tonus;
using Clock = std::chrono::steady_clock;

class NoRecord final : public interaction::RecordKeeper {
public:
    core::Result<std::string> read(json::Value, core::Instant) const override { return std::string(); }
    core::Result<void> note(store::Writer&, const interaction::ResourceChange&) override { return {}; }
    core::Result<void> assess(store::Writer&, std::span<const store::PatientKey>) override { return {}; }
};

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

std::vector<std::string> make_bodies(std::size_t count) {
    bench::Observations observations(7);
    std::vector<std::string> bodies;
    for (std::size_t i = 0; i < count; ++i) {
        bodies.push_back(R"({"resourceType":"Observation",)" + observations.next().content.substr(1));
    }
    return bodies;
}

struct Load {
    const api::FhirService& service;
    std::vector<std::string> bodies;
    std::size_t next = 0;
    std::size_t failed = 0;
    std::vector<std::string> locations;
};

http::Request post(std::string body) {
    http::Request request;
    request.method = http::Method::post;
    request.path = "/fhir/Observation";
    request.headers.add("Host", "localhost");
    request.headers.add("Content-Type", "application/fhir+json");
    request.request_id = "bench";
    request.body = std::move(body);
    return request;
}

runtime::Awaitable<> create_until_done(Load& load) {
    while (load.next < load.bodies.size()) {
        auto request = post(std::move(load.bodies[load.next++]));
        const auto response = co_await load.service.handle(std::move(request));
        if (response.status != 201) {
            if (load.failed++ == 0) std::cerr << response.status << ' ' << std::get<std::string>(response.body) << '\n';
            continue;
        }
        load.locations.emplace_back(response.headers.get("Location"));
    }
}

runtime::Awaitable<> read_until_done(Load& load) {
    while (load.next < load.locations.size()) {
        const std::string& location = load.locations[load.next++];
        http::Request request;
        request.headers.add("Host", "localhost");
        request.path = location.substr(location.find("/fhir/"), location.rfind("/_history") - location.find("/fhir/"));
        const auto response = co_await load.service.handle(std::move(request));
        if (response.status != 200) ++load.failed;
    }
}

void run(const char* name, Load& load, std::size_t clients, runtime::Awaitable<> (*work)(Load&)) {
    boost::asio::io_context context(1);
    load.next = 0;
    for (std::size_t i = 0; i < clients; ++i) {
        boost::asio::co_spawn(context, work(load), [](const std::exception_ptr& failure) {
            if (failure) std::rethrow_exception(failure);
        });
    }
    const auto start = Clock::now();
    context.run();
    std::cout << name << ' ' << double(load.locations.size()) / seconds_since(start) << "/s, failed " << load.failed << '\n';
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 4) {
        std::cerr << "usage: api_bench <folder> <resources> <clients>\n";
        return 2;
    }
    store::SqliteOptions options;
    options.folder = argv[1];
    auto store = store::open_sqlite(options);
    if (!store) {
        std::cerr << store.error().message() << '\n';
        return 1;
    }
    const std::vector<std::string> types{"Observation", "Patient"};
    const interaction::TypePolicy policy(types, {});
    const interaction::SearchEngine searches(types);
    const interaction::DefinitionValidator validator;
    NoRecord keeper;
    const interaction::Preparer preparer(policy, validator, searches, keeper);
    const interaction::Interactions interactions(preparer, {});
    const core::SystemClock clock;
    runtime::WorkerPool workers(1, 64);
    const api::FhirService service(interactions, **store, clock, workers, {}, {});

    Load load{service, make_bodies(std::size_t(std::atoll(argv[2]))), 0, 0, {}};
    const auto start = Clock::now();
    std::size_t rows = 0;
    for (const std::string& body : load.bodies) {
        const auto document = json::Document::parse(body);
        rows += preparer.prepare(document->root(), {"Observation", "x"}, clock.now()).value().draft.index.size();
    }
    std::cout << "parse and prepare " << double(load.bodies.size()) / seconds_since(start) << "/s, index rows each "
              << double(rows) / double(load.bodies.size()) << '\n';
    const std::size_t clients = std::size_t(std::atoll(argv[3]));
    run("create", load, clients, create_until_done);
    run("read", load, clients, read_until_done);
}
