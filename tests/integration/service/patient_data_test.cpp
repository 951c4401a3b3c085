#include "command_run.hpp"
#include "service_process.hpp"

#include "support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace tonus::test {
namespace {

// What no log line, metric, health answer or command may ever show.
const std::vector<std::string> secrets = {
    "Zoltanova",
    "Qwilleran",
    "77120934",
    "1951-03-17",
    "Quillfeather",
    "+442079460999",
    "Bartholomew",
    "19510317",
};

const std::string patient = R"({"resourceType":"Patient","id":"a","identifier":[{"system":"urn:oid:1.2","value":"77120934"}],)"
                            R"("name":[{"family":"Zoltanova","given":["Qwilleran"]}],"birthDate":"1951-03-17",)"
                            R"("telecom":[{"system":"phone","value":"+442079460999"}],"address":[{"line":["17 Quillfeather Row"]}]})";
const std::string report =
    R"({"resourceType":"Observation","id":"a-o","status":"final","code":{"text":"Message"},"subject":{"reference":"Patient/a"},)"
    R"("valueString":"Zoltanova fell twice, says her neighbour Bartholomew."})";

std::string text_of(const std::filesystem::path& file) {
    std::ifstream stream(file);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void expect_no_secret(const std::string& source, const std::string& text) {
    for (const std::string& secret : secrets) EXPECT_EQ(text.find(secret), std::string::npos) << source << " shows " << secret;
}

TEST(PatientData, IsInNothingTheServiceOrItsCommandsSay) {
    const TemporaryFolder folder;
    const std::string data = (folder.path() / "data").string();
    ServiceProcess service(data, {"--set", "log.level=debug"});
    ASSERT_EQ(service.send("PUT", "/fhir/Patient/a", patient).status, 201);
    ASSERT_EQ(service.send("PUT", "/fhir/Observation/a-o", report).status, 201);
    EXPECT_EQ(service.send("GET", "/fhir/Patient?name=Zoltanova&birthdate=1951-03-17&identifier=77120934").status, 200);
    // Refusals of every kind, each with a secret where a careless line would repeat it.
    service.send("POST", "/fhir/Patient", R"({"resourceType":"Patient","Zoltanova":1})");
    service.send("POST", "/fhir/Patient", R"({"resourceType":"Patient","birthDate":"19510317"})");
    service.send("POST", "/fhir/Patient", "{\"name\":\"Zoltanova");
    service.send("GET", "/fhir/Patient/Zoltanova");
    service.send("GET", "/fhir/Patient?Qwilleran=77120934");
    service.send("GET", "/Quillfeather/Row");
    service.send("POST", "/review/api/session", R"({"user":"Zoltanova","password":"Bartholomew"})");
    fetch(service.port(), "GET", "/fhir/Patient/a", {}, {{"traceparent", "Zoltanova"}, {"Cookie", "Qwilleran=77120934"}});
    expect_no_secret("metrics", fetch(service.admin_port(), "GET", "/metrics").body);
    expect_no_secret("health", fetch(service.admin_port(), "GET", "/health/ready").body);
    for (const auto& words : std::vector<std::vector<std::string>>{
             {"doctor", "--thorough"}, {"migrate", "--dry-run"}, {"audit", "verify"}, {"audit", "export"}, {"check"}}) {
        auto arguments = words;
        arguments.insert(arguments.end(), {"--data", data});
        const auto run = run_command(arguments);
        expect_no_secret("tonus " + words[0], run.output + run.errors);
    }
    ASSERT_EQ(service.stop(), 0);
    const std::string log = text_of(service.log_file());
    EXPECT_NE(log.find("event=request"), std::string::npos);
    expect_no_secret("log", log);
}

}  // namespace
}  // namespace tonus::test
