#include "command_run.hpp"
#include "service_process.hpp"

#include "support/case_name.hpp"
#include "support/temporary_folder.hpp"

#include <tonus/json/document.hpp>

#include <gtest/gtest.h>

namespace tonus::test {
namespace {

struct Case {
    std::string_view name;
    std::string_view path;
    std::string body;
    int status;
    std::string_view says;
};

const std::vector<Case>& cases() {
    static const std::vector<Case> rows = {
        {"malformed", "/fhir/Observation", "{\"resourceType\":\"Observation\",\n \"status\" \"final\"}", 400, "Line 2"},
        {"duplicate_key", "/fhir/Patient", R"({"resourceType":"Patient","id":"a","id":"b"})", 400, "appears twice"},
        {"bad_utf8", "/fhir/Patient", "{\"resourceType\":\"Patient\",\"language\":\"\xC3\x28\"}", 400, "Line 1"},
        {"deep", "/fhir/Patient", std::string(5000, '[') + std::string(5000, ']'), 400, "deeper"},
        {"unknown_type", "/fhir/Patients", R"({"resourceType":"Patients"})", 404, "Patient"},
        {"type_of_another_url", "/fhir/Patient", R"({"resourceType":"Observation"})", 400, "Patient"},
        {"unknown_member", "/fhir/Patient", R"({"resourceType":"Patient","birthdate":"1950-01-01"})", 400, "birthDate"},
        {"missing_status", "/fhir/Observation", R"({"resourceType":"Observation","code":{"text":"x"}})", 400, "status"},
        {"no_json", "/fhir/Patient", "hello", 400, "Line 1"},
        {"array", "/fhir/Patient", "[]", 400, "Patient"},
    };
    return rows;
}

TEST(Refusals, SayWhereAndHowAndTheServerGoesOn) {
    const TemporaryFolder folder;
    const ServiceProcess service(folder.path() / "data");
    for (const Case& row : cases()) {
        SCOPED_TRACE(std::string(row.name));
        const auto answer = service.send("POST", row.path, row.body);
        EXPECT_EQ(answer.status, row.status) << answer.body;
        const auto outcome = json::Document::parse(answer.body);
        ASSERT_TRUE(outcome.has_value()) << answer.body;
        EXPECT_EQ(outcome->root()["resourceType"].string(), "OperationOutcome");
        EXPECT_NE(answer.body.find(row.says), std::string::npos) << answer.body;
    }
    EXPECT_EQ(service.send("POST", "/fhir/Patient", R"({"resourceType":"Patient"})").status, 201);
}

TEST(Refusals, AFolderThatCannotBeWrittenKeepsTheServiceFromStarting) {
    const TemporaryFolder folder;
    EXPECT_THROW(ServiceProcess("/proc/tonus-data", {"--set", "log.level=info"}), std::runtime_error);
}

TEST(Refusals, AnOpenAddressWithoutProtectionKeepsTheServiceFromStarting) {
    const TemporaryFolder folder;
    try {
        const ServiceProcess service(folder.path() / "data", {"--set", "http.address=0.0.0.0"});
        FAIL() << "it started";
    } catch (const std::runtime_error& refused) {
        EXPECT_NE(std::string(refused.what()).find("tls.certificate_file"), std::string::npos) << refused.what();
    }
}

TEST(Refusals, AnAddressThatIsNoneAndOneThatIsTakenAreSaidByTheirSettings) {
    const TemporaryFolder folder;
    const ServiceProcess first(folder.path() / "first");
    const std::string other = (folder.path() / "other").string();
    const ProgramRun none = run_command({"serve", "--data", other, "--set", "http.address=nonsense"});
    EXPECT_EQ(none.status, 1);
    EXPECT_NE(none.errors.find(R"(http.address = \"nonsense\" is no numeric address)"), std::string::npos) << none.errors;
    const ProgramRun taken = run_command({"serve", "--data", other, "--set", "http.port=" + std::to_string(first.port())});
    EXPECT_EQ(taken.status, 1);
    EXPECT_NE(taken.errors.find("(http.address and http.port)"), std::string::npos) << taken.errors;
}

TEST(Refusals, NoFolderForTheDataIsSaidBeforeTheStart) {
    for (const char* command : {"check", "serve"}) {
        const ProgramRun run = run_command({command, "--set", "store.folder="});
        EXPECT_NE(run.status, 0);
        EXPECT_NE(run.errors.find("store.folder is empty"), std::string::npos) << command << ": " << run.errors;
    }
}

TEST(Refusals, MemoryForLessThanOneBodyKeepsTheServiceFromStarting) {
    const TemporaryFolder folder;
    try {
        const ServiceProcess service(folder.path() / "data", {"--set", "http.body_memory=40MiB"});
        FAIL() << "it started";
    } catch (const std::runtime_error& refused) {
        EXPECT_NE(std::string(refused.what()).find("raise http.body_memory"), std::string::npos) << refused.what();
    }
    const ProgramRun checked = run_command({"check", "--set", "http.body_memory=40MiB"});
    EXPECT_EQ(checked.status, 2);
    EXPECT_NE(checked.errors.find("raise http.body_memory"), std::string::npos) << "what serve refuses, check says";
}

}  // namespace
}  // namespace tonus::test
