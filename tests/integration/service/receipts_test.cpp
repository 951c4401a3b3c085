// The receipt of an accepted push, and what support finds by it.
#include "command_run.hpp"
#include "demo_store.hpp"
#include "page_session.hpp"
#include "seizure_story.hpp"
#include "service_process.hpp"

#include "support/temporary_folder.hpp"

#include <gmock/gmock.h>

#include <fstream>

namespace tonus::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class Receipts : public testing::Test {
protected:
    [[nodiscard]] std::string data() const { return (folder_.path() / "data").string(); }

    [[nodiscard]] json::Document looked_up(const std::string& id) const {
        const auto run = run_command({"receipt", "--data", data(), id});
        EXPECT_EQ(run.status, 0) << run.errors;
        return json::Document::parse(run.output).value();
    }

    static std::vector<std::string> versions_in(const json::Document& receipt) {
        std::vector<std::string> versions;
        for (const json::Value version : receipt.root()["versions"].elements()) versions.emplace_back(version.string());
        return versions;
    }

    TemporaryFolder folder_;
    const ServiceProcess service_{demo_store(folder_.path() / "data"), {"--demo"}};
};

// The digest is of the bytes that were sent, as sha256sum says it: `printf '{"resourceType":"Patient","id":"r"}' | sha256sum`.
TEST_F(Receipts, SayWhatWasStoredWhenAndOfWhichBytes) {
    const std::string body = R"({"resourceType":"Patient","id":"r"})";
    const auto answer = service_.send("PUT", "/fhir/Patient/r", body);
    ASSERT_EQ(answer.status, 201) << answer.body;
    const json::Document receipt = looked_up(answer.field("Tonus-Receipt"));
    EXPECT_EQ(receipt.root()["sha256"].string(), "bc62831897efab2d42cca35141728ff5ae1cd9b45a49d162daf4a403d86d6d56");
    EXPECT_THAT(versions_in(receipt), ElementsAre("Patient/r/_history/1"));
    EXPECT_EQ(receipt.root()["interaction"].string(), "update");
    EXPECT_EQ(receipt.root()["request"].string(), answer.field("X-Request-Id"));
    EXPECT_FALSE(receipt.root()["storedAt"].string().empty());
}

TEST_F(Receipts, AreThereForEveryKindOfPush) {
    ASSERT_EQ(service_.send("PUT", "/fhir/Patient/r", R"({"resourceType":"Patient","id":"r"})").status, 201);
    const auto repeated = service_.send("PUT", "/fhir/Patient/r", R"({"resourceType":"Patient","id":"r"})");
    EXPECT_THAT(versions_in(looked_up(repeated.field("Tonus-Receipt"))), ElementsAre("Patient/r/_history/1")) << "it was there already";
    const auto transaction = service_.send(
        "POST",
        "/fhir",
        R"({"resourceType":"Bundle","type":"transaction","entry":[
            {"request":{"method":"PUT","url":"Patient/a"},"resource":{"resourceType":"Patient","id":"a"}},
            {"request":{"method":"PUT","url":"Patient/b"},"resource":{"resourceType":"Patient","id":"b"}}]})"
    );
    EXPECT_THAT(versions_in(looked_up(transaction.field("Tonus-Receipt"))), ElementsAre("Patient/a/_history/1", "Patient/b/_history/1"));
    const auto deleted = service_.send("DELETE", "/fhir/Patient/a");
    const json::Document gone = looked_up(deleted.field("Tonus-Receipt"));
    EXPECT_EQ(gone.root()["interaction"].string(), "delete");
    EXPECT_TRUE(gone.root()["sha256"].is_null()) << "nothing was sent";
}

