#pragma once

#include <tonus/core/clock.hpp>
#include <tonus/core/result.hpp>
#include <tonus/json/value.hpp>
#include <tonus/json/writer.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::review {

/// How the judgement on causality was reached. Source: WHO-UMC causality categories; Naranjo 1981.
enum class CausalityMethod : std::uint8_t { who_umc, naranjo };

/// A clinician's judgement on a flag. Codes are the ones of decision_codes.cpp; free text is for people.
struct Decision {
    enum class Kind : std::uint8_t { confirm, dismiss } kind = Kind::confirm;
    std::string by;          ///< account name
    std::string by_display;  ///< as colleagues know them
    core::Instant at;
    std::int64_t evidence_version = 0;  ///< the state of the flag's evidence that was judged

    CausalityMethod method = CausalityMethod::who_umc;
    std::string causality;                 ///< WHO-UMC category, for example "probable"
    std::vector<int> naranjo_answers;      ///< ten of -1 (no), 0 (unknown), 1 (yes); empty for WHO-UMC
    std::string severity;                  ///< mild, moderate, severe
    std::vector<std::string> seriousness;  ///< criteria met; empty: not serious
    bool seriousness_stated = true;        ///< false: nobody said whether it was serious
    std::string outcome;                   ///< AdverseEvent.outcome code; may be empty
    std::string action_taken;              ///< what was done with the drug; may be empty

    std::string reason;        ///< coded reason of a dismissal
    std::string duplicate_of;  ///< flag id, for the reason "duplicate"
    std::string review_on;     ///< date, for the reason "will-monitor"
    std::string note;
    std::string adverse_event;  ///< id of the AdverseEvent a confirmation made
};

/// The sum of Naranjo's ten weighted answers. Source: Naranjo CA et al. 1981 (weights as in
/// docs/causality.md).
[[nodiscard]] int naranjo_score(const std::vector<int>& answers);
/// definite, probable, possible or doubtful.
[[nodiscard]] std::string_view naranjo_category(int score);

/// All problems of a decision at once: codes that are not in the lists, what a confirmation or a
/// dismissal must carry and lacks. Errors: invalid with one issue per problem.
[[nodiscard]] core::Result<void> check(const Decision& decision);

void write(json::Writer& writer, const Decision& decision);
[[nodiscard]] Decision read_decision(json::Value value);

/// The codes a field may hold, for the page, the API's documentation and check().
struct CodeList {
    std::string_view field;
    std::vector<std::string_view> codes;
};
[[nodiscard]] const std::vector<CodeList>& decision_codes();

}  // namespace tonus::review
