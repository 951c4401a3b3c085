#include "command_run.hpp"
#include "process_figures.hpp"
#include "seizure_story.hpp"
#include "service_process.hpp"

#include "support/eventually.hpp"
#include "support/temporary_folder.hpp"

#include <tonus/json/document.hpp>

#include <gmock/gmock.h>

#include <sys/resource.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <random>

namespace tonus::test {
namespace {

using testing::HasSubstr;

/// Lets this process open as many files as it may.
void allow_many_files() {
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

class Faults : public testing::Test {
protected:
    void expect_service(const ServiceProcess& service) const {
        const auto answer = service.send("POST", "/fhir/Patient", R"({"resourceType":"Patient"})");
        EXPECT_EQ(answer.status, 201) << answer.body;
        EXPECT_EQ(fetch(service.admin_port(), "GET", "/health/ready").status, 200);
    }

    TemporaryFolder folder_;
    const std::string data_ = (folder_.path() / "data").string();
};

TEST_F(Faults, TenThousandIdleConnectionsLeaveRoomForWork) {
    allow_many_files();
    constexpr std::size_t idle = 10'000;
    const ServiceProcess service(data_, {"--set", "http.connections=12000", "--set", "http.idle_timeout=10min"});
    const std::size_t before = resident_kib(service.process()) / 1024;
    std::vector<std::unique_ptr<HttpClient>> clients;
    for (std::size_t i = 0; i < idle; ++i) clients.push_back(std::make_unique<HttpClient>(service.port()));
    expect_service(service);
    const auto first = clients.front()->request("GET", "/fhir/metadata");
    EXPECT_EQ(first.status, 200) << "an idle connection can be used still";
    const std::size_t taken = resident_kib(service.process()) / 1024 - before;
    RecordProperty("mebibytes_for_ten_thousand", int(taken));
    EXPECT_LT(taken, 400U);
    const std::size_t held = descriptors_of(service.process()).sockets;
    EXPECT_GT(held, idle);
    clients.clear();
    EXPECT_TRUE(eventually([&] { return descriptors_of(service.process()).sockets <= held - idle; }));
    expect_service(service);
}

TEST_F(Faults, ItOutlivesHavingNoDescriptorsLeft) {
    const ServiceProcess service(data_);
    expect_service(service);
    rlimit limit{};
    ::prlimit(service.process(), RLIMIT_NOFILE, nullptr, &limit);
    const rlimit few{descriptors_of(service.process()).all() + 5, limit.rlim_max};
    ASSERT_EQ(::prlimit(service.process(), RLIMIT_NOFILE, &few, nullptr), 0);
    {
        std::vector<std::unique_ptr<HttpClient>> clients;
        for (int i = 0; i < 60; ++i) clients.push_back(std::make_unique<HttpClient>(service.port()));
        // One that was let in is served, though no more can be.
        EXPECT_EQ(clients.front()->request("GET", "/fhir/metadata").status, 200);
    }
    ASSERT_EQ(::prlimit(service.process(), RLIMIT_NOFILE, &limit, nullptr), 0);
    expect_service(service);
}

TEST_F(Faults, ARequestThatNeedsMoreMemoryThanThereIsFailsAlone) {
    const ServiceProcess service(
        data_,
        {"--set",
         "http.body_limit=512MiB",
         "--set",
         "http.body_memory=2GiB",
         "--set",
         "http.request_timeout=5min",
         "--set",
         "http.body_timeout=5min"}
    );
    expect_service(service);
    std::ifstream stream("/proc/" + std::to_string(service.process()) + "/statm");
    rlim_t pages = 0;
    stream >> pages;
    const rlimit little{pages * 4096 + (200U << 20U), RLIM_INFINITY};
    ASSERT_EQ(::prlimit(service.process(), RLIMIT_AS, &little, nullptr), 0);
    HttpClient client(service.port());
    const std::string large = R"({"resourceType":"Patient","name":[{"text":")" + std::string(150U << 20U, 'x') + "\"}]}";
    client.send(
        "POST /fhir/Patient HTTP/1.1\r\nHost: a\r\nContent-Type: application/fhir+json\r\nContent-Length: " + std::to_string(large.size()) +
        "\r\n\r\n"
    );
    client.send(large);
    const auto answer = client.receive();
    EXPECT_TRUE(!answer || answer->status >= 400) << "the connection may also just end";
    expect_service(service);
}

std::string next_of(const json::Document& page) {
    for (const json::Value link : page.root()["link"].elements()) {
        if (link["relation"].string() != "next") continue;
        const std::string url(link["url"].string());
        return url.substr(url.find("/fhir"));
    }
    return {};
}

TEST_F(Faults, AnswersMadeOfLargeResourcesEndBeforeTheMemoryDoes) {
    const ServiceProcess service(data_);
    constexpr std::size_t count = 8;
    const std::string name = R"({"text":")" + std::string(900'000, 'x') + R"("})";
    const std::string patient = R"({"resourceType":"Patient","active":true,"name":[)" + name + "," + name + "," + name + "]}";
    for (std::size_t i = 0; i < count; ++i) ASSERT_EQ(service.send("POST", "/fhir/Patient", patient).status, 201);
    for (const std::string first :
         {"/fhir/Patient?active=true&_count=1000",
          "/fhir/Patient/_history?_count=1000",
          "/fhir/Patient?_sort=_lastUpdated&_count=1000",
          "/fhir?_type=Patient,Observation&_count=1000"}) {
        std::size_t found = 0;
        std::size_t pages = 0;
        for (std::string target = first; !target.empty() && pages < count; ++pages) {
            const auto answer = service.send("GET", target);
            ASSERT_EQ(answer.status, 200) << answer.body.substr(0, 300);
            EXPECT_LT(answer.body.size(), 20U << 20U) << target;
            const auto page = json::Document::parse(answer.body);
            ASSERT_TRUE(page.has_value());
            for ([[maybe_unused]] const json::Value entry : page->root()["entry"].elements()) ++found;
            target = next_of(*page);
        }
        EXPECT_EQ(found, count) << first;
        EXPECT_GE(pages, 2U) << first;
    }
    for (const std::string type : {"batch", "transaction"}) {
        std::string bundle = R"({"resourceType":"Bundle","type":")" + type + R"(","entry":[)";
        for (int i = 0; i < 100; ++i)
            bundle += std::string(i == 0 ? "" : ",") + R"({"request":{"method":"GET","url":"Patient?active=true"}})";
        const auto answer = service.send("POST", "/fhir", bundle + "]}");
        EXPECT_EQ(answer.status, type == "batch" ? 200 : 413);
        EXPECT_LT(answer.body.size(), 100U << 20U);
        EXPECT_NE(answer.body.find("too-costly"), std::string::npos);
    }
    expect_service(service);
}

TEST_F(Faults, ADiskThatTakesNoWritesIsInTheLogAndTheMetricsUntilItDoes) {
    std::signal(SIGXFSZ, SIG_IGN);  // which the service inherits
    const ServiceProcess service(data_);
    const auto store = [&](unsigned seed) {
        std::mt19937 random(seed);
        std::string name(60'000, ' ');
        for (char& letter : name) letter = char('a' + random() % 26);
        return service.send("POST", "/fhir/Patient", R"({"resourceType":"Patient","name":[{"text":")" + name + R"("}]})").status;
    };
    const auto wait_for_line = [&](std::string_view event) {
        EXPECT_TRUE(eventually([&] {
            std::ifstream log(service.log_file());
            return std::string(std::istreambuf_iterator<char>(log), {}).find(event) != std::string::npos;
        })) << event;
    };
    for (unsigned seed = 0; seed < 20; ++seed) ASSERT_EQ(store(seed), 201);
    // What the kernel refuses beyond it is as on a full disk; there is room for the log.
    rlimit before{};
    ASSERT_EQ(::prlimit(service.process(), RLIMIT_FSIZE, nullptr, &before), 0);
    const rlimit limited{rlim_t(256) * 1024, before.rlim_max};
    ASSERT_EQ(::prlimit(service.process(), RLIMIT_FSIZE, &limited, nullptr), 0);
    EXPECT_EQ(store(100), 507);
    wait_for_line("event=store_not_writable");
    EXPECT_THAT(fetch(service.admin_port(), "GET", "/metrics").body, testing::HasSubstr("\ntonus_store_writable 0\n"));
    EXPECT_EQ(fetch(service.admin_port(), "GET", "/health/ready").status, 503);
    ASSERT_EQ(::prlimit(service.process(), RLIMIT_FSIZE, &before, nullptr), 0);
    wait_for_line("event=store_writable_again");
    EXPECT_EQ(store(101), 201);
    expect_service(service);
}

TEST_F(Faults, AClientThatSendsGarbageWinsNothing) {
    const ServiceProcess service(data_);
    const std::size_t listening = descriptors_of(service.process()).sockets;
    expect_service(service);
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    std::size_t settled = 0;
    for (int round = 0; round < 1500; ++round) {
        HttpClient client(service.port());
        std::string garbage(random() % 3000, '\0');
        for (char& byte : garbage) byte = char(random());
        const auto kind = random() % 3;
        if (kind == 1)
            garbage = "POST /fhir/Observation HTTP/1.1\r\nHost: a\r\nContent-Type: application/fhir+json\r\nContent-Length: " +
                      std::to_string(garbage.size()) + "\r\n\r\n" + garbage;
        if (kind == 2) garbage = "GET /fhir/" + garbage + " HTTP/1.1\r\nHost: a\r\n\r\n";
        client.send(garbage);
        client.end_sending();
        static_cast<void>(client.receive_rest());
        if (round == 300) settled = resident_kib(service.process()) / 1024;
    }
    EXPECT_LT(resident_kib(service.process()) / 1024, settled + 32) << "memory does not grow with it";
    EXPECT_TRUE(eventually([&] { return descriptors_of(service.process()).sockets == listening; }));
    expect_service(service);
    const auto all = service.send("GET", "/fhir/Observation?_summary=count");
    EXPECT_THAT(all.body, HasSubstr("\"total\":0"));
}

TEST_F(Faults, ADamagedPageIsFoundOutAndABackupBringsEverythingBack) {
    const std::string backup = (folder_.path() / "backup").string();
    {
        ServiceProcess service(data_);
        for (int i = 0; i < 60; ++i) {
            const std::string id = "p" + std::to_string(i);
            ASSERT_EQ(service.send("PUT", "/fhir/MedicationStatement/" + id + "-m", statement(id)).status, 201);
            ASSERT_EQ(service.send("PUT", "/fhir/Observation/" + id + "-o", seizure(id)).status, 201);
        }
        ASSERT_EQ(run_command({"backup", "--data", data_, backup}).status, 0);
        ASSERT_EQ(service.stop(), 0);
    }
    {
        // The middle of the file, well past the schema.
        std::fstream file(data_ + "/tonus.sqlite", std::ios::in | std::ios::out | std::ios::binary);
        const auto pages = std::filesystem::file_size(data_ + "/tonus.sqlite") / 4096;
        for (std::uintmax_t page = pages / 2; page < pages / 2 + 8; ++page) {
            file.seekp(std::streamoff(page * 4096));
            file << std::string(4096, '\xEE');
        }
    }
    const auto found = run_command(
        {"doctor", "--thorough", "--data", data_, "--set", "http.port=0", "--set", "admin.port=0", "--set", "access.required=false"}
    );
    EXPECT_EQ(found.status, 1) << found.output;
    EXPECT_THAT(found.output, HasSubstr("tonus restore --verify"));
    const std::string restored = (folder_.path() / "restored").string();
    ASSERT_EQ(run_command({"restore", "--verify", "--data", restored, backup}).status, 0);
    const ServiceProcess service(restored);
    for (int i = 0; i < 60; ++i) {
        EXPECT_THAT(service.send("GET", "/fhir/Flag?patient=p" + std::to_string(i)).body, HasSubstr("\"seizure\""));
    }
}

TEST_F(Faults, ItStopsAndStartsWithinItsPromises) {
    {
        ServiceProcess service(data_);
        HttpClient idle(service.port());
        expect_service(service);
        EXPECT_EQ(service.stop(), 0) << "SIGTERM with an idle connection open";
        EXPECT_TRUE(idle.sees_the_end());
    }
    const ServiceProcess again(data_);
    EXPECT_THAT(again.send("GET", "/fhir/Patient?_summary=count").body, HasSubstr("\"total\":1"));
}

}  // namespace
}  // namespace tonus::test
