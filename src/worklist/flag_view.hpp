#pragma once

#include "diagnosis_view.hpp"
#include "patient_view.hpp"
#include "timeline_content.hpp"

#include <tonus/identity/account.hpp>
#include <tonus/json/writer.hpp>
#include <tonus/review/desk.hpp>
#include <tonus/review/flag.hpp>
#include <tonus/review/knowledge.hpp>
#include <tonus/surveillance/record.hpp>
#include <tonus/surveillance/rule_set.hpp>
#include <tonus/worklist/options.hpp>

#include <map>
#include <string>
#include <vector>

namespace tonus::worklist {

struct Colleague {
    identity::Role role;  ///< the main one
    std::string name;     ///< as colleagues know them
};

/// Who works here, by account name, for showing who holds or decided a flag.
using People = std::map<std::string, Colleague, std::less<>>;
[[nodiscard]] People people_of(const std::vector<identity::Account>& accounts);

/// Who is looking.
struct Viewer {
    identity::Account account;
    People people;
};

/// The page's word for a stage: new, reviewing, snoozed, waiting, confirmed, dismissed, merged, cleared.
[[nodiscard]] std::string_view state_name(const review::Flag& flag) noexcept;

/// Why somebody cannot take an action now (role, state, priority, lease); empty if they can.
[[nodiscard]] std::string_view refusal_of(const review::ActionRow& row, const review::Flag& flag, const Viewer& viewer, core::Instant now);

/// The names of the effects among the labels of a flag's row.
[[nodiscard]] std::vector<std::string_view> effect_titles(std::string_view labels, const clinical::ClinicalContent& content);

/// WorklistRow; `effects` of effect_titles().
void write_row(
    json::Writer& writer,
    const review::ListedFlag& listed,
    const std::vector<std::string_view>& effects,
    const Person& person,
    const People& people,
    const review::WorkflowOptions& workflow
);

struct ReviewParts {
    const review::Flag& flag;
    std::string task_version;
    const Person& person;
    const surveillance::Record& record;
    std::vector<review::Flag> related;  ///< the patient's other flags
    std::vector<Diagnosis> diagnoses;   ///< since timeline_start()
    std::string draft;                  ///< the viewer's unsaved form as JSON; empty: none
    bool replayed = false;              ///< shows what was seen earlier: nothing can be done to it
};

/// From when a review's timeline tells.
[[nodiscard]] inline core::Instant timeline_start(core::Instant now) { return now - std::chrono::days(90); }

/// FlagReview.
void write_review(
    json::Writer& writer,
    const ReviewParts& parts,
    const Viewer& viewer,
    const review::KnowledgeState& knowledge,
    const TimelineContent& content,
    const Options& options,
    const review::WorkflowOptions& workflow,
    core::Instant now
);

/// Decision of docs/review-api.md.
void write_decision(json::Writer& writer, const review::Decision& decision, const review::Workflow& workflow, const People& people);

/// Person, or null for an empty account.
void write_person(json::Writer& writer, const People& people, std::string_view account, std::string_view display_name);

}  // namespace tonus::worklist
