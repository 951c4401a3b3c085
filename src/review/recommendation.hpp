#pragma once

#include <tonus/review/flag.hpp>
#include <tonus/review/workflow.hpp>

#include <tonus/core/result.hpp>
#include <tonus/json/value.hpp>
#include <tonus/surveillance/record.hpp>

#include <optional>
#include <string>

namespace tonus::review {

/// What a reviewer advises a prescriber. Drafted, never ordered.
struct Recommendation {
    std::string kind;  ///< dose, alternative, monitoring, pump-check, laboratory
    std::string route;
    std::string dose;  ///< decimal text; empty: no new dose
    std::string unit;  ///< UCUM
    std::string taper_plan;
    std::string override_reason;
    std::string text;
};

/// The Recommendation form of docs/review-api.md.
[[nodiscard]] Recommendation read_recommendation(json::Value form);

/// The daily dose in `unit` that the record shows now for what the flag is about; nothing if it shows
/// none, or several.
[[nodiscard]] std::optional<double> current_dose(
    const Flag& flag, const surveillance::Record& record, std::string_view unit, core::Instant now
);

/// A lower dose needs a taper plan or a reason for having none; so does a new dose where the present one is not
/// known. Errors: invalid, one issue a field.
[[nodiscard]] core::Result<void> check(const Recommendation& recommendation, std::optional<double> current);

/// The Task that carries it: status draft, intent proposal, focus the Flag. `is_signed`: by a prescriber.
[[nodiscard]] std::string recommendation_task(
    const Flag& flag, const Recommendation& recommendation, const Actor& author, bool is_signed, core::Instant now, const std::string& id
);

/// The Task that asks for information a decision waits for. `from_whom`: patient or clinic.
[[nodiscard]] std::string request_task(
    const Flag& flag, std::string_view from_whom, std::string_view question, const Actor& author, core::Instant now, const std::string& id
);

}  // namespace tonus::review
