#include <tonus/store/maintenance.hpp>
#include <tonus/store/sqlite_store.hpp>

#include "support/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <map>
#include <random>
#include <set>
#include <thread>

namespace tonus::store {
namespace {

// Writes under way at once, so that kills fall into groups, merges and checkpoints alike.
constexpr int width = 16;
constexpr int updated_resources = 7;

std::unique_ptr<Store> open(const std::filesystem::path& folder) {
    SqliteOptions options;
    options.folder = folder;
    options.index_run = 500;
    options.log_pages = 200;
    auto store = open_sqlite(options);
    if (!store) throw std::runtime_error(store.error().message());
    return std::move(*store);
}

core::Result<void> put(Writer& writer, const std::string& id, std::int64_t number, std::uint64_t key) {
    Draft draft;
    draft.key = {"Basic", id};
    draft.content = R"({"number":)" + std::to_string(number) + R"(,"text":")" + std::string(700, 'x') + R"("})";
    draft.index = {{key, number}, {1, number}};
    if (auto stored = writer.put(draft); !stored) return core::fail(stored.error());
    return {};
}

/// Everything that write `number` does; all of it must be there afterwards, or none.
core::Result<void> write_all(Writer& writer, std::int64_t number) {
    const std::string name = std::to_string(number);
    if (auto done = put(writer, "new-" + name, number, std::uint64_t(1000 + number)); !done) return done;
    if (auto done = put(writer, "old-" + std::to_string(number % updated_resources), number, 2); !done) return done;
    if (auto done = writer.append_event("written", name); !done) return done;
    if (auto done = writer.append_audit(name); !done) return done;
    return writer.put_document("numbers", name, name);
}

/// The child: writes until it is killed, and says down the pipe which numbers are acknowledged.
class Load {
public:
    Load(Store& store, std::int64_t first, int pipe) : store_(store), next_(first), pipe_(pipe) {}

    [[noreturn]] void run() {
        for (int i = 0; i < width; ++i) send();
        for (;;) ::pause();
    }

private:
    void send() {
        const std::int64_t number = next_++;
        const auto job = [number](Writer& writer) { return write_all(writer, number); };
        store_.write(core::Deadline::never(), job, [this, number](const core::Result<void>& result) {
            if (!result || ::write(pipe_, &number, sizeof number) != sizeof number) ::_exit(1);
            send();
        });
    }

    Store& store_;
    std::atomic<std::int64_t> next_;
    int pipe_;
};

std::set<std::int64_t> run_and_kill(const std::filesystem::path& folder, std::int64_t first, std::chrono::milliseconds after) {
    int ends[2];
    if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        const auto store = open(folder);
        Load(*store, first, ends[1]).run();
    }
    ::close(ends[1]);
    std::set<std::int64_t> acknowledged;
    std::int64_t number = 0;
    // The clock starts with the first acknowledgement, so that every round writes something.
    if (::read(ends[0], &number, sizeof number) == sizeof number) acknowledged.insert(number);
    std::this_thread::sleep_for(after);
    ::kill(child, SIGKILL);
    while (::read(ends[0], &number, sizeof number) == sizeof number) acknowledged.insert(number);
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status)) << "the child ended by itself";
    return acknowledged;
}

std::set<std::int64_t> events(Reader& reader) {
    std::set<std::int64_t> numbers;
    const auto all = reader.events_after(0, 1'000'000).value();
    for (const Event& event : all) {
        EXPECT_TRUE(numbers.insert(std::stoll(event.payload)).second) << event.payload << " twice";
    }
    return numbers;
}

std::set<std::int64_t> audits(Reader& reader) {
    std::set<std::int64_t> numbers;
    const auto all = reader.audit_after(0, 1'000'000).value();
    for (const AuditEntry& entry : all) numbers.insert(std::stoll(entry.payload));
    return numbers;
}

std::set<std::int64_t> documents(Reader& reader) {
    std::set<std::int64_t> numbers;
    const auto all = reader.documents("numbers").value();
    for (const auto& [name, text] : all) numbers.insert(std::stoll(text));
    return numbers;
}

std::set<std::int64_t> found_by_search(Reader& reader) {
    IndexQuery query;
    query.type = "Basic";
    query.all_of = {{{1}}};
    query.count = 1'000'000;
    std::set<std::int64_t> numbers;
    const auto all = reader.search(query).value();
    for (const Version& version : all.versions) {
        if (version.key.id.starts_with("new-")) numbers.insert(std::stoll(version.key.id.substr(4)));
    }
    return numbers;
}

/// The store must hold `acknowledged` and, of any other write, all or nothing.
std::set<std::int64_t> check(const std::filesystem::path& folder, const std::set<std::int64_t>& acknowledged) {
    std::set<std::int64_t> there;
    const auto store = open(folder);
    const auto done = store->read_blocking([&](Reader& reader) -> core::Result<void> {
        there = events(reader);
        EXPECT_EQ(audits(reader), there);
        EXPECT_EQ(documents(reader), there);
        EXPECT_EQ(found_by_search(reader), there);
        EXPECT_EQ(*reader.history_total({}), std::int64_t(2 * there.size()));
        return {};
    });
    EXPECT_TRUE(done.has_value());
    for (const std::int64_t number : acknowledged) EXPECT_TRUE(there.contains(number)) << number << " is lost";
    const auto verified = verify_sqlite(folder);
    EXPECT_TRUE(verified.has_value());
    for (const std::string& problem : verified->problems) ADD_FAILURE() << problem;
    return there;
}

void kill_again_and_again(int rounds) {
    const test::TemporaryFolder folder;
    std::mt19937_64 random(std::random_device{}());
    std::set<std::int64_t> acknowledged;
    std::int64_t first = 1;
    for (int round = 0; round < rounds && !testing::Test::HasFailure(); ++round) {
        const std::chrono::milliseconds after(random() % 60);
        acknowledged.merge(run_and_kill(folder.path() / "data", first, after));
        const auto there = check(folder.path() / "data", acknowledged);
        first = there.empty() ? first : *there.rbegin() + 1;
    }
    EXPECT_FALSE(acknowledged.empty());
}

TEST(Crash, NothingAcknowledgedIsLostAndNothingIsHalfThere) {
    const char* rounds = std::getenv("CRASH_TEST_ROUNDS");
    kill_again_and_again(rounds == nullptr ? 20 : std::atoi(rounds));
}

}  // namespace
}  // namespace tonus::store
