#pragma once

#include "diagnosis_view.hpp"
#include "patient_view.hpp"
#include "people.hpp"
#include "timeline_content.hpp"
#include "whole_text.hpp"

#include <tonus/json/writer.hpp>
#include <tonus/review/flag.hpp>
#include <tonus/review/knowledge.hpp>
#include <tonus/surveillance/record.hpp>
#include <tonus/surveillance/rule_set.hpp>
#include <tonus/worklist/options.hpp>

#include <string>
#include <vector>

namespace tonus::worklist {

struct ReviewParts {
    const review::Flag& flag;
    std::string task_version;
    const Person& person;
    const surveillance::Record& record;
    std::vector<review::Flag> related;  ///< the patient's other flags
    std::vector<Diagnosis> diagnoses;   ///< since timeline_start()
    std::vector<Words> words;           ///< of each piece of evidence, within all of its text
    std::string draft;                  ///< the viewer's unsaved form as JSON; empty: none
    bool replayed = false;              ///< shows what was seen earlier: nothing can be done to it
};

/// From when a review's timeline tells.
[[nodiscard]] inline core::Instant timeline_start(core::Instant now) { return now - std::chrono::days(90); }

/// What a review is shown to whom, and by.
struct ReviewContext {
    const Viewer& viewer;
    const review::KnowledgeState& knowledge;
    const TimelineContent& timeline;
    const Options& options;
    const review::WorkflowOptions& workflow;
    core::Instant now;
};

/// FlagReview of docs/review-api.md.
void write_review(json::Writer& writer, const ReviewParts& parts, const ReviewContext& context);

}  // namespace tonus::worklist
