#include "sentence.hpp"

#include <cmath>

namespace tonus::surveillance {
namespace {

using clinical::Fact;

/// Date, and the time where one is known.
void add_when(std::string& text, const Fact& fact) {
    const std::string instant = core::format_instant(fact.start);
    text.append(instant, 0, 10);
    const std::string_view time = std::string_view(instant).substr(11, 5);
    if (fact.start_latest - fact.start >= std::chrono::minutes(1) || time == "00:00") return;
    text.append(" ").append(time).append(" UTC");
}

void add_date(std::string& text, core::Instant instant) { text.append(core::format_instant(instant), 0, 10); }

std::string_view route_words(clinical::Route route) {
    switch (route) {
        case clinical::Route::oral: return " by mouth";
        case clinical::Route::enteral_tube: return " by feeding tube";
        case clinical::Route::intrathecal: return " intrathecal";
        case clinical::Route::topical: return " on the skin";
        default: return "";
    }
}

std::string_view unit_words(std::string_view unit) {
    if (unit == "mg/d") return "mg/day";
    if (unit == "ug/d") return "micrograms/day";
    if (unit == "Cel") return "°C";
    if (unit == "mm[Hg]") return "mmHg";
    if (unit == "/min") return "a minute";
    if (unit == "mL/min/{1.73_m2}") return "mL/min/1.73 m²";
    return unit;
}

void add_amount(std::string& text, const Fact& fact) {
    if (!fact.value) return;
    text.append(" ").append(format_number(*fact.value));
    if (!fact.unit.empty()) text.append(" ").append(unit_words(fact.unit));
}

void add_exposure(std::string& text, const Fact& fact) {
    text.append(route_words(fact.route));
    if (fact.value) text += ',';
    add_amount(text, fact);
    if (fact.state == clinical::ExposureState::on_hold) {
        text += ", on hold since ";
        return add_when(text, fact);
    }
    text += ", from ";
    add_date(text, fact.start);
    if (!fact.end) return;
    text += " to ";
    add_date(text, *fact.end);
}

std::string_view severity_words(clinical::Severity severity) {
    switch (severity) {
        case clinical::Severity::mild: return ", mild";
        case clinical::Severity::moderate: return ", moderate";
        case clinical::Severity::severe: return ", severe";
        default: return "";
    }
}

}  // namespace

std::string format_number(double value) {
    const bool whole = std::abs(value) < 1e15 && value == std::floor(value);
    std::string text = whole ? std::to_string(std::int64_t(value)) : std::to_string(std::round(value * 1000) / 1000);
    if (whole) return text;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
}

std::string_view name_of(const Fact& fact, const Vocabulary& vocabulary) {
    const auto id = vocabulary.find(fact.concept_id);
    return id ? vocabulary[*id].display : fact.concept_id;
}

std::string sentence_of(const Fact& fact, EvidenceRole role, const Vocabulary& vocabulary) {
    constexpr std::size_t usual_length = 96;
    std::string text;
    text.reserve(usual_length);
    text.append(name_of(fact, vocabulary));
    if (role == EvidenceRole::exposure) {
        add_exposure(text, fact);
        return text;
    }
    add_amount(text, fact);
    text.append(severity_words(fact.severity));
    if (!fact.body_site.empty()) text.append(", ").append(fact.body_site);
    if (fact.change == clinical::Change::new_or_worse) text += ", new or worse";
    if (fact.certainty == clinical::Certainty::uncertain) text += ", told as uncertain";
    text += ", ";
    add_when(text, fact);
    return text;
}

}  // namespace tonus::surveillance
