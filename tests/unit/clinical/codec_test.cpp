#include <tonus/clinical/codec.hpp>

#include <gtest/gtest.h>

namespace tonus::clinical {
namespace {

Fact everything() {
    Fact fact;
    fact.kind = FactKind::exposure;
    fact.concept_id = "morphine";
    fact.polarity = Polarity::absent;
    fact.certainty = Certainty::uncertain;
    fact.start = core::Instant(std::chrono::microseconds(1'700'000'000'123'456));
    fact.start_latest = fact.start + std::chrono::hours(24);
    fact.end = fact.start + std::chrono::hours(48);
    fact.value = 0.1 + 0.2;
    fact.value_high = 62.5;
    fact.unit = "mg/d";
    fact.single_dose = 10;
    fact.concentration = 2;
    fact.tablet_strength = 10;
    fact.severity = Severity::severe;
    fact.change = Change::better;
    fact.serious = fact.dechallenge = fact.rechallenge = fact.as_needed = fact.from_text = true;
    fact.route = Route::intrathecal;
    fact.state = ExposureState::refuted;
    fact.product = "a \"quoted\" name";
    fact.indications = {"spasticity", "chronic-pain"};
    fact.qualifiers = {"opioid"};
    fact.element = "MedicationStatement.medication";
    fact.display = "20 mg tid";
    fact.words = {{"I feel ", SegmentRole::plain}, {"dizzy", SegmentRole::effect}};
    return fact;
}

TEST(FactCodec, KeepsEveryMember) {
    const std::string text = encode({everything(), Fact()});
    const auto facts = decode(text);
    ASSERT_TRUE(facts.has_value());
    ASSERT_EQ(facts->size(), 2U);
    EXPECT_EQ(encode(*facts), text);
    const Fact& fact = facts->front();
    EXPECT_EQ(fact.value, everything().value);
    EXPECT_EQ(fact.start_latest, everything().start_latest);
    EXPECT_EQ(fact.end, everything().end);
    EXPECT_EQ(fact.words[1].role, SegmentRole::effect);
    EXPECT_EQ(fact.product, everything().product);
}

TEST(FactCodec, KeepsTextAsItIs) {
    for (const std::string text : {"\"", "\\", "\\\"", "a\\", "\n\t\x01", "Mu\xc3\xb6\xe2\x82\xac", "],}:[{"}) {
        Fact fact;
        fact.display = text;
        fact.qualifiers = {text, "", text};
        fact.words = {{text, SegmentRole::effect}, {"", SegmentRole::plain}};
        const auto facts = decode(encode({fact, fact}));
        ASSERT_TRUE(facts.has_value()) << text;
        ASSERT_EQ(facts->size(), 2U) << text;
        EXPECT_EQ(facts->back().display, text);
        EXPECT_EQ(facts->back().qualifiers, fact.qualifiers);
        EXPECT_EQ(facts->back().words.front().text, text);
        EXPECT_EQ(facts->back().words.size(), 2U);
    }
}

TEST(FactCodec, PassesOverMembersItDoesNotKnow) {
    const auto facts = decode(R"([{"zz":{"a":[1,"]"],"b":null},"c":"fall","y":-1.5e3,"long":true,"s":7}])");
    ASSERT_TRUE(facts.has_value());
    EXPECT_EQ(facts->front().concept_id, "fall");
    EXPECT_EQ(facts->front().start, core::Instant(std::chrono::microseconds(7)));
}

TEST(FactCodec, NothingIsEmptyText) {
    EXPECT_EQ(encode({}), "");
    EXPECT_TRUE(decode("")->empty());
}

TEST(FactCodec, ReadsManyTextsAtOnce) {
    Fact fall;
    fall.concept_id = "fall";
    const std::string two = encode({everything(), fall});
    const std::string one = encode({fall});
    const auto each = decode_each(std::vector<std::string_view>{two, "", one});
    ASSERT_TRUE(each.has_value());
    ASSERT_EQ(each->size(), 3U);
    EXPECT_EQ(encode((*each)[0]), two);
    EXPECT_TRUE((*each)[1].empty());
    EXPECT_EQ(encode((*each)[2]), one);
    EXPECT_EQ((*each)[2][0].start_latest, fall.start) << "what the fact before it said does not stay";
    EXPECT_TRUE(decode_each({})->empty());
    EXPECT_FALSE(decode_each(std::vector<std::string_view>{one, "[", "]"}).has_value());
}

TEST(FactCodec, LeavesOutWhatIsUsual) {
    Fact plain;
    plain.concept_id = "fall";
    EXPECT_EQ(encode({plain}), R"([{"k":3,"c":"fall","s":0}])");
}

class FactCodecRefuses : public testing::TestWithParam<const char*> {};

TEST_P(FactCodecRefuses, WhatItDidNotWrite) { EXPECT_FALSE(decode(GetParam()).has_value()); }

INSTANTIATE_TEST_SUITE_P(
    Table,
    FactCodecRefuses,
    testing::Values(
        "[",
        "]",
        "[,]",
        "[{}],",
        "[{}",
        "{",
        "{}",
        "[1]",
        R"([{"c"}])",
        R"([{"c":"x])",
        R"([{"c":"\"}])",
        R"([{"c":"\x"}])",
        R"([{"q":["a"}])",
        R"([{"w":[[0]]}])",
        R"([{"w":[["a",0]]}])",
        R"([{"v":}])",
        R"([{"sr":1}])",
        R"([{"other":}])",
        R"([{"k":99,"c":"x","s":0}])",
        R"([{"k":1,"c":5,"s":0}])",
        R"([{"k":1,"c":"x","s":"0"}])"
    )
);

}  // namespace
}  // namespace tonus::clinical
