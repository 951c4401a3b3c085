#include "command_run.hpp"
#include "seizure_story.hpp"
#include "service_process.hpp"

#include "support/temporary_folder.hpp"

#include <tonus/json/document.hpp>

#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace tonus::test {
namespace {

using testing::HasSubstr;

std::vector<std::string> lines_of(const std::filesystem::path& file) {
    std::ifstream stream(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

class BulkFiles : public testing::Test {
protected:
    std::string write(const std::string& name, const std::vector<std::string>& lines) {
        const auto file = folder_.path() / name;
        std::ofstream stream(file);
        for (const std::string& line : lines) stream << line << '\n';
        return file.string();
    }

    TemporaryFolder folder_;
    const std::string data_ = (folder_.path() / "data").string();
};

TEST_F(BulkFiles, AnImportIsCheckedFlaggedRepeatableAndSaysWhatItRefused) {
    std::vector<std::string> lines;
    for (int i = 0; i < 20; ++i) {
        lines.push_back(statement("p" + std::to_string(i)));
        lines.push_back(seizure("p" + std::to_string(i)));
    }
    lines[7] = R"({"resourceType":"Observation","id":"bad","status":"unheard-of","code":{"text":"x"}})";
    lines[9] = "{\"resourceType\":";
    lines[11] = R"({"resourceType":"Patient"})";
    const std::string file = write("in.ndjson", lines);
    const std::string report = (folder_.path() / "refused.ndjson").string();
    const auto first = run_command({"import", "--data", data_, file, "--report", report});
    EXPECT_EQ(first.status, 1) << "something was refused";
    EXPECT_THAT(first.output, HasSubstr("37 created, 0 updated, 0 unchanged, 3 refused")) << first.errors;
    const auto refused = lines_of(report);
    ASSERT_EQ(refused.size(), 3U);
    EXPECT_THAT(refused[0], HasSubstr(R"("line":8,"resource":"Observation/bad")"));
    EXPECT_THAT(refused[0], HasSubstr("Observation.status"));
    EXPECT_THAT(refused[1], HasSubstr(R"("line":10)"));
    EXPECT_THAT(refused[2], HasSubstr("has no id"));
    const auto second = run_command({"import", "--data", data_, file});
    EXPECT_THAT(second.output, HasSubstr("0 created, 0 updated, 37 unchanged, 3 refused"));
    EXPECT_THAT(second.errors, HasSubstr(":8: Observation/bad:"));
    EXPECT_THAT(run_command({"audit", "--data", data_, "verify"}).output, HasSubstr("holds: 37 entries"));
    const ServiceProcess service(data_);
    EXPECT_THAT(service.send("GET", "/fhir/Flag?patient=p9").body, HasSubstr("\"seizure\""));
}

TEST_F(BulkFiles, AnImportRefusesAStoreInUse) {
    const ServiceProcess service(data_);
    const auto run = run_command({"import", "--data", data_, write("in.ndjson", {seizure("p1")})});
    EXPECT_EQ(run.status, 1);
    EXPECT_THAT(run.errors, HasSubstr("in use"));
}

TEST_F(BulkFiles, AnExportOfARunningServiceIsWhatAnImportTakes) {
    const auto out = folder_.path() / "out";
    {
        const ServiceProcess service(data_);
        for (int i = 0; i < 12; ++i) {
            ASSERT_EQ(service.send("PUT", "/fhir/Observation/p" + std::to_string(i) + "-o", seizure("p" + std::to_string(i))).status, 201);
        }
        ASSERT_EQ(service.send("DELETE", "/fhir/Observation/p3-o").status, 204);
        const auto run = run_command({"export", "--data", data_, out.string(), "--type", "Observation"});
        ASSERT_EQ(run.status, 0) << run.errors;
        EXPECT_THAT(run.output, HasSubstr("Observation.ndjson: 11"));
    }
    EXPECT_EQ(lines_of(out / "Observation.ndjson").size(), 11U);
    const std::string copy = (folder_.path() / "copy").string();
    const auto run = run_command({"import", "--data", copy, (out / "Observation.ndjson").string()});
    EXPECT_EQ(run.status, 0) << run.errors;
    EXPECT_THAT(run.output, HasSubstr("11 created"));
}

TEST_F(BulkFiles, AnExportTakesOnlyWhatIsAskedFor) {
    const auto out = folder_.path() / "out";
    ASSERT_EQ(
        run_command({"import", "--data", data_, write("in.ndjson", {seizure("p1"), R"({"resourceType":"Patient","id":"p1"})"})}).status, 0
    );
    EXPECT_EQ(run_command({"export", "--data", data_, out.string(), "--since", "2999-01-01T00:00:00Z"}).status, 0);
    EXPECT_TRUE(std::filesystem::is_empty(out));
    EXPECT_EQ(run_command({"export", "--data", data_, out.string(), "--type", "Patient"}).status, 0);
    EXPECT_TRUE(std::filesystem::exists(out / "Patient.ndjson"));
    EXPECT_FALSE(std::filesystem::exists(out / "Observation.ndjson"));
    EXPECT_THAT(run_command({"export", "--data", data_, out.string(), "--type", "Patients"}).errors, HasSubstr("did you mean Patient?"));
}

}  // namespace
}  // namespace tonus::test
