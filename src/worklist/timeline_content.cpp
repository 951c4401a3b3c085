#include "timeline_content.hpp"

#include <tonus/content/toml_file.hpp>

#include <algorithm>
#include <functional>

namespace tonus::worklist {
namespace {

using content::TomlFile;

std::vector<TimelineContent::Kind> read_kinds(TomlFile& file, std::string_view key) {
    std::vector<TimelineContent::Kind> kinds;
    for (const toml::table* table : file.tables(file.root(), key)) {
        file.allow_only(*table, {"kind", "concepts"});
        kinds.push_back({file.needed_text(*table, "kind"), file.texts(*table, "concepts")});
    }
    return kinds;
}

std::vector<TimelineContent::Score> read_scores(TomlFile& file) {
    std::vector<TimelineContent::Score> scores;
    for (const toml::table* table : file.tables(file.root(), "score")) {
        file.allow_only(*table, {"concept", "name", "ordinal", "scale", "values"});
        TimelineContent::Score score;
        score.concept_id = file.needed_text(*table, "concept");
        score.name = file.needed_text(*table, "name");
        score.ordinal = file.flag(*table, "ordinal").value_or(false);
        score.scale = file.texts(*table, "scale");
        score.values = file.numbers(*table, "values");
        if (score.scale.empty() || score.scale.size() != score.values.size()) {
            file.complain(*table, "the score " + score.concept_id + " needs as many values as steps of its scale.");
        }
        scores.push_back(std::move(score));
    }
    return scores;
}

CohortContent::Route read_route(TomlFile& file, const toml::table& table) {
    file.allow_only(table, {"name", "unit", "up_to"});
    CohortContent::Route route{file.needed_text(table, "name"), file.needed_text(table, "unit"), file.numbers(table, "up_to")};
    const bool rising = std::adjacent_find(route.up_to.begin(), route.up_to.end(), std::greater_equal()) == route.up_to.end();
    if (!rising) file.complain(table, "up_to of the cohort's route " + route.name + " must rise.");
    return route;
}

CohortContent read_cohort(TomlFile& file) {
    const toml::table& table = file.section(file.root(), "cohort");
    file.allow_only(table, {"days", "minutes_kept", "least", "route"});
    CohortContent content;
    content.days = int(file.number(table, "days").value_or(0));
    content.kept_for = std::chrono::minutes(std::int64_t(file.number(table, "minutes_kept").value_or(0)));
    content.least = std::int64_t(file.number(table, "least").value_or(0));
    for (const toml::table* route : file.tables(table, "route")) content.routes.push_back(read_route(file, *route));
    if (!content.routes.empty() && content.least < 2) {
        file.complain(table, "least is missing or below 2: one patient must not be told from the rest.");
    }
    return content;
}

TimelineContent read_timeline(TomlFile& file) {
    file.allow_only(file.root(), {"substance", "kidney", "sedating", "score", "context", "pump", "cohort"});
    TimelineContent content;
    content.substance = file.needed_text(file.root(), "substance");
    content.kidney = file.text(file.root(), "kidney");
    content.sedating = file.texts(file.root(), "sedating");
    content.scores = read_scores(file);
    content.contexts = read_kinds(file, "context");
    content.pump_events = read_kinds(file, "pump");
    content.cohort = read_cohort(file);
    return content;
}

}  // namespace

core::Result<TimelineContent> load_timeline_content(const core::ContentPath& path) {
    std::vector<core::Issue> problems;
    TomlFile file(content::read_source(path), problems);
    TimelineContent content = file.readable() ? read_timeline(file) : TimelineContent();
    if (!problems.empty()) return core::fail(content::unusable("What the timeline shows cannot be used", std::move(problems)));
    return content;
}

std::size_t CohortContent::Route::band_of(double dose) const {
    return std::size_t(std::lower_bound(up_to.begin(), up_to.end(), dose) - up_to.begin());
}

std::string_view kind_of(const std::vector<TimelineContent::Kind>& kinds, std::string_view concept_id) {
    for (const TimelineContent::Kind& row : kinds) {
        if (std::find(row.concepts.begin(), row.concepts.end(), concept_id) != row.concepts.end()) return row.kind;
    }
    return {};
}

}  // namespace tonus::worklist
