#include "sqlite/dictionary_training.hpp"
#include "sqlite/connection.hpp"

#include "support/temporary_folder.hpp"

#include <tonus/store/maintenance.hpp>
#include <tonus/store/sqlite_store.hpp>

#include <gmock/gmock.h>

#include <thread>

namespace tonus::store {
namespace {

/// A store that gets enough of one sender's resources to learn their habits.
class Learning : public testing::Test {
protected:
    Learning() { open(); }

    void open() {
        store_.reset();
        SqliteOptions options;
        options.folder = folder_.path() / "data";
        options.index_run = 4000;
        store_ = std::move(open_sqlite(options).value());
    }

    static Draft observation(int number) {
        Draft draft;
        draft.key = {"Observation", "o" + std::to_string(number)};
        draft.content =
            "\n},\"code\":{\"text\":\"Spasms of the left leg, counted by the ward nurse\"},\"device\":{\"display\":\"bedside monitor of "
            "ward seven\"},\"valueInteger\":" +
            std::to_string(number) + "}";
        for (std::uint64_t row = 1; row < 9; ++row)
            draft.index.push_back({row * 0x9E3779B97F4A7C15U, std::int64_t(row * 0x7F4A7C159E3779B9U)});
        draft.index.push_back({std::uint64_t(number) * 0xBF58476D1CE4E5B9U, number});
        return draft;
    }

    void put(int from, int to) {
        for (int first = from; first < to; first += 50) {
            const auto done = store_->write_blocking([&](Writer& writer) -> core::Result<void> {
                for (int number = first; number < first + 50; ++number) {
                    if (auto stored = writer.put(observation(number)); !stored) return core::fail(stored.error());
                }
                return {};
            });
            ASSERT_TRUE(done.has_value()) << done.error().detail();
        }
    }

    void expect(int number) {
        const auto done = store_->read_blocking([&](Reader& reader) -> core::Result<void> {
            EXPECT_EQ(reader.current({"Observation", "o" + std::to_string(number)}).value()->content, observation(number).content);
            IndexQuery query;
            query.type = "Observation";
            query.all_of = {{{std::uint64_t(number) * 0xBF58476D1CE4E5B9U}}};
            EXPECT_EQ(reader.search(query).value().versions.size(), 1U) << number;
            return {};
        });
        ASSERT_TRUE(done.has_value());
    }

    std::int64_t ask(const std::string& question) {
        auto connection = sqlite::Connection::open(folder_.path() / "data" / "tonus.sqlite", sqlite::Access::read, 1 << 20);
        return connection.value().ask(question).value();
    }

    /// It learns beside the writer, which takes over what was learnt with its next commit.
    void put_until_learnt(int from, int to) {
        put(from, to);
        while (ask("SELECT count(*) FROM dictionary") < 2) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }

    test::TemporaryFolder folder_;
    std::unique_ptr<Store> store_;
};

TEST_F(Learning, LaterVersionsTakeLessAndAllStayReadable) {
    put_until_learnt(0, 1000);
    put(1000, 1500);
    const std::string sizes = "SELECT sum(length(body) + length(index_rows)) FROM version WHERE sequence ";
    EXPECT_LT(ask(sizes + "> 1400") * 2, ask(sizes + "<= 100"));
    put(300, 350);  // what they replace was stored before it learnt, and is taken out of the index
    for (const int number : {1, 320, 999, 1499}) expect(number);
    open();
    for (const int number : {1, 320, 999, 1499}) expect(number);
    store_.reset();
    EXPECT_THAT(verify_sqlite(folder_.path() / "data").value().problems, testing::IsEmpty());
}

TEST_F(Learning, ARestartGoesOnWithWhatWasLearnt) {
    put_until_learnt(0, 1000);
    open();
    put(1000, 1050);
    EXPECT_EQ(ask("SELECT count(DISTINCT dictionary) FROM version"), 2);
    EXPECT_EQ(ask("SELECT dictionary FROM version WHERE sequence = 1050"), 2);
}

/// What one sender's systems send: the same but for a number.
std::vector<sqlite::VersionBytes> habits(int from, int to) {
    std::vector<sqlite::VersionBytes> samples;
    for (int i = from; i < to; ++i) {
        std::string text;
        for (int word = 0; word < 60; ++word) text += "habit-" + std::to_string(word * 7919) + ';';
        samples.push_back({text + std::to_string(i), text.substr(0, 200) + std::to_string(i)});
    }
    return samples;
}

TEST(Training, TakesInWhatTheDictionaryDoesNotKnow) {
    const std::string base = "what the program brought";
    const auto better = sqlite::trained(base, {base, {}}, habits(0, 40));
    ASSERT_TRUE(better.has_value());
    EXPECT_TRUE(better->text.starts_with(base));
    EXPECT_THAT(better->text, testing::HasSubstr("habit-7919;"));
    EXPECT_THAT(better->rows, testing::HasSubstr("habit-7919;"));
}

TEST(Training, IsForNothingWhereLittleIsGained) {
    const std::string base = "what the program brought";
    const auto better = sqlite::trained(base, {base, {}}, habits(0, 40));
    ASSERT_TRUE(better.has_value());
    EXPECT_EQ(sqlite::trained(base, *better, habits(40, 80)), std::nullopt);
    EXPECT_EQ(sqlite::trained(base, *better, {}), std::nullopt);
}

TEST(LearningPaceTest, AsksAfterEverMoreVersions) {
    sqlite::TrainingSchedule pace(100);
    EXPECT_EQ(pace.due(611), std::nullopt);
    EXPECT_EQ(pace.due(612), (sqlite::Sampling{100, 1}));
    EXPECT_EQ(pace.due(613), std::nullopt);
    EXPECT_EQ(pace.due(612 + 16 * 512 - 1), std::nullopt);
    EXPECT_EQ(pace.due(612 + 16 * 512), (sqlite::Sampling{612, 16}));
}

}  // namespace
}  // namespace tonus::store
