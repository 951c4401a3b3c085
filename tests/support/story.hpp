#pragma once

#include <tonus/clinical/content.hpp>
#include <tonus/core/clock.hpp>
#include <tonus/surveillance/assess.hpp>

#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::test {

/// What a patient's resources should raise. In a story file a line "# ..." names the story, "expect RULE
/// PRIORITY" asks for a flag, "quiet RULE" forbids one, "only" forbids every flag that is not asked for, and
/// every other line is one resource as JSON in which "{-3d}", "{-5h}" or "{+2d}" is a time counted from now.
struct Story {
    std::string name;
    std::set<std::string> expected;  ///< "rule priority"
    std::set<std::string> quiet;     ///< rules
    bool only = false;
    std::vector<std::string> resources;
};

/// The stories of tests/golden/stories that come out the same in whatever order their resources arrive; in those of
/// "corrections" and "turns" a later version replaces an earlier one.
inline constexpr std::array<std::string_view, 18> unordered_stories = {
    "rules",
    "thresholds",
    "ordinary",
    "charts",
    "windows",
    "emergencies",
    "signs",
    "doses",
    "contexts",
    "shapes",
    "reports",
    "treatments",
    "visits",
    "vendors",
    "feeds",
    "clinics",
    "medicines",
    "chains"};

/// The stories of a file. Throws std::runtime_error for a file that cannot be read.
[[nodiscard]] std::vector<Story> read_stories(const std::string& file);
/// Those of tests/golden/stories/<name>.story.
[[nodiscard]] std::vector<Story> read_golden_stories(std::string_view name);

/// The instant that a story's times are counted from: 2026-11-24T12:00:00Z.
[[nodiscard]] core::Instant story_now();

/// What the rules find in resources given as JSON texts, with references among them resolved. A resource with the
/// id of an earlier one is its next version.
[[nodiscard]] surveillance::Assessment assess_resources(
    const std::vector<std::string>& resources, const clinical::ClinicalContent& content, const surveillance::RuleSet& rules
);

/// Why `assessment` is not what the story expects; empty if it is.
[[nodiscard]] std::string story_problem(const Story& story, const surveillance::Assessment& assessment);

}  // namespace tonus::test
