// The inbox of refused messages of the real program: kept encrypted, mended, tried again.
#include "command_run.hpp"
#include "demo_store.hpp"
#include "page_session.hpp"
#include "sender.hpp"
#include "service_process.hpp"

#include "support/eventually.hpp"
#include "support/temporary_folder.hpp"

#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>

namespace tonus::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

std::string observation(const std::string& status) {
    return R"({"resourceType":"Observation","id":"o","status":")" + status +
           R"(","code":{"text":"Patient message"},"subject":{"reference":"Patient/p","display":"Wilhelmina"},"valueString":"Wilhelmina had a fit"})";
}

class RefusedMessages : public testing::Test {
protected:
    ProgramRun inbox(std::vector<std::string> words) const {
        words.insert(words.begin(), {"inbox"});
        words.insert(words.end(), {"--config", config_, "--data", data_.string()});
        return run_command(std::move(words));
    }
    /// The ids `inbox list` shows.
    std::vector<std::string> listed() const {
        const auto run = inbox({"list"});
        EXPECT_EQ(run.status, 0) << run.errors;
        std::vector<std::string> ids;
        std::istringstream lines(run.output);
        for (std::string line; std::getline(lines, line);) {
            if (!line.starts_with(' ')) ids.push_back(line.substr(0, line.find(' ')));
        }
        return ids;
    }
    std::string file(const std::string& name, const std::string& text) const {
        std::ofstream(folder_.path() / name) << text;
        return (folder_.path() / name).string();
    }

    TemporaryFolder folder_;
    const fs::path data_ = demo_store(folder_.path() / "data");
    const std::string config_ =
        file("tonus.toml", "[inbox]\nkey_file = \"" + file("inbox.key", "0123456789abcdef0123456789abcdef\n") + "\"\n");
    const ServiceProcess service_{data_, {"--demo", "--config", config_}};
};

TEST_F(RefusedMessages, AreListedWithoutAndShownWithPatientData) {
    ASSERT_EQ(service_.send("PUT", "/fhir/Observation/o", observation("unheard-of")).status, 400);
    const auto list = inbox({"list"});
    EXPECT_THAT(list.output, HasSubstr("Observation.status"));
    EXPECT_THAT(list.output, HasSubstr("  400  anonymous  "));
    EXPECT_THAT(list.output, Not(HasSubstr("Wilhelmina")));
    ASSERT_THAT(listed(), SizeIs(1));
    const auto shown = inbox({"show", listed()[0]});
    EXPECT_THAT(shown.output, HasSubstr("PUT [base]/Observation/o"));
    EXPECT_THAT(shown.output, HasSubstr("Wilhelmina had a fit"));
    EXPECT_THAT(shown.output, HasSubstr("OperationOutcome"));
    EXPECT_THAT(run_command({"audit", "export", "--data", data_.string()}).output, HasSubstr("inbox-show"));
}

TEST_F(RefusedMessages, AreUnreadableOnTheDisk) {
    ASSERT_EQ(service_.send("PUT", "/fhir/Observation/o", observation("unheard-of")).status, 400);
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator(data_ / "inbox")) {
        std::ifstream stream(entry.path(), std::ios::binary);
        const std::string bytes(std::istreambuf_iterator<char>(stream), {});
        EXPECT_THAT(bytes, Not(HasSubstr("Wilhelmina")));
        ++files;
    }
    EXPECT_EQ(files, 1U);
}

TEST_F(RefusedMessages, AreTriedAgainAsTheyAreOrMended) {
    ASSERT_EQ(service_.send("PUT", "/fhir/Observation/o", observation("unheard-of")).status, 400);
    const std::string id = listed().at(0);
    const auto same = inbox({"replay", id});
    EXPECT_EQ(same.status, 1);
    EXPECT_THAT(same.output, HasSubstr("refused again, 400"));
    ASSERT_THAT(listed(), SizeIs(1));
    const auto mended = inbox({"replay", id, "--body", file("mended.json", observation("final"))});
    EXPECT_EQ(mended.status, 0) << mended.output << mended.errors;
    EXPECT_THAT(mended.output, HasSubstr("accepted"));
    EXPECT_THAT(listed(), IsEmpty());
    EXPECT_EQ(service_.send("GET", "/fhir/Observation/o").status, 200);
    EXPECT_THAT(
        run_command({"receipt", "--data", data_.string(), "--request", "replay-" + id}).output, HasSubstr("Observation/o/_history/1")
    );
}

TEST_F(RefusedMessages, AnEntryOfABatchIsOneOfItsOwn) {
    const std::string batch = R"({"resourceType":"Bundle","type":"batch","entry":[
        {"request":{"method":"PUT","url":"Patient/p"},"resource":{"resourceType":"Patient","id":"p"}},
        {"request":{"method":"PUT","url":"Observation/o"},"resource":)" +
                              observation("unheard-of") + R"(},
        {"request":{"method":"GET","url":"Patient/none"}}]})";
    ASSERT_EQ(service_.send("POST", "/fhir", batch).status, 200);
    ASSERT_THAT(listed(), SizeIs(1));
    const auto mended = inbox({"replay", listed()[0], "--body", file("mended.json", observation("final"))});
    EXPECT_EQ(mended.status, 0) << mended.output << mended.errors;
    EXPECT_EQ(service_.send("GET", "/fhir/Observation/o").status, 200);
}

