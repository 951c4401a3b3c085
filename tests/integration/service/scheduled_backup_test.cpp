#include "command_run.hpp"
#include "service_process.hpp"

#include "support/eventually.hpp"
#include "support/temporary_folder.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>

namespace tonus::test {
namespace {

using testing::HasSubstr;

/// Those that are whole; one that a kill cut short has another name.
std::vector<std::filesystem::path> backups_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
        if (entry.path().extension() == ".sqlite") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

TEST(ScheduledBackup, KeepsTheNewestAndEachRestores) {
    const TemporaryFolder folder;
    const auto backups = folder.path() / "backups";
    {
        const ServiceProcess service(
            folder.path() / "data", {"--set", "backup.folder=" + backups.string(), "--set", "backup.interval=1s", "--set", "backup.keep=2"}
        );
        ASSERT_EQ(service.send("POST", "/fhir/Patient", R"({"resourceType":"Patient"})").status, 201);
        ASSERT_TRUE(eventually([&] { return backups_in(backups).size() == 2; }));
        const auto first = backups_in(backups).front();
        ASSERT_TRUE(eventually([&] { return backups_in(backups).front() != first; }));
        EXPECT_THAT(fetch(service.admin_port(), "GET", "/metrics").body, HasSubstr("tonus_backups_total{outcome=\"failed\"} 0"));
    }
    const auto kept = backups_in(backups);
    const auto restore = run_command({"restore", "--verify", "--data", (folder.path() / "restored").string(), kept.back().string()});
    EXPECT_EQ(restore.status, 0) << restore.errors;
}

TEST(ScheduledBackup, AFailureIsAWarningNotAnOutage) {
    const TemporaryFolder folder;
    std::ofstream(folder.path() / "file") << "in the way";
    const ServiceProcess service(
        folder.path() / "data", {"--set", "backup.folder=" + (folder.path() / "file").string(), "--set", "backup.interval=1s"}
    );
    const auto ready = [&] { return fetch(service.admin_port(), "GET", "/health/ready"); };
    EXPECT_TRUE(eventually([&] { return ready().body.find("warning") != std::string::npos; }));
    EXPECT_EQ(ready().status, 200);
    EXPECT_EQ(service.send("POST", "/fhir/Patient", R"({"resourceType":"Patient"})").status, 201);
}

}  // namespace
}  // namespace tonus::test
