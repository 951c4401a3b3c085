#pragma once

#include <tonus/core/content_path.hpp>
#include <tonus/core/result.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace tonus::worklist {

/// What the timeline shows, as config/timeline.toml says it. Slugs are those of config/concepts/.
struct TimelineContent {
    struct Score {
        std::string concept_id;
        std::string name;
        bool ordinal = false;
        std::vector<std::string> scale;
        std::vector<double> values;  ///< of each step of the scale
    };
    struct Kind {
        std::string kind;  ///< the page's word
        std::vector<std::string> concepts;
    };

    std::string substance;
    std::string kidney;
    std::vector<std::string> sedating;
    std::vector<Score> scores;
    std::vector<Kind> contexts;
    std::vector<Kind> pump_events;
};

/// Errors: invalid, with file and line, if the file cannot be read as what it should be.
[[nodiscard]] core::Result<TimelineContent> load_timeline_content(const core::ContentPath& file);

/// The kind whose concepts hold `concept_id`; empty if none does.
[[nodiscard]] std::string_view kind_of(const std::vector<TimelineContent::Kind>& kinds, std::string_view concept_id);

}  // namespace tonus::worklist
