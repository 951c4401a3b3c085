#include "whole_text.hpp"

#include <tonus/json/document.hpp>

#include <gtest/gtest.h>

namespace tonus::worklist {
namespace {

using clinical::SegmentRole;

const Words fell = {{"I ", SegmentRole::plain}, {"fell", SegmentRole::effect}, {".", SegmentRole::plain}};
const Words dizzy = {{"Dizzy", SegmentRole::effect}, {" since ", SegmentRole::plain}, {"Monday", SegmentRole::time}};

/// Each segment in brackets, what is marked with a number.
std::string shown(const Words& words) {
    std::string text;
    for (const clinical::Segment& segment : words) {
        text += "[" + segment.text + (segment.role == SegmentRole::plain ? "]" : "|" + std::to_string(int(segment.role)) + "]");
    }
    return text;
}

std::vector<std::string> in_text(const std::string& resource, const std::vector<Words>& sentences) {
    const auto document = json::Document::parse(resource).value();
    std::vector<std::string> texts;
    for (const Words& words : in_whole_text(document.root(), sentences)) texts.push_back(shown(words));
    return texts;
}

using Texts = std::vector<std::string>;

TEST(WholeTextTest, AddsWhatStandsBeforeAndAfterASentence) {
    const Texts expected = {"[Hello.\n][I ][fell|1][.][ My son took ten of the tablets. \U0001F635]"};
    EXPECT_EQ(in_text(R"({"valueString":"Hello.\nI fell. My son took ten of the tablets. 😵"})", {fell}), expected);
}

TEST(WholeTextTest, MarksAllSentencesOfOneTextInTheirOrder) {
    const std::string whole = "[Dizzy|1][ since ][Monday|2][. ][I ][fell|1][.]";
    EXPECT_EQ(in_text(R"({"valueString":"Dizzy since Monday. I fell."})", {fell, dizzy, fell}), Texts(3, whole));
}

TEST(WholeTextTest, KeepsTextsOfOneResourceApart) {
    const Texts expected = {"[I ][fell|1][.][ Twice.]", "[Dizzy|1][ since ][Monday|2]"};
    EXPECT_EQ(in_text(R"({"note":[{"text":"I fell. Twice."},{"text":"Dizzy since Monday"}]})", {fell, dizzy}), expected);
}

TEST(WholeTextTest, LeavesWhatStandsInNoTextAsItIs) {
    const Texts expected = {"[I ][fell|1][.]", ""};
    EXPECT_EQ(in_text(R"({"text":{"div":"<div>I <b>fell</b>.</div>"}})", {fell, {}}), expected);
}

}  // namespace
}  // namespace tonus::worklist
