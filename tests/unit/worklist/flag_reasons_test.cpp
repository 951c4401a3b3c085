#include "flag_reasons.hpp"

#include <tonus/json/document.hpp>

#include <gtest/gtest.h>

namespace tonus::worklist {
namespace {

using surveillance::Evidence;
using surveillance::EvidenceRole;
using surveillance::Priority;

constexpr core::Instant report_time{std::chrono::seconds(1'790'000'000)};

Evidence sign(std::string_view concept_id, core::Instant at, std::string_view sentence) {
    Evidence evidence;
    evidence.concept_id = concept_id;
    evidence.role = EvidenceRole::symptom;
    evidence.priority = Priority::emergent;
    evidence.at = at;
    evidence.sentence = sentence;
    return evidence;
}

std::string because(std::vector<Evidence> evidence) {
    review::Flag flag;
    flag.state.evidence = std::move(evidence);
    json::Writer writer;
    writer.begin_object();
    write_flag_reasons(writer, flag, {});
    writer.end_object();
    const auto written = json::Document::parse(writer.take());
    std::string sentences;
    for (const json::Value sentence : written->root()["because"].elements()) sentences += std::string(sentence.string()) + "; ";
    return sentences;
}

TEST(FlagReasons, WhatACodeAndANoteBothSayIsSaidOnceAndLeavesRoomForTheOtherSigns) {
    EXPECT_EQ(
        because({
            sign("hallucination", report_time, "Hallucinations"),
            sign("hallucination", report_time, "Hallucinations, new or worse"),
            sign("fever", report_time - std::chrono::hours(1), "Fever"),
            sign("seizure", report_time - std::chrono::hours(2), "Seizure"),
        }),
        "Hallucinations; Fever; Seizure; "
    );
}

TEST(FlagReasons, TheSameSignAtAnotherTimeIsAnother) {
    EXPECT_EQ(
        because({sign("fall", report_time - std::chrono::hours(1), "Fall at 11"), sign("fall", report_time, "Fall at 12")}),
        "Fall at 12; Fall at 11; "
    );
}

}  // namespace
}  // namespace tonus::worklist
