#include "timeline_view.hpp"

#include "view_text.hpp"

#include <tonus/fhir/time.hpp>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <optional>
#include <vector>

namespace tonus::worklist {
namespace {

using clinical::Fact;
using clinical::FactKind;
using surveillance::SourcedFact;

class TimelineWriter {
public:
    TimelineWriter(json::Writer& writer, const surveillance::Record& record, const TimelineFrame& frame)
        : writer_(writer), record_(record), frame_(frame) {}

    void write() {
        writer_.begin_object().member("from", fhir::format_date(frame_.from)).member("to", fhir::format_date(frame_.to));
        write_doses("oral", clinical::Route::oral, "mg/d");
        write_doses("intrathecal", clinical::Route::intrathecal, "ug/d");
        write_kinds("pumpEvents", frame_.content.pump_events);
        write_scores();
        write_symptoms();
        write_co_medications();
        write_kidney();
        write_context();
        writer_.end_object();
    }

private:
    [[nodiscard]] bool in_range(const Fact& fact) const { return fact.start >= frame_.from && fact.start < frame_.to; }
    [[nodiscard]] bool overlaps(const Fact& fact) const { return fact.start < frame_.to && (!fact.end || *fact.end > frame_.from); }
    [[nodiscard]] static std::string_view words_of(const Fact& fact) {
        return fact.display.empty() ? std::string_view(fact.concept_id) : std::string_view(fact.display);
    }

    void write_point(const SourcedFact& sourced) {
        writer_.member("at", partial_date(sourced.fact)).member("words", words_of(sourced.fact));
        writer_.member("resource", sourced.origin.resource);
    }

    [[nodiscard]] std::vector<const SourcedFact*> doses_by(clinical::Route route) const {
        std::vector<const SourcedFact*> doses;
        for (const SourcedFact& sourced : record_.facts()) {
            const Fact& fact = sourced.fact;
            const bool wanted = fact.kind == FactKind::exposure && fact.concept_id == frame_.content.substance && fact.route == route &&
                                fact.value && overlaps(fact) &&
                                (fact.state == clinical::ExposureState::active || fact.state == clinical::ExposureState::ended);
            if (wanted) doses.push_back(&sourced);
        }
        std::stable_sort(doses.begin(), doses.end(), [](const SourcedFact* left, const SourcedFact* right) {
            return left->fact.start < right->fact.start;
        });
        return doses;
    }

    void write_doses(std::string_view key, clinical::Route route, std::string_view unit) {
        writer_.key(key).begin_object().member("unit", unit).key("steps").begin_array();
        const auto doses = doses_by(route);
        for (const SourcedFact* sourced : doses) {
            const Fact& fact = sourced->fact;
            writer_.begin_object().member("from", partial_date(fact));
            writer_.key("to");
            if (fact.end) {
                writer_.string(fhir::format_date(*fact.end));
            } else {
                writer_.null();
            }
            writer_.member("value", decimal_text(*fact.value)).member("words", words_of(fact));
            writer_.member("resource", sourced->origin.resource).end_object();
        }
        writer_.end_array().key("gaps").begin_array();
        write_dose_gaps(doses);
        writer_.end_array().end_object();
    }

    /// After a dose that ended, until the next one or the end of the range: nobody said what was taken.
    void write_dose_gaps(const std::vector<const SourcedFact*>& doses) {
        std::optional<core::Instant> covered;
        for (std::size_t i = 0; i < doses.size(); ++i) {
            const auto end = doses[i]->fact.end;
            covered = std::max(covered.value_or(core::Instant::min()), end.value_or(core::Instant::max()));
            const bool last = i + 1 == doses.size();
            const core::Instant next = last ? frame_.to : doses[i + 1]->fact.start;
            if (*covered >= next - std::chrono::days(1)) continue;
            writer_.begin_object().member("from", fhir::format_date(*covered)).key("to");
            if (last) {
                writer_.null();
            } else {
                writer_.string(fhir::format_date(next));
            }
            writer_.member("words", "no dose recorded").end_object();
        }
    }

    void write_kinds(std::string_view key, const std::vector<TimelineContent::Kind>& kinds) {
        writer_.key(key).begin_array();
        write_points(kinds);
        writer_.end_array();
    }

    void write_points(const std::vector<TimelineContent::Kind>& kinds) {
        for (const SourcedFact& sourced : record_.facts()) {
            const std::string_view kind = kind_of(kinds, sourced.fact.concept_id);
            const bool absent = sourced.fact.polarity == clinical::Polarity::absent;
            if (kind.empty() || absent || !in_range(sourced.fact)) continue;
            writer_.begin_object();
            write_point(sourced);
            writer_.member("kind", kind).end_object();
        }
    }

    void write_context() {
        writer_.key("context").begin_array();
        write_points(frame_.content.contexts);
        for (const Diagnosis& diagnosis : frame_.diagnoses) {
            if (stands_elsewhere(diagnosis)) continue;
            writer_.begin_object().member("at", diagnosis.at).member("words", diagnosis.words);
            writer_.member("resource", diagnosis.resource).member("kind", "diagnosis").end_object();
        }
        writer_.end_array();
    }

