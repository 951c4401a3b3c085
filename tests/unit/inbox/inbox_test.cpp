#include "support/temporary_folder.hpp"

#include <tonus/core/identifier.hpp>
#include <tonus/inbox/inbox.hpp>

#include <gmock/gmock.h>

#include <fstream>
#include <iterator>
#include <thread>

namespace tonus::inbox {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr const char* secret = "0123456789abcdef0123456789abcdef";

Message refused(std::string body = R"({"resourceType":"Observation","valueString":"Jane Doe had a fit"})") {
    Message message;
    message.id = core::new_identifier();
    message.at = core::Instant(std::chrono::hours(500'000));
    message.sender = "ehr";
    message.request = "req-1";
    message.method = "POST";
    message.target = "Observation?identifier=Jane";
    message.headers = {{"Content-Type", "application/fhir+json"}, {"If-None-Exist", "identifier=1"}};
    message.status = 422;
    message.outcome =
        R"({"resourceType":"OperationOutcome","issue":[{"code":"value","expression":["Observation.status"],"diagnostics":"Jane"}]})";
    message.body = std::move(body);
    return message;
}

std::string bytes_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

class InboxTest : public testing::Test {
protected:
    std::unique_ptr<Inbox> open(const std::string& key = secret, std::size_t most = 100) {
        Options options;
        options.folder = folder_.path() / "inbox";
        options.secret = key;
        options.most = most;
        options.keep = keep_;
        return Inbox::open(std::move(options)).value();
    }
    std::vector<fs::path> files() const {
        std::vector<fs::path> all;
        for (const auto& entry : fs::directory_iterator(folder_.path() / "inbox")) all.push_back(entry.path());
        return all;
    }

    std::chrono::milliseconds keep_{std::chrono::hours(1)};
    test::TemporaryFolder folder_;
};

TEST_F(InboxTest, KeepsWhatWasSentAndWhy) {
    const Message message = refused();
    ASSERT_TRUE(open()->keep(message));
    const Message found = open()->find(message.id).value();
    EXPECT_EQ(found.body, message.body);
    EXPECT_EQ(found.target, message.target);
    EXPECT_EQ(found.headers, message.headers);
    EXPECT_EQ(found.outcome, message.outcome);
    EXPECT_EQ(found.at, message.at);
    EXPECT_EQ(found.sender, "ehr");
    EXPECT_EQ(found.status, 422);
}

TEST_F(InboxTest, ASummarySaysNothingOfAnyone) {
    const Message message = refused();
    ASSERT_TRUE(open()->keep(message));
    const auto all = open()->list();
    ASSERT_THAT(all, SizeIs(1));
    EXPECT_THAT(all[0].reasons, ElementsAre("value Observation.status"));
    EXPECT_EQ(all[0].bytes, message.body.size());
    EXPECT_THAT(encode(all[0]), Not(HasSubstr("Jane")));
}

TEST_F(InboxTest, IsUnreadableWithoutTheKeyAndFindsOutChanges) {
    const Message message = refused();
    ASSERT_TRUE(open()->keep(message));
    ASSERT_THAT(files(), SizeIs(1));
    const std::string bytes = bytes_of(files()[0]);
    EXPECT_THAT(bytes, Not(HasSubstr("Jane")));
    EXPECT_THAT(bytes, Not(HasSubstr("Observation")));
    EXPECT_EQ(fs::status(files()[0]).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    const auto stranger = open("another secret of thirty-two letters");
    EXPECT_THAT(stranger->list(), IsEmpty());
    EXPECT_EQ(stranger->find(message.id).error().kind(), core::ErrorKind::internal);
    for (const std::size_t at : {std::size_t(3), std::size_t(40), bytes.size() - 1}) {
        std::string changed = bytes;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        std::ofstream(files()[0], std::ios::binary | std::ios::trunc) << changed;
        EXPECT_FALSE(open()->find(message.id).has_value() && !open()->list().empty()) << at;
    }
}

TEST_F(InboxTest, WantsALongKey) {
    Options options;
    options.folder = folder_.path() / "inbox";
    options.secret = "short";
    EXPECT_EQ(Inbox::open(std::move(options)).error().kind(), core::ErrorKind::invalid);
}

TEST_F(InboxTest, AReplayIsWaitedForAndGoneOnceAccepted) {
    const auto inbox = open();
    Message message = refused();
    ASSERT_TRUE(inbox->keep(message));
    message.body = "mended";
    ASSERT_TRUE(inbox->ask_replay(message));
    EXPECT_TRUE(inbox->waits_for_replay(message.id));
    EXPECT_THAT(open()->waiting(), ElementsAre(message.id));
    EXPECT_THAT(inbox->list(), IsEmpty());
    EXPECT_EQ(inbox->find(message.id)->body, "mended");
    ASSERT_TRUE(inbox->tried(message, false));
    EXPECT_THAT(inbox->list(), SizeIs(1));
    ASSERT_TRUE(inbox->ask_replay(message));
    inbox->put_back(message.id);
    EXPECT_THAT(inbox->waiting(), IsEmpty());
    ASSERT_TRUE(inbox->ask_replay(message));
    ASSERT_TRUE(inbox->tried(message, true));
    EXPECT_THAT(files(), IsEmpty());
}

TEST_F(InboxTest, DropsOneAndOnlyWhatIsThere) {
    const auto inbox = open();
    const Message message = refused();
    ASSERT_TRUE(inbox->keep(message));
    for (const char* id : {"", "none", "../inbox", "..", "01/02"})
        EXPECT_EQ(inbox->drop(id).error().kind(), core::ErrorKind::not_found) << id;
    ASSERT_TRUE(inbox->drop(message.id));
    EXPECT_EQ(inbox->find(message.id).error().kind(), core::ErrorKind::not_found);
}

TEST_F(InboxTest, KeepsTheNewestWhenThereAreTooMany) {
    const auto inbox = open(secret, 3);
    std::vector<std::string> ids;
    for (int i = 0; i < 8; ++i) {
        const Message message = refused();
        ids.push_back(message.id);
        ASSERT_TRUE(inbox->keep(message));
        std::this_thread::sleep_for(std::chrono::milliseconds(2));  // ids of one millisecond have no order
    }
    static_cast<void>(inbox->prune());
    std::vector<std::string> left;
    for (const Summary& summary : inbox->list()) left.push_back(summary.id);
    EXPECT_THAT(left, ElementsAre(ids[5], ids[6], ids[7]));
}

TEST_F(InboxTest, RemovesWhatWasKeptLongEnough) {
    ASSERT_TRUE(open()->keep(refused()));
    EXPECT_EQ(open()->prune(), 0U);
    keep_ = std::chrono::milliseconds(0);
    EXPECT_EQ(open()->prune(), 1U);
    EXPECT_THAT(files(), IsEmpty());
}

}  // namespace
}  // namespace tonus::inbox
