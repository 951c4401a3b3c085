#include "contract.hpp"

namespace tonus::store {
namespace {

class StoreGaps : public StoreContract {
protected:
    void put_gaps(const std::string& id, std::optional<std::string_view> sender, const std::vector<Gap>& gaps) {
        perform([&](Writer& writer) { return writer.put_gaps({"Observation", id}, sender, gaps); });
    }
    std::vector<GapCount> gaps(std::size_t count = 100) {
        return read([&](Reader& reader) { return reader.gaps(count); });
    }
};

const Gap fatigue{"unknown-code", "urn:local|FTG", "Fatigue"};
const Gap units{"unknown-unit", "mmHG2", ""};

TEST_P(StoreGaps, AreCountedPerSenderTheCommonestFirst) {
    put_gaps("a", "ward", {fatigue, units});
    const core::Instant first = clock_.now();
    clock_.advance(std::chrono::minutes(5));
    put_gaps("b", "ward", {fatigue});
    put_gaps("c", "clinic", {fatigue});
    const auto counted = gaps();
    ASSERT_EQ(counted.size(), 3U);
    EXPECT_EQ(counted[0].sender, "ward");
    EXPECT_EQ(counted[0].gap, fatigue);
    EXPECT_EQ(counted[0].count, 2);
    EXPECT_EQ(counted[0].first, first);
    EXPECT_EQ(counted[0].last, clock_.now());
    EXPECT_EQ(counted[1].sender, "clinic");
    EXPECT_EQ(gaps(1).size(), 1U);
}

TEST_P(StoreGaps, AreReplacedWithTheirResource) {
    put_gaps("a", "ward", {fatigue, units});
    put_gaps("a", std::nullopt, {units});
    const auto counted = gaps();
    ASSERT_EQ(counted.size(), 1U);
    EXPECT_EQ(counted[0].gap, units);
    EXPECT_EQ(counted[0].sender, "ward") << "who sent it stays known";
    put_gaps("a", "ward", {});
    EXPECT_TRUE(gaps().empty());
}

TEST_P(StoreGaps, PatientsComePageByPage) {
    std::vector<PatientKey> keys;
    for (const std::string name : {"one", "two", "three"}) {
        keys.push_back(write([&](Writer& writer) { return writer.patient_named(std::vector<std::string>{name}); }));
    }
    const auto after = [&](PatientKey key) { return read([&](Reader& reader) { return reader.patients_after(key, 2); }); };
    EXPECT_EQ(after(0), (std::vector<PatientKey>{keys[0], keys[1]}));
    EXPECT_EQ(after(keys[1]), (std::vector<PatientKey>{keys[2]}));
    write([&](Writer& writer) { return writer.patient_named(std::vector<std::string>{"one", "two"}); });
    EXPECT_EQ(after(0), (std::vector<PatientKey>{keys[0], keys[2]})) << "a merged patient is one";
}

TEST_P(StoreGaps, FlagsAreCountedByRuleAndStatus) {
    const auto patient = write([&](Writer& writer) { return writer.patient_named(std::vector<std::string>{"one"}); });
    const auto put = [&](const std::string& id, const std::string& rule, const std::string& status) {
        FlagRow row;
        row.patient = patient;
        row.flag_id = id;
        row.rule = rule;
        row.status = status;
        row.since = clock_.now();
        perform([&](Writer& writer) { return writer.put_flag(row); });
    };
    put("old", "fall", "open");
    clock_.advance(std::chrono::hours(1));
    put("a", "fall", "open");
    put("b", "fall", "open");
    put("c", "fall", "confirmed");
    const auto counted = read([&](Reader& reader) { return reader.count_by_rule(clock_.now()); });
    ASSERT_EQ(counted.size(), 2U);
    EXPECT_EQ(counted[0].status, "confirmed");
    EXPECT_EQ(counted[0].count, 1);
    EXPECT_EQ(counted[1].rule, "fall");
    EXPECT_EQ(counted[1].count, 2);
}

INSTANTIATE_TEST_SUITE_P(Backends, StoreGaps, testing::ValuesIn(backends()), backend_name);

}  // namespace
}  // namespace tonus::store