    [[nodiscard]] bool stands_elsewhere(const Diagnosis& diagnosis) const {
        const auto& facts = record_.facts();
        return std::any_of(facts.begin(), facts.end(), [&](const SourcedFact& sourced) {
            const std::string_view concept_id = sourced.fact.concept_id;
            const bool shown =
                !kind_of(frame_.content.contexts, concept_id).empty() || !kind_of(frame_.content.pump_events, concept_id).empty();
            return shown && sourced.origin.resource == diagnosis.resource;
        });
    }

    /// A lane for each score and place on the body.
    void write_scores() {
        writer_.key("scores").begin_array();
        for (const TimelineContent::Score& score : frame_.content.scores) {
            std::map<std::string_view, std::vector<const SourcedFact*>> sites;
            for (const std::uint32_t position : record_.about(score.concept_id)) {
                const SourcedFact& sourced = record_[position];
                if (sourced.fact.value && in_range(sourced.fact)) sites[sourced.fact.body_site].push_back(&sourced);
            }
            for (const auto& [site, points] : sites) write_score(score, site, points);
        }
        writer_.end_array();
    }

    void write_score(const TimelineContent::Score& score, std::string_view site, const std::vector<const SourcedFact*>& points) {
        writer_.begin_object().member("name", score.name);
        // "left knee" heads a lane.
        std::string heading(site);
        if (!heading.empty()) heading[0] = char(std::toupper(static_cast<unsigned char>(heading[0])));
        write_text_or_null(writer_, "site", heading);
        writer_.key("scale").begin_array();
        for (const std::string& step : score.scale) writer_.string(step);
        writer_.end_array().key("ordinal").boolean(score.ordinal).key("points").begin_array();
        for (const SourcedFact* sourced : points) {
            writer_.begin_object();
            write_point(*sourced);
            writer_.member("value", step_of(score, *sourced->fact.value)).end_object();
        }
        writer_.end_array().key("gaps").begin_array().end_array().end_object();
    }

    static std::string_view step_of(const TimelineContent::Score& score, double value) {
        const auto nearest = std::min_element(score.values.begin(), score.values.end(), [&](double a, double b) {
            return std::abs(a - value) < std::abs(b - value);
        });
        return score.scale[std::size_t(nearest - score.values.begin())];
    }

    void write_symptoms() {
        writer_.key("symptoms").begin_array();
        for (const SourcedFact& sourced : record_.facts()) {
            const Fact& fact = sourced.fact;
            if (fact.kind != FactKind::symptom || fact.polarity == clinical::Polarity::absent || !in_range(fact)) continue;
            writer_.begin_object();
            write_point(sourced);
            const clinical::Concept* known = frame_.concepts.find(fact.concept_id);
            writer_.member("name", known == nullptr ? fact.concept_id : known->display).key("severity");
            write_severity(writer_, fact.severity);
            writer_.key("flag").null().end_object();
        }
        writer_.end_array();
    }

    void write_co_medications() {
        writer_.key("coMedications").begin_array();
        for (const SourcedFact& sourced : record_.facts()) {
            const Fact& fact = sourced.fact;
            const bool other = fact.kind == FactKind::exposure && fact.concept_id != frame_.content.substance &&
                               fact.state != clinical::ExposureState::refuted && overlaps(fact);
            if (!other) continue;
            const bool sedating = std::any_of(frame_.content.sedating.begin(), frame_.content.sedating.end(), [&](const auto& group) {
                return std::find(fact.qualifiers.begin(), fact.qualifiers.end(), group) != fact.qualifiers.end();
            });
            const clinical::Concept* known = frame_.concepts.find(fact.concept_id);
            writer_.begin_object()
                .member("name", known == nullptr ? words_of(fact) : std::string_view(known->display))
                .key("sedating")
                .boolean(sedating);
            writer_.member("from", partial_date(fact)).key("to");
            if (fact.end) {
                writer_.string(fhir::format_date(*fact.end));
            } else {
                writer_.null();
            }
            writer_.member("words", words_of(fact)).end_object();
        }
        writer_.end_array();
    }

    void write_kidney() {
        writer_.key("kidney").begin_object();
        std::string_view unit;
        for (const std::uint32_t position : record_.about(frame_.content.kidney)) unit = record_[position].fact.unit;
        writer_.member("unit", unit).key("points").begin_array();
        for (const std::uint32_t position : record_.about(frame_.content.kidney)) {
            const SourcedFact& sourced = record_[position];
            if (!sourced.fact.value || !in_range(sourced.fact)) continue;
            writer_.begin_object();
            write_point(sourced);
            writer_.member("value", decimal_text(*sourced.fact.value)).end_object();
        }
        writer_.end_array().key("gaps").begin_array().end_array().end_object();
    }

    json::Writer& writer_;
    const surveillance::Record& record_;
    const TimelineFrame& frame_;
};

}  // namespace

void write_timeline(json::Writer& writer, const surveillance::Record& record, const TimelineFrame& frame) {
    TimelineWriter(writer, record, frame).write();
}

}  // namespace tonus::worklist
