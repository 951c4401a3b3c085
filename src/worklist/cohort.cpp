#include "cohort.hpp"

#include "view_text.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

namespace tonus::worklist {
namespace {

using clinical::Fact;

constexpr std::size_t most_effects = 12;

std::size_t step_near(const TimelineContent::Score& score, double value) {
    const auto nearest = std::min_element(score.values.begin(), score.values.end(), [&](double left, double right) {
        return std::abs(left - value) < std::abs(right - value);
    });
    return std::size_t(nearest - score.values.begin());
}

/// The doses of one route.
class Doses {
public:
    Doses(const surveillance::Record& record, std::string_view substance, const CohortContent::Route& route) : route_(route) {
        for (const std::uint32_t position : record.about(substance)) {
            const Fact& fact = record[position].fact;
            const bool taken = fact.state == clinical::ExposureState::active || fact.state == clinical::ExposureState::ended;
            const bool wanted = fact.kind == clinical::FactKind::exposure && fact.concept_id == substance && taken && fact.value;
            if (wanted && route_name(fact.route) == route.name) doses_.push_back(&fact);
        }
    }

    /// Each band once in which a dose was taken between the two.
    [[nodiscard]] std::set<std::size_t> bands(core::Instant from, core::Instant to) const {
        std::set<std::size_t> found;
        for (const Fact* dose : doses_) {
            if (dose->start < to && (!dose->end || *dose->end > from)) found.insert(route_.band_of(*dose->value));
        }
        return found;
    }
    /// The dose of an instant: of several, the one that began last.
    [[nodiscard]] std::optional<std::size_t> band_at(core::Instant at) const {
        std::optional<std::size_t> band;
        for (const Fact* dose : doses_) {
            if (dose->start <= at && (!dose->end || at < *dose->end)) band = route_.band_of(*dose->value);
        }
        return band;
    }

private:
    const CohortContent::Route& route_;
    std::vector<const Fact*> doses_;  ///< by their start
};

/// The newest value of a score; of several at one time, on several places of the body, the highest.
const Fact* newest(const surveillance::Record& record, std::string_view score, core::Instant from, core::Instant to) {
    const Fact* found = nullptr;
    for (const std::uint32_t position : record.about(score)) {
        const Fact& fact = record[position].fact;
        if (!fact.value || fact.start < from || fact.start >= to) continue;
        if (found == nullptr || std::pair(found->start, *found->value) < std::pair(fact.start, *fact.value)) found = &fact;
    }
    return found;
}

}  // namespace

Cohort::Cohort(const TimelineContent& content, core::Instant now)
    : content_(content), from_(now - std::chrono::days(content.cohort.days)), to_(now) {
    for (const CohortContent::Route& route : content.cohort.routes) {
        const Cells none(route.up_to.size() + 1);
        Course& course = courses_.emplace_back(Course{&route, none, {}, {}});
        for (const TimelineContent::Score& score : content.scores) course.scores.emplace_back(score.scale.size(), none);
    }
}

void Cohort::add(const surveillance::Record& record) {
    for (Course& course : courses_) add_course(course, record);
}

void Cohort::add_course(Course& course, const surveillance::Record& record) const {
    const Doses doses(record, content_.substance, *course.route);
    for (const std::size_t band : doses.bands(from_, to_)) ++course.patients[band];
    for (std::size_t i = 0; i < content_.scores.size(); ++i) {
        const TimelineContent::Score& score = content_.scores[i];
        const Fact* fact = newest(record, score.concept_id, from_, to_);
        const auto band = fact == nullptr ? std::nullopt : doses.band_at(fact->start);
        if (band) ++course.scores[i][step_near(score, *fact->value)][*band];
    }
    std::set<std::pair<std::string_view, std::size_t>> reported;
    for (const surveillance::SourcedFact& sourced : record.facts()) {
        const Fact& fact = sourced.fact;
        const bool reports = fact.kind == clinical::FactKind::symptom && fact.polarity != clinical::Polarity::absent;
        if (!reports || fact.start < from_ || fact.start >= to_) continue;
        if (const auto band = doses.band_at(fact.start)) reported.emplace(fact.concept_id, *band);
    }
    for (const auto& [effect, band] : reported) {
        Cells& cells = course.effects[std::string(effect)];
        cells.resize(course.patients.size());
        ++cells[band];
    }
}

void Cohort::write_cells(json::Writer& writer, const Cells& cells) const {
    writer.begin_array();
    for (const std::int64_t patients : cells) {
        if (patients < content_.cohort.least) {
            writer.null();
        } else {
            writer.integer(patients);
        }
    }
    writer.end_array();
}

void Cohort::write_course(json::Writer& writer, const Course& course, const clinical::ClinicalContent& concepts) const {
    const auto enough = [&](const Cells& cells) {
        return std::any_of(cells.begin(), cells.end(), [&](std::int64_t patients) { return patients >= content_.cohort.least; });
    };
    writer.begin_object().member("route", course.route->name).member("unit", course.route->unit).key("upTo").begin_array();
    for (const double limit : course.route->up_to) writer.string(decimal_text(limit));
    writer.end_array().key("patients");
    write_cells(writer, course.patients);
    writer.key("scores").begin_array();
    for (std::size_t i = 0; i < course.scores.size(); ++i) {
        const auto& steps = course.scores[i];
        if (!std::any_of(steps.begin(), steps.end(), enough)) continue;
        writer.begin_object().member("name", content_.scores[i].name).key("rows").begin_array();
        for (std::size_t step = 0; step < steps.size(); ++step) {
            writer.begin_object().member("name", content_.scores[i].scale[step]).key("patients");
            write_cells(writer, steps[step]);
            writer.end_object();
        }
        writer.end_array().end_object();
    }
    writer.end_array().key("effects").begin_array();
    std::vector<std::pair<std::int64_t, const std::string*>> commonest;
    for (const auto& [effect, cells] : course.effects) {
        if (enough(cells)) commonest.emplace_back(-*std::max_element(cells.begin(), cells.end()), &effect);
    }
    std::sort(commonest.begin(), commonest.end(), [](const auto& left, const auto& right) {
        return std::tie(left.first, *left.second) < std::tie(right.first, *right.second);
    });
    commonest.resize(std::min(commonest.size(), most_effects));
    for (const auto& [count, effect] : commonest) {
        const clinical::Concept* known = concepts.find(*effect);
        writer.begin_object().member("name", known == nullptr ? *effect : known->display).key("patients");
        write_cells(writer, course.effects.at(*effect));
        writer.end_object();
    }
    writer.end_array().end_object();
}

void Cohort::write(json::Writer& writer, const clinical::ClinicalContent& concepts) const {
    writer.begin_object().member("asOf", instant_text(to_)).member("days", std::int64_t(content_.cohort.days));
    writer.member("least", content_.cohort.least);
    writer.key("routes").begin_array();
    for (const Course& course : courses_) write_course(writer, course, concepts);
    writer.end_array().end_object();
}

}  // namespace tonus::worklist
