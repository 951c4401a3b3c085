#include "service_process.hpp"

#include "support/eventually.hpp"
#include "support/temporary_folder.hpp"

#include <tonus/json/document.hpp>

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace tonus::test {
namespace {

namespace files = std::filesystem;

json::Document parsed(const HttpAnswer& answer) {
    auto document = json::Document::parse(answer.body);
    EXPECT_TRUE(document.has_value()) << answer.body;
    return std::move(*document);
}

/// What a command prints.
std::string output_of(const std::string& command) {
    std::string text;
    FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
    std::array<char, 4096> buffer{};
    while (std::size_t size = std::fread(buffer.data(), 1, buffer.size(), pipe)) text.append(buffer.data(), size);
    ::pclose(pipe);
    return text;
}

class KnowledgeOfTheService : public testing::Test {
protected:
    KnowledgeOfTheService() {
        files::copy("config", config(), files::copy_options::recursive);
        start();
    }

    void start() {
        service_ = std::make_unique<ServiceProcess>(
            folder_.path() / "data", std::vector<std::string>{"--set", "clinical.folder=" + config().string()}
        );
    }

    [[nodiscard]] files::path config() const { return folder_.path() / "config"; }
    [[nodiscard]] files::path data() const { return folder_.path() / "data"; }

    HttpAnswer put(const std::string& url, const std::string& text) { return service_->send("PUT", "/fhir/" + url, text); }

    void store_record() {
        ASSERT_EQ(put("Patient/p1", R"({"resourceType":"Patient","id":"p1"})").status, 201);
        ASSERT_EQ(
            put("MedicationStatement/m1",
                R"({"resourceType":"MedicationStatement","id":"m1","status":"active","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"baclofen"},"effectivePeriod":{"start":"2026-01-01"},"dosage":[{"text":"90 mg daily"}]})"
            )
                .status,
            201
        );
        ASSERT_EQ(
            put("Observation/o1",
                R"({"resourceType":"Observation","id":"o1","status":"final","subject":{"reference":"Patient/p1"},"code":{"coding":[{"system":"urn:ward","code":"SLP","display":"Zq index"}]},"effectiveDateTime":"2026-06-01T10:00:00Z","valueBoolean":true})"
            )
                .status,
            201
        );
    }

    /// The id of the active flag of a rule; empty if there is none.
    std::string flag_of(std::string_view rule) {
        const auto bundle = parsed(service_->send("GET", "/fhir/Flag?patient=p1"));
        for (const json::Value entry : bundle.root()["entry"].elements()) {
            const json::Value flag = entry["resource"];
            if (flag["status"].string() == "active" && flag["code"]["coding"][0]["code"].string() == rule)
                return std::string(flag["id"].string());
        }
        return {};
    }

    TemporaryFolder folder_;
    std::unique_ptr<ServiceProcess> service_;
};

std::string map_to(const std::string& target) {
    return R"({"resourceType":"ConceptMap","id":"ward","status":"active","group":[{"source":"urn:ward","target":"urn:tonus:concept","element":[{"code":"SLP","target":[{"code":")" +
           target + R"(","equivalence":"equivalent"}]}]}]})";
}

TEST_F(KnowledgeOfTheService, AGapIsShownMappedAndItsFlagExplained) {
    store_record();
    const auto gaps = service_->send("GET", "/fhir/$coverage-gaps");
    ASSERT_EQ(gaps.status, 200) << gaps.body;
    EXPECT_NE(gaps.body.find("urn:ward|SLP"), std::string::npos) << gaps.body;
    const auto bad = put("ConceptMap/ward", map_to("drowsines"));
    EXPECT_EQ(bad.status, 422) << bad.body;
    EXPECT_NE(bad.body.find("did you mean \\\"drowsiness\\\""), std::string::npos) << bad.body;
    EXPECT_NE(bad.body.find("ConceptMap.group[0].element[0].target[0].code"), std::string::npos) << bad.body;

    ASSERT_EQ(put("ConceptMap/ward", map_to("drowsiness")).status, 201);
    ASSERT_TRUE(eventually([&] { return !flag_of("side-effect-reported").empty(); }));
    EXPECT_EQ(service_->send("GET", "/fhir/$coverage-gaps").body.find("urn:ward|SLP"), std::string::npos);
    const std::string id = flag_of("side-effect-reported");
    for (const char* verb : {"GET", "POST"}) {
        const auto told = service_->send(verb, "/fhir/Flag/" + id + "/$explain");
        ASSERT_EQ(told.status, 200) << told.body;
        EXPECT_NE(told.body.find("Observation/o1/_history/1"), std::string::npos) << told.body;
        EXPECT_EQ(parsed(told).root()["resourceType"].string(), "Parameters");
    }
    EXPECT_EQ(service_->send("GET", "/fhir/Flag/none/$explain").status, 404);

    // The map is in force from the start of the next run, and taking it away takes the flag away.
    service_->kill();
    start();
    EXPECT_FALSE(flag_of("side-effect-reported").empty());
    ASSERT_EQ(service_->send("DELETE", "/fhir/ConceptMap/ward").status, 204);
    EXPECT_TRUE(eventually([&] { return flag_of("side-effect-reported").empty(); }));
}

TEST_F(KnowledgeOfTheService, ChangedRulesAreReplayedTakenAndRefused) {
    store_record();
    ASSERT_FALSE(flag_of("oral-dose-above-maximum").empty());
    const files::path other = folder_.path() / "other";
    files::copy(config(), other, files::copy_options::recursive);
    std::ofstream(other / "site" / "ours.toml") << "[oral-dose-above-maximum]\nparameters = { maximum = 100 }\n";
    const std::string replayed = output_of(
        std::string(std::getenv("SERVICE_UNDER_TEST")) + " replay --rules " + other.string() + " --data " + data().string() +
        " --set clinical.folder=" + config().string()
    );
    EXPECT_NE(replayed.find("oral-dose-above-maximum"), std::string::npos) << replayed;
    EXPECT_NE(replayed.find("Nothing was written."), std::string::npos) << replayed;
    EXPECT_FALSE(flag_of("oral-dose-above-maximum").empty());

    std::ofstream(config() / "site" / "ours.toml") << "[oral-dose-above-maximum]\nparameters = { maximum = 85 }\n";
    service_->hang_up();
    const auto explained = [&] { return service_->send("GET", "/fhir/Flag/" + flag_of("oral-dose-above-maximum") + "/$explain").body; };
    EXPECT_TRUE(eventually([&] { return explained().find("maximum is 85 mg/d at this site; shipped: 80 mg/d.") != std::string::npos; }));

    std::ofstream(config() / "site" / "ours.toml") << "[oral-dose-above-maximun]\nenabled = false\n";
    service_->hang_up();
    const auto health = [&] { return fetch(service_->admin_port(), "GET", "/health/ready"); };
    EXPECT_TRUE(eventually([&] { return health().body.find("oral-dose-above-maximum") != std::string::npos; })) << health().body;
    EXPECT_EQ(health().status, 200) << "what was in force still is";
    EXPECT_TRUE(eventually([&] {
        return fetch(service_->admin_port(), "GET", "/metrics").body.find("tonus_knowledge_files_used 0") != std::string::npos;
    }));
    EXPECT_FALSE(flag_of("oral-dose-above-maximum").empty());
    EXPECT_EQ(service_->send("GET", "/rulebook").status, 200);
}

}  // namespace
}  // namespace tonus::test
