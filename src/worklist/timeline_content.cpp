#include "timeline_content.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <functional>

namespace tonus::worklist {
namespace {

std::vector<std::string> strings(const toml::table& table, std::string_view key) {
    std::vector<std::string> texts;
    if (const toml::array* list = table[key].as_array()) {
        for (const toml::node& node : *list) texts.push_back(node.value_or(std::string()));
    }
    return texts;
}

std::vector<TimelineContent::Kind> kinds(const toml::table& root, std::string_view key) {
    std::vector<TimelineContent::Kind> rows;
    if (const toml::array* list = root[key].as_array()) {
        for (const toml::node& node : *list) {
            const toml::table* table = node.as_table();
            if (table == nullptr) continue;
            rows.push_back({(*table)["kind"].value_or(std::string()), strings(*table, "concepts")});
        }
    }
    return rows;
}

std::vector<TimelineContent::Score> scores(const toml::table& root) {
    std::vector<TimelineContent::Score> rows;
    const toml::array* list = root["score"].as_array();
    if (list == nullptr) return rows;
    for (const toml::node& node : *list) {
        const toml::table* table = node.as_table();
        if (table == nullptr) continue;
        TimelineContent::Score score;
        score.concept_id = (*table)["concept"].value_or(std::string());
        score.name = (*table)["name"].value_or(std::string());
        score.ordinal = (*table)["ordinal"].value_or(false);
        score.scale = strings(*table, "scale");
        if (const toml::array* values = (*table)["values"].as_array()) {
            for (const toml::node& value : *values) score.values.push_back(value.value_or(0.0));
        }
        rows.push_back(std::move(score));
    }
    return rows;
}

CohortContent cohort(const toml::table& root) {
    CohortContent content;
    const toml::table* table = root["cohort"].as_table();
    if (table == nullptr) return content;
    content.days = int((*table)["days"].value_or(std::int64_t(0)));
    content.kept_for = std::chrono::minutes((*table)["minutes_kept"].value_or(std::int64_t(0)));
    content.least = (*table)["least"].value_or(std::int64_t(0));
    const toml::array* routes = (*table)["route"].as_array();
    if (routes == nullptr) return content;
    for (const toml::node& node : *routes) {
        const toml::table* row = node.as_table();
        if (row == nullptr) continue;
        CohortContent::Route route{(*row)["name"].value_or(std::string()), (*row)["unit"].value_or(std::string()), {}};
        if (const toml::array* limits = (*row)["up_to"].as_array()) {
            for (const toml::node& limit : *limits) route.up_to.push_back(limit.value_or(0.0));
        }
        content.routes.push_back(std::move(route));
    }
    return content;
}

core::Result<TimelineContent> checked(TimelineContent content, const std::string& file) {
    for (const TimelineContent::Score& score : content.scores) {
        if (score.scale.size() != score.values.size() || score.scale.empty()) {
            return core::fail(
                core::ErrorKind::invalid, file + ": the score " + score.concept_id + " needs as many values as steps of its scale."
            );
        }
    }
    if (!content.cohort.routes.empty() && content.cohort.least < 2) {
        return core::fail(
            core::ErrorKind::invalid, file + ": cohort.least is missing or below 2: one patient must not be told from the rest."
        );
    }
    for (const CohortContent::Route& route : content.cohort.routes) {
        if (std::adjacent_find(route.up_to.begin(), route.up_to.end(), std::greater_equal()) == route.up_to.end()) continue;
        return core::fail(core::ErrorKind::invalid, file + ": up_to of the cohort's route " + route.name + " must rise.");
    }
    if (content.substance.empty()) {
        return core::fail(core::ErrorKind::invalid, file + ": substance is missing: the medicine whose doses are shown.");
    }
    return content;
}

}  // namespace

core::Result<TimelineContent> load_timeline_content(const core::ContentPath& file) {
    const auto text = file.read();
    if (!text) return core::fail(core::ErrorKind::invalid, file.name() + ": cannot be opened.");
    try {
        const toml::table root = toml::parse(*text);
        TimelineContent content;
        content.substance = root["substance"].value_or(std::string());
        content.kidney = root["kidney"].value_or(std::string());
        content.sedating = strings(root, "sedating");
        content.scores = scores(root);
        content.contexts = kinds(root, "context");
        content.pump_events = kinds(root, "pump");
        content.cohort = cohort(root);
        return checked(std::move(content), file.name());
    } catch (const toml::parse_error& problem) {
        return core::fail(
            core::ErrorKind::invalid,
            file.name() + ":" + std::to_string(problem.source().begin.line) + ": " + std::string(problem.description())
        );
    }
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
