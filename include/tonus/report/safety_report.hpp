#pragma once

#include <tonus/core/clock.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Individual case safety reports: what a person downloads and sends to an authority or a
/// manufacturer. Nothing here transmits anything.
namespace tonus::report {

/// Element C.2.r.4. M.
enum class Qualification : std::uint8_t { physician = 1, pharmacist = 2, other_health_professional = 3 };

struct Reporter {
    std::string name;  ///< as colleagues know them; all of it as C.2.r.1.4, for its parts are not kept
    Qualification qualification = Qualification::other_health_professional;
    std::string organisation;  ///< C.2.r.2.1
    std::string country;       ///< C.2.r.3, ISO 3166 two letters
};

struct Patient {
    std::string initials;    ///< D.1; never the name
    std::string birth_date;  ///< D.2.1, FHIR date
    std::string sex;         ///< D.5: female, male, other or unknown
    std::string history;     ///< D.7.2: conditions on record, in words
};

struct Reaction {
    std::string words;                     ///< E.i.1.1a: as reported
    std::string start;                     ///< E.i.4, FHIR dateTime
    std::vector<std::string> seriousness;  ///< E.i.3.2: criteria of review::Decision
    std::string outcome;                   ///< E.i.7: AdverseEvent.outcome code
};

struct Drug {
    std::string name;              ///< G.k.2.2: as reported
    std::string dose_words;        ///< G.k.4.r.8
    std::string route_words;       ///< G.k.4.r.10.1
    std::string action_taken;      ///< G.k.8: code of review::Decision
    std::string causality;         ///< G.k.9.i.2.r.3
    std::string causality_method;  ///< G.k.9.i.2.r.2
};

/// What is known of one case. Empty texts are not known.
struct SafetyReport {
    std::string case_id;           ///< C.1.1 and C.1.8.1: worldwide unique
    core::Instant created;         ///< C.1.2
    core::Instant first_received;  ///< C.1.4: day 0, when a health professional first had the four minimum criteria
    core::Instant most_recent;     ///< C.1.5
    std::string sender;            ///< N.1.3 and C.3.2
    Reporter reporter;
    Patient patient;
    Reaction reaction;
    std::vector<Drug> drugs;  ///< all suspected
    std::string narrative;    ///< H.1
};

/// Something a report should have and lacks.
struct Missing {
    std::string_view element;  ///< E2B(R3) number
    std::string_view name;
    std::string_view why;
    bool minimum = false;  ///< without it there is no valid report
};

/// What is missing, the minimum criteria first: an identifiable patient, an identifiable reporter, a
/// suspected drug, a reaction. Source: ICH E2D, "minimum criteria for reporting"; ICH E2B(R3). M.
[[nodiscard]] std::vector<Missing> missing_from(const SafetyReport& report);
[[nodiscard]] bool is_valid(const SafetyReport& report);

/// How long after day 0 the report is due; config/review.toml says it with its source.
struct ClockOptions {
    std::chrono::days serious{};
    std::chrono::days not_serious{};
};
[[nodiscard]] core::Instant due_at(const SafetyReport& report, const ClockOptions& options);

/// C.1.1 and C.1.8.1: country, sender and number, with a hyphen between them and none within the sender's name.
[[nodiscard]] std::string case_number(const std::string& country, const std::string& sender, const std::string& number);

/// The report as one ICH E2B(R3) message: HL7 v3 MCCI_IN200100UV01, UTF-8. Terms stay in words: MedDRA
/// is licensed, so no MedDRA code and no code system stand in it. It is well-formed; it was not validated
/// against ICH's schema, which is not part of this project. A text longer than its element may be is cut and ends with
/// "...". Errors never: what is missing is left out, or said to be unknown where the guide wants that.
[[nodiscard]] std::string icsr_xml(const SafetyReport& report);

}  // namespace tonus::report
