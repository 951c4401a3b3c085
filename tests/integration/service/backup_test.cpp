#include "command_run.hpp"
#include "seizure_story.hpp"
#include "service_process.hpp"

#include "support/eventually.hpp"
#include "support/temporary_folder.hpp"

#include <gmock/gmock.h>

#include <atomic>
#include <fstream>
#include <thread>

namespace tonus::test {
namespace {

using testing::HasSubstr;

class BackupTest : public testing::Test {
protected:
    TemporaryFolder folder_;
    const std::string data_ = (folder_.path() / "data").string();
    const std::string backup_ = (folder_.path() / "now.sqlite").string();
    const std::string restored_ = (folder_.path() / "restored").string();
};

// What was acknowledged before the backup began is in it; what comes during it is there whole or not at all.
TEST_F(BackupTest, UnderLoadIsConsistentAndRestoresToARunningService) {
    std::atomic<int> acknowledged = 0;
    int before = 0;
    {
        const ServiceProcess service(data_);
        std::atomic<bool> stop = false;
        std::thread load([&] {
            HttpClient client(service.port());
            while (!stop) {
                const std::string id = "o" + std::to_string(acknowledged.load());
                const HttpClient::Fields json = {{"Content-Type", "application/fhir+json"}};
                if (client.request("PUT", "/fhir/MedicationStatement/" + id + "-m", statement(id), json).status != 201) return;
                if (client.request("PUT", "/fhir/Observation/" + id + "-o", seizure(id), json).status != 201) return;
                ++acknowledged;
            }
        });
        EXPECT_TRUE(eventually([&] { return acknowledged >= 50; }));
        before = acknowledged;
        const auto run = run_command({"backup", "--data", data_, backup_});
        EXPECT_EQ(run.status, 0) << run.errors;
        EXPECT_THAT(run.output, HasSubstr("whole and on disk"));
        EXPECT_TRUE(eventually([&] { return acknowledged > before; })) << "the service went on";
        stop = true;
        load.join();
    }
    const auto restore = run_command({"restore", "--verify", "--data", restored_, backup_});
    ASSERT_EQ(restore.status, 0) << restore.errors;
    EXPECT_THAT(restore.output, HasSubstr("No problems"));
    const ServiceProcess service(restored_);
    for (int i = 0; i < before; ++i) {
        const std::string id = "o" + std::to_string(i);
        ASSERT_EQ(service.send("GET", "/fhir/Observation/" + id + "-o").status, 200) << id;
        ASSERT_THAT(service.send("GET", "/fhir/Flag?patient=" + id).body, HasSubstr("\"seizure\"")) << id;
    }
    EXPECT_EQ(service.send("PUT", "/fhir/Observation/new-o", seizure("new")).status, 201);
}

TEST_F(BackupTest, NothingIsOverwritten) {
    const ServiceProcess service(data_);
    ASSERT_EQ(run_command({"backup", "--data", data_, backup_}).status, 0);
    const auto again = run_command({"backup", "--data", data_, backup_});
    EXPECT_EQ(again.status, 1);
    EXPECT_THAT(again.errors, HasSubstr("already"));
    const auto restore = run_command({"restore", "--data", data_, backup_});
    EXPECT_EQ(restore.status, 1);
    EXPECT_THAT(restore.errors, HasSubstr("not empty"));
}

TEST_F(BackupTest, ADamagedBackupIsNotRestored) {
    {
        const ServiceProcess service(data_);
        for (int i = 0; i < 30; ++i) {
            const std::string id = "o" + std::to_string(i);
            ASSERT_EQ(service.send("PUT", "/fhir/Observation/" + id + "-o", seizure(id)).status, 201);
        }
        ASSERT_EQ(run_command({"backup", "--data", data_, backup_}).status, 0);
    }
    {
        std::fstream file(backup_, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(std::streamoff(std::filesystem::file_size(backup_)) - 4096);
        file << std::string(256, '\xFF');
    }
    const auto restore = run_command({"restore", "--verify", "--data", restored_, backup_});
    EXPECT_EQ(restore.status, 1) << restore.output;
    EXPECT_FALSE(std::filesystem::exists(restored_));
}

TEST_F(BackupTest, ANewerSchemaIsRefusedByEveryDoor) {
    { const ServiceProcess service(data_); }
    ASSERT_EQ(std::system(("sqlite3 " + data_ + "/tonus.sqlite 'PRAGMA user_version = 99'").c_str()), 0);
    for (const auto& arguments : std::vector<std::vector<std::string>>{
             {"migrate", "--data", data_},
             {"user", "list", "--data", data_},
             {"audit", "--data", data_, "verify"},
             {"export", "--data", data_, restored_}}) {
        const auto run = run_command(arguments);
        EXPECT_EQ(run.status, 1) << arguments[0];
        EXPECT_THAT(run.errors, HasSubstr("newer than")) << arguments[0];
    }
    EXPECT_THROW(ServiceProcess{data_}, std::runtime_error);
}

}  // namespace
}  // namespace tonus::test