TEST_F(Receipts, ABatchHasOneForAllThatWasStored) {
    std::string entries;
    for (int i = 0; i < 150; ++i) {
        const std::string id = "b" + std::to_string(i);
        const std::string bad = i == 7 ? R"(,"gendre":"x")" : "";
        entries += std::string(i == 0 ? "" : ",") + R"({"request":{"method":"PUT","url":"Patient/)" + id +
                   R"("},"resource":{"resourceType":"Patient","id":")" + id + "\"" + bad + "}}";
    }
    entries += R"(,{"request":{"method":"GET","url":"Patient/b1"}})";
    const auto answer = service_.send("POST", "/fhir", R"({"resourceType":"Bundle","type":"batch","entry":[)" + entries + "]}");
    ASSERT_EQ(answer.status, 200) << answer.body;
    const json::Document receipt = looked_up(answer.field("Tonus-Receipt"));
    EXPECT_EQ(receipt.root()["interaction"].string(), "batch");
    EXPECT_EQ(receipt.root()["sha256"].string().size(), 64U);
    EXPECT_EQ(versions_in(receipt).size(), 149U);
}

TEST_F(Receipts, AreNotGivenForWhatStoresNothing) {
    EXPECT_EQ(service_.send("GET", "/fhir/Patient").field("Tonus-Receipt"), "");
    EXPECT_EQ(service_.send("POST", "/fhir/Patient", R"({"resourceType":"Patient","gendre":"x"})").field("Tonus-Receipt"), "");
    const auto dry = fetch(
        service_.port(),
        "POST",
        "/fhir/Patient",
        R"({"resourceType":"Patient"})",
        {{"Content-Type", "application/fhir+json"}, {"Prefer", "handling=dry-run"}}
    );
    EXPECT_EQ(dry.status, 201);
    EXPECT_EQ(dry.field("Tonus-Receipt"), "");
    const auto batch = service_.send(
        "POST", "/fhir", R"({"resourceType":"Bundle","type":"batch","entry":[{"request":{"method":"GET","url":"Patient/none"}}]})"
    );
    EXPECT_EQ(batch.field("Tonus-Receipt"), "");
}

TEST_F(Receipts, AreFoundByRequestAndComparedWithWhatWasSent) {
    const std::string body = seizure("p");
    HttpClient::Fields fields{{"Content-Type", "application/fhir+json"}, {"X-Request-Id", "push-42"}};
    ASSERT_EQ(fetch(service_.port(), "POST", "/fhir/Observation", body, fields).status, 201);
    const auto file = folder_.path() / "sent.json";
    std::ofstream(file) << body;
    const auto same = run_command({"receipt", "--data", data(), "--request", "push-42", "--body", file.string()});
    EXPECT_EQ(same.status, 0) << same.errors;
    EXPECT_THAT(same.output, HasSubstr("the file is what was sent"));
    std::ofstream(file, std::ios::app) << " ";
    const auto other = run_command({"receipt", "--data", data(), "--request", "push-42", "--body", file.string()});
    EXPECT_EQ(other.status, 1);
    EXPECT_THAT(other.output, HasSubstr("the file is not what was sent"));
    EXPECT_EQ(run_command({"receipt", "--data", data(), "--request", "push-43"}).status, 1);
}

TEST_F(Receipts, AreShownToOperatorsOnly) {
    const std::string id = service_.send("PUT", "/fhir/Patient/r", R"({"resourceType":"Patient","id":"r"})").field("Tonus-Receipt");
    const PageSession operations(service_.port(), "ops");
    const auto shown = operations.send("GET", "receipts/" + id);
    EXPECT_EQ(shown.status, 200) << shown.body;
    EXPECT_THAT(shown.body, HasSubstr("Patient/r/_history/1"));
    EXPECT_EQ(operations.send("GET", "receipts/1-0000000000000000").status, 404);
    EXPECT_EQ(operations.send("GET", "receipts/nonsense").status, 404);
    EXPECT_EQ(PageSession(service_.port(), "ana").send("GET", "receipts/" + id).status, 403);
}

}  // namespace
}  // namespace tonus::test
