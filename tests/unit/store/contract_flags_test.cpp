#include "contract.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <random>
#include <thread>
#include <tuple>

namespace tonus::store {
namespace {

using testing::ElementsAre;

class StoreFlags : public StoreContract {
protected:
    StoreFlags() : patient_(patient({"Patient/1"})) {
        const core::Instant day = clock_.now();
        put({patient_, "old-urgent", "r1", true, 1, day, "new", "", false, "a", ""});
        put({patient_, "new-urgent", "r2", true, 1, day + std::chrono::hours(1), "claimed", "kim", true, "b", ""});
        put({patient_, "emergent", "r1", true, 0, day + std::chrono::hours(2), "new", "", false, "c", ""});
        put({patient_, "closed", "r1", false, 0, day, "confirmed", "kim", false, "d", ""});
    }
    void put(const FlagRow& flag) {
        perform([&](Writer& writer) { return writer.put_flag(flag); });
    }
    std::vector<std::string> find(const FlagQuery& query) {
        std::vector<std::string> ids;
        for (const FlagRow& row : read([&](Reader& reader) { return reader.search_flags(query); })) {
            ids.push_back(row.flag_id);
        }
        return ids;
    }
    PatientKey patient_;
};

TEST_P(StoreFlags, TheMostUrgentComesFirstThenTheOldest) { EXPECT_THAT(find({}), ElementsAre("emergent", "old-urgent", "new-urgent")); }

TEST_P(StoreFlags, EveryFilterNarrows) {
    FlagQuery query;
    query.priorities = {1};
    EXPECT_THAT(find(query), ElementsAre("old-urgent", "new-urgent"));
    query.statuses = {"claimed", "confirmed"};
    EXPECT_THAT(find(query), ElementsAre("new-urgent"));
    query = {};
    query.rules = {"r1"};
    EXPECT_THAT(find(query), ElementsAre("emergent", "old-urgent"));
    query = {};
    query.owner = "kim";
    EXPECT_THAT(find(query), ElementsAre("new-urgent"));
    query.open.reset();
    EXPECT_THAT(find(query), ElementsAre("closed", "new-urgent"));
    query.open = false;
    EXPECT_THAT(find(query), ElementsAre("closed"));
}

TEST_P(StoreFlags, LabelsAndPatientsNarrow) {
    const PatientKey other = patient({"Patient/2"});
    const core::Instant day = clock_.now();
    put({patient_, "oral", "r1", true, 2, day, "new", "", false, "e", "route:1 dizziness drowsiness"});
    put({other, "pump", "r1", true, 3, day, "new", "", false, "f", "route:3 dizziness"});
    FlagQuery query;
    query.labels = {{}, {"dizziness", "seizure"}};
    EXPECT_THAT(find(query), ElementsAre("oral", "pump"));
    query.labels = {{"route:3"}, {"dizziness"}};
    EXPECT_THAT(find(query), ElementsAre("pump"));
    query.labels = {{"drows"}};
    EXPECT_THAT(find(query), ElementsAre());
    query = {};
    query.patients = std::vector{other};
    EXPECT_THAT(find(query), ElementsAre("pump"));
    query.patients = std::vector<PatientKey>();
    EXPECT_THAT(find(query), ElementsAre());
}

/// Few and many patients are read in different ways.
TEST_P(StoreFlags, WhatIsFoundOfPatientsIsWhatIsFoundOfAllAndTheirs) {
    std::mt19937 random(11);
    std::vector<PatientKey> everybody;
    for (int i = 0; i < 70; ++i) everybody.push_back(patient({"Patient/of-" + std::to_string(i)}));
    std::sort(everybody.begin(), everybody.end());
    perform([&](Writer& writer) -> core::Result<void> {
        for (int i = 0; i < 300; ++i) {
            const core::Instant since = clock_.now() + std::chrono::hours(random() % 50);
            const std::string id = "of-" + std::to_string(i);
            const std::string rule = random() % 2 == 0 ? "r1" : "r2";
            const bool open = random() % 3 != 0;
            const FlagRow flag{everybody[random() % 70], id, rule, open, std::int64_t(random() % 4), since, "new", "", false, id, ""};
            if (auto done = writer.put_flag(flag); !done) return done;
        }
        return {};
    });
    for (const std::size_t count : {0U, 1U, 20U, 60U}) {
        for (const std::optional<bool> open : {std::optional(true), std::optional(false), std::optional<bool>()}) {
            FlagQuery query;
            query.open = open;
            query.rules = {"r1"};
            query.count = 1000;
            const std::vector<PatientKey> wanted(everybody.begin() + 3, everybody.begin() + 3 + std::ptrdiff_t(count));
            std::vector<std::string> expected;
            for (const FlagRow& row : read([&](Reader& reader) { return reader.search_flags(query); })) {
                if (std::binary_search(wanted.begin(), wanted.end(), row.patient)) expected.push_back(row.flag_id);
            }
            query.patients = wanted;
            EXPECT_EQ(find(query), expected) << count;
            EXPECT_EQ(read([&](Reader& reader) { return reader.flag_total(query); }), std::int64_t(expected.size()));
            for (const FlagRow& row : read([&](Reader& reader) { return reader.search_flags(query); })) EXPECT_EQ(row.state, row.flag_id);
        }
    }
}

TEST_P(StoreFlags, TheTotalIsOfAllPages) {
    FlagQuery query;
    query.offset = 1;
    query.count = 1;
    EXPECT_EQ(read([&](Reader& reader) { return reader.flag_total(query); }), 3);
    query.rules = {"r1"};
    EXPECT_EQ(read([&](Reader& reader) { return reader.flag_total(query); }), 2);
}

TEST_P(StoreFlags, PagesCountOnlyWhatMatches) {
    FlagQuery query;
    query.rules = {"r1"};
    query.offset = 1;
    query.count = 1;
    EXPECT_THAT(find(query), ElementsAre("old-urgent"));
    query.offset = 2;
    EXPECT_THAT(find(query), ElementsAre());
}

TEST_P(StoreFlags, ThoseThatCameBackAreToldApartAndTheirStateIsRead) {
    FlagQuery query;
    query.returned = true;
    EXPECT_THAT(find(query), ElementsAre("new-urgent"));
    const auto rows = read([&](Reader& reader) { return reader.search_flags(query); });
    EXPECT_EQ(rows.front().state, "b");
    query.with_state = false;
    for (const std::optional<bool> open : {std::optional(true), std::optional<bool>()}) {
        query.open = open;
        EXPECT_EQ(read([&](Reader& reader) { return reader.search_flags(query); }).front().state, "");
    }
    query.open = true;
    query.returned = false;
    EXPECT_THAT(find(query), ElementsAre("emergent", "old-urgent"));
}

TEST_P(StoreFlags, CountsByEverythingAWorklistFiltersBy) {
    put({patient_, "another", "r1", true, 1, clock_.now(), "new", "", false, "", ""});
    std::vector<std::string> open;
    for (const FlagCount& one : read([](Reader& reader) { return reader.count_flags(true); })) {
        open.push_back(
            one.rule + " " + one.status + " " + std::to_string(one.priority) + " " + one.owner + (one.returned ? "+ " : " ") +
            std::to_string(one.count)
        );
    }
    EXPECT_THAT(open, testing::UnorderedElementsAre("r1 new 0  1", "r1 new 1  2", "r2 claimed 1 kim+ 1"));
    EXPECT_EQ(read([](Reader& reader) { return reader.count_flags(false); }).size(), 1U);
}

TEST_P(StoreFlags, CountsAreThoseOfAnyOrderOfWrites) {
    std::mt19937 random(7);
    const auto one_of = [&](std::initializer_list<const char*> words) { return std::string(*(words.begin() + random() % words.size())); };
    std::map<std::string, FlagRow> stored;
    for (const FlagRow& row : read([](Reader& reader) {
             FlagQuery all;
             all.open.reset();
             return reader.search_flags(all);
         })) {
        stored[row.flag_id] = row;
    }
    for (int i = 0; i < 400; ++i) {
        FlagRow flag;
        flag.patient = patient_;
        flag.flag_id = "f" + std::to_string(random() % 30);
        flag.rule = one_of({"r1", "r2"});
        flag.open = random() % 2 == 0;
        flag.priority = std::int64_t(random() % 4);
        flag.since = clock_.now();
        flag.status = one_of({"open", "claimed"});
        flag.owner = one_of({"", "kim"});
        flag.returned = random() % 2 == 0;
        put(flag);
        stored[flag.flag_id] = flag;
    }
    std::map<std::tuple<bool, std::string, std::string, std::int64_t, std::string, bool>, std::int64_t> expected;
    for (const auto& [id, flag] : stored) ++expected[{flag.open, flag.rule, flag.status, flag.priority, flag.owner, flag.returned}];
    std::map<std::tuple<bool, std::string, std::string, std::int64_t, std::string, bool>, std::int64_t> counted;
    for (const bool open : {true, false}) {
        for (const FlagCount& one : read([&](Reader& reader) { return reader.count_flags(open); })) {
            counted[{open, one.rule, one.status, one.priority, one.owner, one.returned}] = one.count;
        }
    }
    EXPECT_EQ(counted, expected);
}

TEST_P(StoreFlags, AFlagIsReplacedAndKeepsEveryColumn) {
    const PatientKey other = patient({"Patient/2"});
    const FlagRow moved{other, "emergent", "r9", false, -3, clock_.now(), "dismissed", "lee", true, R"({"x":1})", "route:1 dizziness"};
    put(moved);
    EXPECT_THAT(find({}), ElementsAre("old-urgent", "new-urgent"));
    const auto flag = read([](Reader& reader) { return reader.flag("emergent"); });
    ASSERT_TRUE(flag.has_value());
    EXPECT_EQ(flag->patient, other);
    EXPECT_EQ(flag->rule, "r9");
    EXPECT_FALSE(flag->open);
    EXPECT_EQ(flag->priority, -3);
    EXPECT_EQ(flag->since, moved.since);
    EXPECT_EQ(flag->status, "dismissed");
    EXPECT_EQ(flag->owner, "lee");
    EXPECT_TRUE(flag->returned);
    EXPECT_EQ(flag->state, R"({"x":1})");
    EXPECT_EQ(read([&](Reader& reader) { return reader.flags(patient_); }).size(), 3U);
    EXPECT_EQ(read([](Reader& reader) { return reader.counts(); }).open_flags, 2);
}

/// Ids of the open ones that have the status and the label, the most urgent first.
std::vector<std::string> expected_of(const std::map<std::string, FlagRow>& stored, const std::string& status, const std::string& label) {
    std::vector<const FlagRow*> rows;
    for (const auto& [id, flag] : stored) {
        if (flag.open && flag.status == status && (" " + flag.labels + " ").find(" " + label + " ") != std::string::npos)
            rows.push_back(&flag);
    }
    std::sort(rows.begin(), rows.end(), [](const FlagRow* left, const FlagRow* right) {
        return std::tie(left->priority, left->since, left->flag_id) < std::tie(right->priority, right->since, right->flag_id);
    });
    std::vector<std::string> ids;
    for (const FlagRow* row : rows) ids.push_back(row->flag_id);
    return ids;
}

TEST_P(StoreFlags, WhatIsAskedAgainAndAgainFollowsEveryChange) {
    std::mt19937 random(11);
    const auto one_of = [&](std::initializer_list<const char*> words) { return std::string(*(words.begin() + random() % words.size())); };
    std::map<std::string, FlagRow> stored;
    FlagQuery query;
    query.with_state = false;
    for (int i = 0; i < 300; ++i) {
        FlagRow flag;
        flag.patient = patient_;
        flag.flag_id = "f" + std::to_string(random() % 20);
        flag.rule = "r7";
        flag.open = random() % 3 != 0;
        flag.priority = std::int64_t(random() % 4);
        flag.since = clock_.now() + std::chrono::seconds(random() % 3);
        flag.status = one_of({"open", "claimed"});
        flag.labels = one_of({"dizziness", "route:1 dizziness", "route:3"});
        const bool refused = random() % 5 == 0;
        const auto done = store_->write_blocking([&](Writer& writer) -> core::Result<void> {
            if (auto put = writer.put_flag(flag); !put) return put;
            return refused ? core::Result<void>(core::fail(core::ErrorKind::conflict, "on second thoughts")) : core::Result<void>();
        });
        ASSERT_EQ(done.has_value(), !refused);
        if (!refused) stored[flag.flag_id] = flag;
        for (int again = int(random() % 4); again > 0; --again) {
            const std::string status = one_of({"open", "claimed"});
            const std::string label = one_of({"dizziness", "route:1", "route:3"});
            query.rules = {"r7"};
            query.statuses = {status};
            query.labels = {{label}};
            const auto expected = expected_of(stored, status, label);
            ASSERT_EQ(find(query), expected) << "after " << i << " changes";
            ASSERT_EQ(read([&](Reader& reader) { return reader.flag_total(query); }), std::int64_t(expected.size()));
        }
    }
}

TEST_P(StoreFlags, WhatWasAskedLongAgoFollowsThousandsOfChanges) {
    FlagQuery query;
    query.rules = {"many"};
    query.count = 10'000;
    ASSERT_THAT(find(query), ElementsAre());
    std::vector<std::string> expected;
    for (int group = 0; group < 6; ++group) {
        perform([&](Writer& writer) -> core::Result<void> {
            for (int i = 0; i < 1000; ++i) {
                const std::string id = "f" + std::to_string(10'000 + i);
                const bool open = i % 6 > group;
                if (auto put = writer.put_flag({patient_, id, "many", open, 1, clock_.now(), "new", "", false, "", ""}); !put) return put;
            }
            return {};
        });
        if (group % 5 != 0) continue;
        expected.clear();
        for (int i = 0; i < 1000; ++i) {
            if (i % 6 > group) expected.push_back("f" + std::to_string(10'000 + i));
        }
        ASSERT_EQ(find(query), expected) << "after group " << group;
    }
}

TEST_P(StoreFlags, WhatIsAskedAgainAndAgainFollowsAPatientsMerge) {
    const PatientKey first = patient({"Patient/2"});
    const PatientKey second = patient({"Patient/3"});
    put({second, "moves", "r1", true, 2, clock_.now(), "new", "", false, "", ""});
    const auto patients_asked = [&](PatientKey of) {
        FlagQuery query;
        query.patients = std::vector{of};
        return find(query);
    };
    for (int again = 0; again < 3; ++again) ASSERT_THAT(patients_asked(first), ElementsAre());
    const PatientKey survivor = patient({"Patient/2", "Patient/3"});
    for (int again = 0; again < 3; ++again) ASSERT_THAT(patients_asked(survivor), ElementsAre("moves"));
}

/// One transaction opens or closes two flags: nobody sees one of them, however they ask meanwhile.
TEST_P(StoreFlags, WhoReadsBesideAWriterSeesATransactionOrNoneOfIt) {
    std::atomic<bool> over = false;
    std::atomic<int> torn = 0;
    std::vector<std::thread> readers;
    for (int i = 0; i < 3; ++i) {
        readers.emplace_back([&] {
            FlagQuery query;
            query.rules = {"pair"};
            while (!over) {
                std::size_t found = 0;
                const auto done = store_->read_blocking([&](Reader& reader) -> core::Result<void> {
                    const auto rows = reader.search_flags(query);
                    if (!rows) return core::fail(rows.error());
                    found = rows->size();
                    return {};
                });
                if (!done || found % 2 != 0) ++torn;
            }
        });
    }
    for (int i = 0; i < 200; ++i) {
        const bool open = i % 2 == 0;
        perform([&](Writer& writer) -> core::Result<void> {
            if (auto put = writer.put_flag({patient_, "left", "pair", open, 1, clock_.now(), "new", "", false, "", ""}); !put) return put;
            return writer.put_flag({patient_, "right", "pair", open, 1, clock_.now(), "new", "", false, "", ""});
        });
        FlagQuery query;
        query.rules = {"pair"};
        for (int again = 0; again < 3; ++again) EXPECT_EQ(find(query).size(), open ? 2U : 0U) << "its own writer's reader";
    }
    over = true;
    for (std::thread& reader : readers) reader.join();
    EXPECT_EQ(torn, 0);
}

TEST_P(StoreFlags, NothingForAFlagThatNeverWas) {
    EXPECT_FALSE(read([](Reader& reader) { return reader.flag("nobody"); }).has_value());
}

INSTANTIATE_TEST_SUITE_P(Backends, StoreFlags, testing::ValuesIn(backends()), backend_name);

}  // namespace
}  // namespace tonus::store
