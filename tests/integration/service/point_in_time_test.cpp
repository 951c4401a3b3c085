#include "command_run.hpp"
#include "seizure_story.hpp"
#include "service_process.hpp"

#include "support/eventually.hpp"
#include "support/temporary_folder.hpp"

#include <gmock/gmock.h>

#include <chrono>
#include <csignal>
#include <ctime>
#include <thread>

namespace tonus::test {
namespace {

using testing::HasSubstr;

/// Litestream, shipping the log of a running service's database to a folder until the end of the scope.
class Shipping {
public:
    Shipping(const std::string& data, const std::string& replica)
        : process_(start_program({LITESTREAM, "replicate", data + "/tonus.sqlite", "file://" + replica}, replica + ".log", replica + ".log")
          ) {}
    Shipping(const Shipping&) = delete;
    Shipping& operator=(const Shipping&) = delete;
    ~Shipping() {
        ::kill(process_, SIGKILL);
        wait_for_program(process_);
    }

private:
    pid_t process_;
};

std::string second_now() {
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    ::gmtime_r(&now, &utc);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
    return text;
}

class PointInTime : public testing::Test {
protected:
    /// Both resources of as many patients, numbered from `first`.
    static void put_patients(const ServiceProcess& service, int first, int count) {
        for (int i = first; i < first + count; ++i) {
            const std::string id = "p" + std::to_string(i);
            ASSERT_EQ(service.send("PUT", "/fhir/MedicationStatement/" + id + "-m", statement(id)).status, 201) << id;
            ASSERT_EQ(service.send("PUT", "/fhir/Observation/" + id + "-o", seizure(id)).status, 201) << id;
        }
    }

    /// How many audit entries `tonus restore --verify` finds in this copy of the database, and the hash of the last. Each
    /// write has one, and each hash covers all before it; search rows are packed later, in transactions of their own.
    static std::string verified(const std::string& copy, const std::string& folder) {
        const ProgramRun run = run_command({"restore", "--verify", "--data", folder, copy});
        EXPECT_EQ(run.status, 0) << run.errors;
        EXPECT_THAT(run.output, HasSubstr("No problems"));
        return run.output.substr(std::min(run.output.find("search rows"), run.output.size()));
    }

    /// What the service holds now.
    std::string held() {
        const std::string copy = fresh("backup");
        EXPECT_EQ(run_command({"backup", "--data", data_, copy}).status, 0);
        return verified(copy, fresh("backup-restored"));
    }

    /// What the replica gives back, restored into `folder`; empty if it holds nothing yet.
    std::string shipped(const std::string& folder, const std::vector<std::string>& until = {}) {
        const std::string copy = fresh("shipped");
        std::vector<std::string> words = {LITESTREAM, "restore"};
        words.insert(words.end(), until.begin(), until.end());
        words.insert(words.end(), {"-o", copy, "file://" + replica_});
        return run_program(words).status == 0 ? verified(copy, folder) : "";
    }

    /// Litestream ships once a second: waits until the replica holds this.
    void wait_for_replica(const std::string& wanted) {
        ASSERT_TRUE(eventually([&] { return shipped(fresh("probe")) == wanted; }));
    }

    std::string fresh(const std::string& name) { return (folder_.path() / (name + std::to_string(++names_))).string(); }

    int names_ = 0;
    TemporaryFolder folder_;
    const std::string data_ = (folder_.path() / "data").string();
    const std::string replica_ = (folder_.path() / "replica").string();
    const std::string back_ = (folder_.path() / "back").string();
};

TEST_F(PointInTime, WhatLitestreamShippedBringsEverythingBackOnAnotherMachine) {
    {
        ServiceProcess service(data_);
        const Shipping shipping(data_, replica_);
        put_patients(service, 0, 10);
        service.kill();
        const ServiceProcess again(data_);
        put_patients(again, 10, 10);
        wait_for_replica(held());
    }
    std::filesystem::remove_all(data_);
    ASSERT_FALSE(shipped(back_).empty());
    const ServiceProcess service(back_);
    for (int i = 0; i < 20; ++i) {
        const std::string id = "p" + std::to_string(i);
        EXPECT_EQ(service.send("GET", "/fhir/MedicationStatement/" + id + "-m").status, 200) << id;
        EXPECT_THAT(service.send("GET", "/fhir/Flag?patient=" + id).body, HasSubstr("\"seizure\"")) << id;
    }
    put_patients(service, 20, 1);
}

TEST_F(PointInTime, IsBeforeWhatShouldNotHaveHappened) {
    const ServiceProcess service(data_);
    const Shipping shipping(data_, replica_);
    put_patients(service, 0, 10);
    const std::string good = held();
    wait_for_replica(good);
    // Litestream counts in seconds: one on each side of the instant.
    std::this_thread::sleep_for(std::chrono::milliseconds(1500));
    const std::string before = second_now();
    std::this_thread::sleep_for(std::chrono::milliseconds(1500));
    for (int i = 0; i < 10; ++i) {
        ASSERT_LT(service.send("DELETE", "/fhir/Observation/p" + std::to_string(i) + "-o").status, 300);
    }
    wait_for_replica(held());
    ASSERT_EQ(shipped(back_, {"-timestamp", before}), good);
    const ServiceProcess as_it_was(back_);
    EXPECT_EQ(as_it_was.send("GET", "/fhir/Observation/p3-o").status, 200);
}

}  // namespace
}  // namespace tonus::test
