#include "seizure_story.hpp"
#include "service_process.hpp"

#include "support/temporary_folder.hpp"

#include <tonus/json/document.hpp>

#include <gtest/gtest.h>

#include <atomic>
#include <cstdlib>
#include <mutex>
#include <random>
#include <set>
#include <thread>

namespace tonus::test {
namespace {

constexpr int writers = 4;

/// How often the service is killed; the long variant sets CRASH_TEST_KILLS.
int kills() {
    const char* text = std::getenv("CRASH_TEST_KILLS");
    return text == nullptr ? 50 : std::atoi(text);
}

/// What was acknowledged: paths that must be there, and patients whose flag must be.
struct Acknowledged {
    std::mutex mutex;
    std::set<std::string> paths;
    std::set<std::string> flagged;
};

void write_until_it_dies(std::uint16_t port, const std::string& prefix, Acknowledged& acknowledged) {
    try {
        HttpClient client(port);
        for (int i = 0;; ++i) {
            const std::string patient = prefix + "-" + std::to_string(i);
            const HttpClient::Fields json = {{"Content-Type", "application/fhir+json"}, {"Prefer", "return=minimal"}};
            if (client.request("PUT", "/fhir/MedicationStatement/" + patient + "-m", statement(patient), json).status != 201) return;
            {
                const std::lock_guard lock(acknowledged.mutex);
                acknowledged.paths.insert("MedicationStatement/" + patient + "-m");
            }
            if (client.request("PUT", "/fhir/Observation/" + patient + "-o", seizure(patient), json).status != 201) return;
            const std::lock_guard lock(acknowledged.mutex);
            acknowledged.paths.insert("Observation/" + patient + "-o");
            acknowledged.flagged.insert(patient);
        }
    } catch (const std::runtime_error&) {
        // The connection died with the service.
    }
}

void check(const ServiceProcess& service, const Acknowledged& acknowledged, std::size_t& checked_flags) {
    HttpClient client(service.port());
    for (const std::string& path : acknowledged.paths) {
        ASSERT_EQ(client.request("GET", "/fhir/" + path).status, 200) << path << " was acknowledged and is gone";
    }
    for (const std::string& patient : acknowledged.flagged) {
        const auto answer = client.request("GET", "/fhir/Flag?patient=" + patient);
        ASSERT_NE(answer.body.find("\"seizure\""), std::string::npos) << patient << " lost its flag: " << answer.body;
        ++checked_flags;
    }
}

// Kills the service at random instants under load. Nothing that was acknowledged may be missing, no flag of
// it either, and the database must be whole.
TEST(Crash, LosesNothingThatWasAcknowledged) {
    const TemporaryFolder folder;
    const auto data = folder.path() / "data";
    const unsigned seed = std::random_device{}();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    std::size_t checked_flags = 0;
    for (int round = 0; round < kills(); ++round) {
        Acknowledged acknowledged;
        {
            ServiceProcess service(data);
            std::vector<std::thread> load;
            for (int i = 0; i < writers; ++i) {
                const std::string prefix = "r" + std::to_string(round) + "w" + std::to_string(i);
                load.emplace_back(write_until_it_dies, service.port(), prefix, std::ref(acknowledged));
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(10 + random() % 150));
            service.kill();
            for (std::thread& thread : load) thread.join();
        }
        const ServiceProcess again(data);
        check(again, acknowledged, checked_flags);
        if (HasFatalFailure()) return;
    }
    EXPECT_GT(checked_flags, 0U);
    const std::string integrity = "sqlite3 " + (data / "tonus.sqlite").string() + " 'PRAGMA integrity_check' | grep -qx ok";
    EXPECT_EQ(std::system(integrity.c_str()), 0);
}

}  // namespace
}  // namespace tonus::test
