#pragma once

#include "content_state.hpp"
#include "fact_time.hpp"
#include "meaning.hpp"

#include <tonus/clinical/facts_of.hpp>
#include <tonus/clinical/text.hpp>
#include <tonus/json/value.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace tonus::clinical {

/// What a reader of one resource type works with, and where its facts go.
struct ResourceFacts {
    json::Value resource;
    const ClinicalContent& content;
    core::Instant stored_at;
    const ReferenceResolver& resolve;
    std::vector<Fact> facts;

    [[nodiscard]] const ContentState& state() const noexcept { return content.state(); }
    /// `Type.path`.
    [[nodiscard]] std::string element(std::string_view path) const;
    /// When a report without a date of its own was made: meta.lastUpdated, else stored_at.
    [[nodiscard]] FactTime undated() const;

    /// Adds what the words of `text` say; the facts point to `path`. A text that cannot be read becomes a gap.
    void add_report(std::string_view text, std::string_view path, const FactTime& when, bool about_treatment = false);
    /// Every Annotation in the member `note`.
    void add_notes(const FactTime& when);
    /// A fact of concept `index` with the kind its concept has.
    [[nodiscard]] Fact begin_fact(std::size_t index, std::string_view path, const FactTime& when) const;
    /// `words` say what was not understood without repeating free text.
    void add_gap(std::string_view kind, std::string_view sent, GapWords words, std::string_view path, const FactTime& when);
    void add_conflict(std::string_view sent, std::string_view path, const FactTime& when);
};

void medication_statement_facts(ResourceFacts& into);
void medication_request_facts(ResourceFacts& into);
void medication_administration_facts(ResourceFacts& into);
void observation_facts(ResourceFacts& into);
void condition_facts(ResourceFacts& into);
void adverse_event_facts(ResourceFacts& into);
void allergy_facts(ResourceFacts& into);
void procedure_facts(ResourceFacts& into);
void device_facts(ResourceFacts& into);
void encounter_facts(ResourceFacts& into);
void patient_facts(ResourceFacts& into);
void related_person_facts(ResourceFacts& into);
void questionnaire_response_facts(ResourceFacts& into);

/// One answer to a question whose text or code is known: Observation.value, a component's, or a form's.
void add_measured_value(
    ResourceFacts& into, std::size_t concept_index, json::Value holder, std::string_view stem, std::string_view path, const FactTime& when
);
void add_finding_value(
    ResourceFacts& into, std::size_t concept_index, json::Value holder, std::string_view stem, std::string_view path, const FactTime& when
);
/// A CodeableConcept whose codes or words name findings, conditions or events.
void add_named_concepts(
    ResourceFacts& into, json::Value codeable_concept, std::string_view path, const FactTime& when, bool about_treatment
);

}  // namespace tonus::clinical
