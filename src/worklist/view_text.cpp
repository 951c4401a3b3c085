#include "view_text.hpp"

#include <tonus/core/text.hpp>
#include <tonus/fhir/time.hpp>

#include <cmath>

namespace tonus::worklist {
namespace {

std::string_view role_name(clinical::SegmentRole role) {
    using Role = clinical::SegmentRole;
    switch (role) {
        case Role::effect: return "effect";
        case Role::change:
        case Role::time: return "time";
        case Role::negation: return "negation";
        case Role::uncertainty: return "uncertainty";
        case Role::severity: return "severity";
        default: return "plain";
    }
}

}  // namespace

std::string instant_text(core::Instant instant) {
    std::string text = core::format_instant(instant);
    text.erase(19, 4);  // the milliseconds
    return text;
}

std::string day_or_instant(core::Instant instant) {
    // The last second of a day is how the end of a period is kept that was told by its day.
    const auto time = instant.time_since_epoch() % std::chrono::days(1);
    const bool whole = time == core::Instant::duration::zero() || time >= std::chrono::days(1) - std::chrono::seconds(1);
    return whole ? fhir::format_date(instant) : instant_text(instant);
}

std::string partial_date(const clinical::Fact& fact) {
    const auto width = fact.start_latest - fact.start;
    const std::string day = fhir::format_date(fact.start);
    if (width >= std::chrono::days(300)) return day.substr(0, 4);
    if (width >= std::chrono::days(27)) return day.substr(0, 7);
    if (width >= std::chrono::hours(20)) return day;
    return instant_text(fact.start);
}

std::string decimal_text(double value) {
    // Doses are computed from tablets and concentrations: what arithmetic leaves behind the third decimal is dust.
    const double rounded = std::abs(value) < 1e12 ? std::round(value * 1000) / 1000 : value;
    return core::decimal_text(rounded);
}

std::string_view route_name(clinical::Route route) noexcept {
    switch (route) {
        case clinical::Route::oral:
        case clinical::Route::enteral_tube: return "oral";
        case clinical::Route::intrathecal: return "intrathecal";
        case clinical::Route::topical: return "topical";
        case clinical::Route::other:
        case clinical::Route::unknown: return "unknown";
    }
    return "unknown";
}

void write_severity(json::Writer& writer, clinical::Severity severity) {
    switch (severity) {
        case clinical::Severity::mild: writer.string("mild"); return;
        case clinical::Severity::moderate: writer.string("moderate"); return;
        case clinical::Severity::severe: writer.string("severe"); return;
        case clinical::Severity::unknown: writer.null(); return;
    }
}

void write_segments(json::Writer& writer, const std::vector<clinical::Segment>& words) {
    if (words.empty()) {
        writer.null();
        return;
    }
    writer.begin_array();
    for (const clinical::Segment& segment : words) {
        writer.begin_object().member("text", segment.text).member("role", role_name(segment.role)).end_object();
    }
    writer.end_array();
}

void write_optional(json::Writer& writer, std::string_view key, const std::optional<core::Instant>& instant) {
    writer.key(key);
    if (instant) {
        writer.string(instant_text(*instant));
    } else {
        writer.null();
    }
}

void write_text_or_null(json::Writer& writer, std::string_view key, std::string_view text) {
    writer.key(key);
    if (text.empty()) {
        writer.null();
    } else {
        writer.string(text);
    }
}

}  // namespace tonus::worklist
