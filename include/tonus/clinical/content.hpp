#pragma once

#include <tonus/clinical/fact.hpp>
#include <tonus/core/content_path.hpp>
#include <tonus/core/result.hpp>
#include <tonus/json/value.hpp>

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tonus::clinical {

enum class ConceptKind : std::uint8_t {
    finding,      ///< a complaint or sign; class says how urgent it is when reported alone
    condition,    ///< a disease or state of the patient
    event,        ///< something that happened to the treatment or the patient
    measure,      ///< a pump or product fact without an agreed FHIR form
    measurement,  ///< a number or ordinal score
    substance,    ///< a medicine, or a group of medicines
};

/// How urgent a finding is when it is reported alone during treatment.
enum class ReportingClass : std::uint8_t { none, routine, urgent, emergent };

/// One code of a concept and how well it is known: 'S' seen in `source`, 'M' from memory, 'E' engineering
/// default. A code that ended in "-" in the file is a prefix.
struct ConceptCode {
    std::string system;  ///< short name, for example "snomed"
    std::string code;
    bool prefix = false;
    char mark = 'M';
    std::string source;
};

/// A product whose code tells strength, form or route.
struct Product {
    std::string display;
    std::string form;
    Route route = Route::unknown;
    std::optional<double> strength;  ///< mg of one unit, or the concentration in `unit`
    std::string unit;                ///< "mg", "mg/mL" or "ug/mL"
};

/// One clinical concept as the files of config/concepts/ state it.
struct Concept {
    std::string slug;
    std::string display;
    ConceptKind kind = ConceptKind::finding;
    std::array<ReportingClass, 3> classes{};  ///< oral, intrathecal, topical
    bool baseline = false;                    ///< also a sign of the disease: counts only with a change
    bool treated = false;                     ///< people also take the medicine for it
    bool chronic = false;                     ///< people live with it for years: named with a person it is known, and no news
    bool severe_counts = false;               ///< of a baseline concept: severe wording counts as a change
    std::vector<ConceptCode> codes;
    std::string note;

    std::string unit;                                    ///< canonical unit; empty for scores
    std::optional<std::pair<double, double>> plausible;  ///< in `unit`
    std::optional<double> molar_factor;                  ///< umol/L (or mmol/L) per mg/dL
    bool molar_milli = false;                            ///< `molar_factor` is in mmol/L
    bool panel = false;                                  ///< its numbers are in components
    std::vector<std::string> sum_of;                     ///< the measurements that it is the sum of
    bool report = false;                                 ///< its value is a finding or a text
    std::string kind_of;                                 ///< of a condition: the wider one, by slug
    std::string value_form;                              ///< of a measure: "date", "quantity", "text", "count"
    std::vector<std::pair<std::string, double>> scale;   ///< ordinal answers

    std::vector<std::string> groups;  ///< of a substance
    bool monitored = false;           ///< the medicine whose patients are watched

    /// The class for a route; unknown and tube routes count as oral.
    [[nodiscard]] ReportingClass reporting_class(Route route) const noexcept;
};

struct ContentState;
class UnitTable;

/// Everything clinicians decide about words and codes, read once. Immutable, so thread-safe; copies share.
class ClinicalContent {
public:
    /// Reads `config`/concepts/*.toml and `config`/lexicon/*.toml. Errors: invalid, with file, line and the
    /// nearest valid word, for a file that cannot be read as what it should be.
    /// `image`, a lexicon_image() of the same build, spares the reading of config/lexicon/ where the files are those
    /// it was made of, byte by byte; it must stay for as long as any copy of the content.
    [[nodiscard]] static core::Result<ClinicalContent> load(const core::ContentPath& config, std::string_view image = {});

    /// The lexicon as it lies in memory, for load(). To be kept where any value may begin.
    [[nodiscard]] std::string lexicon_image() const;

    /// The same content with a site's own codes: FHIR ConceptMaps whose targets are slugs in
    /// `urn:tonus:concept`, codes of a known system, UCUM units, or codes that another map leads further.
    /// A later map wins. Targets in systems unknown here are left alone. Errors: invalid, with one issue
    /// for each target that means nothing (with the nearest slug or system) or leads back to its source.
    [[nodiscard]] core::Result<ClinicalContent> with_maps(std::span<const json::Value> concept_maps) const;

    /// Nothing if there is no such slug.
    [[nodiscard]] const Concept* find(std::string_view slug) const;
    /// What a code means; `system` is the URI as sent. Several concepts share a few codes.
    [[nodiscard]] std::vector<const Concept*> meanings(std::string_view system, std::string_view code) const;
    [[nodiscard]] std::span<const Concept> concepts() const noexcept;
    [[nodiscard]] const UnitTable& units() const noexcept;
    /// Changes when any file or map changes.
    [[nodiscard]] const std::string& version() const noexcept;

    /// For this module's own sources.
    [[nodiscard]] const ContentState& state() const noexcept { return *state_; }

private:
    explicit ClinicalContent(std::shared_ptr<const ContentState> state) noexcept;
    std::shared_ptr<const ContentState> state_;
};

}  // namespace tonus::clinical
