#pragma once

#include <tonus/clinical/content.hpp>
#include <tonus/clinical/fact.hpp>
#include <tonus/core/clock.hpp>

#include <string_view>
#include <vector>

namespace tonus::clinical {

struct ReportOptions {
    core::Instant written_at;      ///< places "yesterday" and gives every fact its time
    bool carer_writes = false;     ///< the writer is known not to be the patient
    bool about_treatment = false;  ///< the text answers a question after effects of the medicine
};

struct Report {
    std::vector<Fact> facts;  ///< symptoms and contexts, one of each concept and polarity; measurements and amounts
    bool readable = true;     ///< false: mostly in a language or script that the lexicon does not cover
};

/// What a free text, a patient's message or a note, says about the patient. Any bytes are accepted; time is
/// linear in the text. Pure.
///
/// Negation, uncertainty, hypotheticals, history and experiencer follow the mechanics of NegEx (Chapman
/// 2001) and ConText (Harkema 2009): a trigger, a direction, a scope that ends with the clause.
[[nodiscard]] Report read_report(std::string_view text, const ClinicalContent& content, const ReportOptions& options = {});

/// Every finding, condition, event or measure that `text` names, whatever is said of it: for names and
/// questions rather than reports.
[[nodiscard]] std::vector<const Concept*> concepts_named(std::string_view text, const ClinicalContent& content);

/// Does `text` name the medicine whose patients are watched?
[[nodiscard]] bool names_monitored(std::string_view text, const ClinicalContent& content);

/// Does `text` hold a word of denial: "no symptoms", "none", "denied"?
[[nodiscard]] bool denies(std::string_view text, const ClinicalContent& content);

}  // namespace tonus::clinical
