#pragma once

#include <tonus/clinical/fact.hpp>
#include <tonus/core/clock.hpp>
#include <tonus/json/writer.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace tonus::worklist {

/// `2026-11-23T15:32:07Z`, as docs/review-api.md has instants.
[[nodiscard]] std::string instant_text(core::Instant instant);
/// A clinical time with the precision it is known to: a year, a month, a day or an instant.
[[nodiscard]] std::string partial_date(const clinical::Fact& fact);
/// To three decimals, without trailing zeros.
[[nodiscard]] std::string decimal_text(double value);

/// For what has lost the precision it was dated with: an instant at the very start of a day is a date.
[[nodiscard]] std::string day_or_instant(core::Instant instant);
[[nodiscard]] std::string_view route_name(clinical::Route route) noexcept;
/// Null for unknown.
void write_severity(json::Writer& writer, clinical::Severity severity);
/// Cut into the page's roles; null if there are no words.
void write_segments(json::Writer& writer, const std::vector<clinical::Segment>& words);
void write_optional(json::Writer& writer, std::string_view key, const std::optional<core::Instant>& instant);
void write_text_or_null(json::Writer& writer, std::string_view key, std::string_view text);

}  // namespace tonus::worklist