TEST_F(RefusedMessages, AreDropped) {
    ASSERT_EQ(service_.send("POST", "/fhir/Observation", "{\"resourceType\":").status, 400);
    ASSERT_THAT(listed(), SizeIs(1));
    EXPECT_EQ(inbox({"drop", listed()[0]}).status, 0);
    EXPECT_THAT(listed(), IsEmpty());
    EXPECT_EQ(inbox({"drop", "01m87k3d8r862p2smh60d5med0"}).status, 1);
}

TEST_F(RefusedMessages, OnlyPushesThatCouldBeMendedAreKept) {
    EXPECT_EQ(service_.send("GET", "/fhir/Observation/none").status, 404);
    EXPECT_EQ(service_.send("DELETE", "/fhir/Obsrvation/none").status, 404);
    const auto dry = fetch(
        service_.port(),
        "PUT",
        "/fhir/Observation/o",
        observation("unheard-of"),
        {{"Content-Type", "application/fhir+json"}, {"Prefer", "handling=dry-run"}}
    );
    EXPECT_EQ(dry.status, 400);
    EXPECT_THAT(listed(), IsEmpty());
}

TEST_F(RefusedMessages, AnOperatorSeesThatTheyAreThereAndMayTryThemAgain) {
    ASSERT_EQ(service_.send("PUT", "/fhir/Observation/o", observation("unheard-of")).status, 400);
    const PageSession operations(service_.port(), "ops");
    const auto list = operations.send("GET", "inbox");
    EXPECT_THAT(list.body, HasSubstr("code-invalid Observation.status"));
    EXPECT_THAT(list.body, Not(HasSubstr("Wilhelmina")));
    const std::string id = listed().at(0);
    EXPECT_EQ(PageSession(service_.port(), "ana").send("POST", "inbox/" + id + "/replay", "{}").status, 403);
    EXPECT_EQ(operations.send("POST", "inbox/none/replay", "{}").status, 404);
    EXPECT_EQ(operations.send("POST", "inbox/" + id + "/replay", "{}").status, 204);
    ASSERT_TRUE(eventually([&] { return !listed().empty(); }));
    EXPECT_EQ(listed().at(0), id);
}

/// Trying again is no way around what its sender may do.
TEST(RefusedMessagesOfALimitedSender, AreTriedAgainWithinItsLimits) {
    const TemporaryFolder folder;
    const auto data = folder.path() / "data";
    std::ofstream(folder.path() / "key") << "0123456789abcdef0123456789abcdef";
    const Sender ward = add_sender(data, "ward", "system/*.cruds");
    const Sender lab = add_sender(data, "lab", "system/Observation.cruds", {"--own-resources-only"});
    ::setenv("TONUS_INBOX_KEY_FILE", (folder.path() / "key").c_str(), 1);
    const ServiceProcess service(data, {"--set", "access.required=true"});
    const std::string theirs = get_token(service, ward, "system/*.cruds");
    const std::string own = get_token(service, lab, "system/Observation.cruds");
    ASSERT_EQ(send_with(service, theirs, "PUT", "/fhir/Observation/o", observation("final")).status, 201);
    const HttpAnswer refused = send_with(service, own, "PUT", "/fhir/Observation/o", observation("unheard-of"));
    ASSERT_EQ(refused.status, 400);
    const auto inbox = [&](std::vector<std::string> words) {
        words.insert(words.begin(), "inbox");
        words.insert(words.end(), {"--data", data.string()});
        return run_command(std::move(words));
    };
    const std::string list = inbox({"list"}).output;
    const std::string id = list.substr(0, list.find(' '));
    std::ofstream(folder.path() / "mended.json") << observation("amended");
    const ProgramRun replay = inbox({"replay", id, "--body", (folder.path() / "mended.json").string()});
    EXPECT_NE(replay.status, 0) << replay.output;
    EXPECT_THAT(send_with(service, theirs, "GET", "/fhir/Observation/o").body, HasSubstr(R"("versionId":"1")"));
    ::unsetenv("TONUS_INBOX_KEY_FILE");
}

TEST(RefusedMessagesWithoutAKey, AreNotKept) {
    const TemporaryFolder folder;
    const ServiceProcess service(folder.path() / "data");
    ASSERT_EQ(service.send("PUT", "/fhir/Observation/o", observation("unheard-of")).status, 400);
    EXPECT_FALSE(fs::exists(folder.path() / "data" / "inbox"));
    const auto run = run_command({"inbox", "list", "--data", (folder.path() / "data").string()});
    EXPECT_EQ(run.status, 1);
    EXPECT_THAT(run.errors, HasSubstr("inbox.key"));
}

}  // namespace
}  // namespace tonus::test
