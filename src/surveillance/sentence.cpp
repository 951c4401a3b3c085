#include "sentence.hpp"

#include <cmath>

namespace tonus::surveillance {
namespace {

using clinical::Fact;

/// Date, and the time where one is known.
std::string when(const Fact& fact) {
    const std::string instant = core::format_instant(fact.start);
    if (fact.start_latest - fact.start >= std::chrono::minutes(1)) return instant.substr(0, 10);
    const std::string time = instant.substr(11, 5);
    return time == "00:00" ? instant.substr(0, 10) : instant.substr(0, 10) + " " + time + " UTC";
}

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

std::string amount(const Fact& fact) {
    if (!fact.value) return {};
    std::string text = " " + format_number(*fact.value);
    if (!fact.unit.empty()) text += " " + std::string(unit_words(fact.unit));
    return text;
}

std::string exposure_sentence(const Fact& fact, const std::string& name) {
    std::string text = name + std::string(route_words(fact.route));
    text += fact.value ? "," + amount(fact) : "";
    if (fact.state == clinical::ExposureState::on_hold) return text + ", on hold since " + when(fact);
    text += ", from " + core::format_instant(fact.start).substr(0, 10);
    if (fact.end) text += " to " + core::format_instant(*fact.end).substr(0, 10);
    return text;
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

std::string name_of(const Fact& fact, const Vocabulary& vocabulary) {
    const auto id = vocabulary.find(fact.concept_id);
    return id ? vocabulary[*id].display : fact.concept_id;
}

std::string sentence_of(const Fact& fact, EvidenceRole role, const Vocabulary& vocabulary) {
    const std::string name = name_of(fact, vocabulary);
    if (role == EvidenceRole::exposure) return exposure_sentence(fact, name);
    std::string text = name + amount(fact) + std::string(severity_words(fact.severity));
    if (!fact.body_site.empty()) text += ", " + fact.body_site;
    if (fact.change == clinical::Change::new_or_worse) text += ", new or worse";
    if (fact.certainty == clinical::Certainty::uncertain) text += ", told as uncertain";
    return text + ", " + when(fact);
}

}  // namespace tonus::surveillance
