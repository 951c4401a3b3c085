#pragma once

#include <tonus/core/content_path.hpp>
#include <tonus/core/result.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::worklist {

/// How all patients' courses are looked at together.
struct CohortContent {
    struct Route {
        std::string name;  ///< oral, intrathecal
        std::string unit;
        std::vector<double> up_to;  ///< the highest dose of each band but the last, which has none; rising

        [[nodiscard]] std::size_t band_of(double dose) const;
    };

    int days = 0;                     ///< what is older is left out
    std::chrono::minutes kept_for{};  ///< how old the numbers shown may be
    std::int64_t least = 0;           ///< patients below which a number is not shown
    std::vector<Route> routes;
};

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
    CohortContent cohort;
};

/// Errors: invalid, with every problem of the file by line.
[[nodiscard]] core::Result<TimelineContent> load_timeline_content(const core::ContentPath& path);

/// The kind whose concepts hold `concept_id`; empty if none does.
[[nodiscard]] std::string_view kind_of(const std::vector<TimelineContent::Kind>& kinds, std::string_view concept_id);

}  // namespace tonus::worklist
