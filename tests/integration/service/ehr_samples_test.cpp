#include "service_process.hpp"

#include "support/temporary_folder.hpp"

#include <tonus/json/document.hpp>
#include <tonus/json/writer.hpp>

#include <gtest/gtest.h>

#include <fstream>
#include <iostream>

namespace tonus::test {
namespace {

// Resources captured from a real EHR's sandbox; kept beside the checkout, never in it.
constexpr const char* samples_file = "../shared/ehr-samples/epic-sandbox.ndjson";

std::vector<std::string> samples() {
    std::vector<std::string> lines;
    std::ifstream stream(samples_file);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    if (lines.empty()) std::cout << "No EHR samples beside this checkout: this check did not run.\n";
    return lines;
}

/// What was sent, as the server may change nothing but the versions it assigns.
std::string without_server_meta(json::Value resource) {
    json::Writer writer;
    writer.begin_object();
    for (const json::Member& member : resource.members()) {
        if (member.key == "meta" || member.key == "id") continue;
        writer.member(member.key, member.value());
    }
    return writer.end_object().take();
}

TEST(EhrSamples, AreTakenOneByOneAndComeBackDigitForDigit) {
    const TemporaryFolder folder;
    const ServiceProcess service(folder.path() / "data");
    HttpClient client(service.port());
    for (const std::string& sent : samples()) {
        const auto document = json::Document::parse(sent);
        ASSERT_TRUE(document.has_value());
        const json::Value resource = document->root();
        const std::string path = "/fhir/" + std::string(resource["resourceType"].string()) + "/" + std::string(resource["id"].string());
        const auto put = client.request("PUT", path, sent, {{"Content-Type", "application/fhir+json"}});
        ASSERT_EQ(put.status, 201) << put.body << "\n" << sent;
        const auto got = client.request("GET", path);
        const auto served = json::Document::parse(got.body);
        ASSERT_TRUE(served.has_value());
        EXPECT_EQ(without_server_meta(served->root()), without_server_meta(resource));
        const auto again = client.request("PUT", path, sent, {{"Content-Type", "application/fhir+json"}});
        EXPECT_EQ(again.status, 200);
        EXPECT_EQ(again.field("ETag"), "W/\"1\"") << "a repeated PUT makes no version";
    }
}

TEST(EhrSamples, AreTakenAsBundles) {
    const TemporaryFolder folder;
    const ServiceProcess service(folder.path() / "data");
    const auto lines = samples();
    for (std::size_t first = 0; first < lines.size(); first += 50) {
        std::string bundle = R"({"resourceType":"Bundle","type":"transaction","entry":[)";
        const std::size_t last = std::min(lines.size(), first + 50);
        for (std::size_t i = first; i < last; ++i) {
            const auto document = json::Document::parse(lines[i]);
            const json::Value resource = document->root();
            bundle += std::string(i == first ? "" : ",") + R"({"resource":)" + lines[i] + R"(,"request":{"method":"PUT","url":")" +
                      std::string(resource["resourceType"].string()) + "/" + std::string(resource["id"].string()) + "\"}}";
        }
        const auto answer = service.send("POST", "/fhir", bundle + "]}");
        ASSERT_EQ(answer.status, 200) << answer.body.substr(0, 2000);
    }
}

}  // namespace
}  // namespace tonus::test
