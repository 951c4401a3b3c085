#pragma once

#include <tonus/clinical/content.hpp>
#include <tonus/clinical/units.hpp>

#include "body_site.hpp"
#include "hours_of_day.hpp"
#include "lexicon.hpp"
#include "measured_name.hpp"
#include "sig_words.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace tonus::clinical {

/// What one code leads to: a concept and, for a medicine's product, what the product tells.
struct CodeMeaning {
    std::size_t concept_index = 0;
    std::optional<std::size_t> product;
};

/// Words in a product's text that tell route or strength when no code does.
struct ProductHint {
    std::vector<std::string> names;
    Product tells;
};

/// Codes to meanings: exact codes first, then the longest prefix.
class CodeIndex {
public:
    void add(std::string_view system, std::string_view code, bool prefix, CodeMeaning meaning);
    /// Replaces what an exact code meant.
    void replace(std::string_view system, std::string_view code, std::vector<CodeMeaning> meanings);
    [[nodiscard]] std::vector<CodeMeaning> find(std::string_view system, std::string_view code) const;

private:
    std::unordered_map<std::string, std::vector<CodeMeaning>> exact_;
    std::unordered_map<std::string, std::vector<CodeMeaning>> prefix_;
};

/// Coded or one-word answers: "present", "absent", "severe", "score-2", ... to their codes and spellings.
struct AnswerTable {
    std::unordered_map<std::string, std::string> by_code;  // "system code" -> answer
    std::unordered_map<std::string, std::vector<std::string>> by_text;
};

struct ContentState {
    std::vector<Concept> concepts;
    std::unordered_map<std::string, std::size_t> by_slug;
    std::unordered_map<std::string, std::string> system_names;   // URI -> short name
    std::unordered_map<std::string, std::string> plain_systems;  // plain_uri(URI) -> short name
    CodeIndex codes;
    std::vector<Product> products;
    std::vector<ProductHint> hints;  // of baclofen
    MeasuredNames measured_names;
    std::vector<std::size_t> sums;  ///< measurements that others add up to
    BodySites body_sites;
    HoursOfDay hours_of_day;
    UnitTable units;
    std::vector<std::pair<std::string, Route>> route_words;  // folded, longest first
    std::unordered_map<std::string, Route> route_codes;      // "system code" -> route
    AnswerTable answers;
    std::vector<std::pair<std::string, double>> daily_limits;  // of baclofen, ug/d: "intrathecal-low", ...
    Lexicon lexicon;
    SigWords sig_words;
    std::unordered_map<std::string, std::string> sigs;  // a site's wording, folded -> one that is understood
    std::string version;
    bool maps_texts = false;  ///< a site's map gives texts a meaning

    /// The short name of a code system, or the URI itself when it has none.
    [[nodiscard]] std::string_view system_name(std::string_view uri) const;
    [[nodiscard]] bool knows_system(std::string_view uri) const;
    [[nodiscard]] const Concept* find(std::string_view slug) const;
    /// A limit of the monitored medicine by its name in substances.toml.
    [[nodiscard]] double limit(std::string_view name, double otherwise) const;
    [[nodiscard]] std::vector<CodeMeaning> meanings(std::string_view uri, std::string_view code) const;
};

/// A code system's URI without what senders get wrong in one: scheme, case, slashes at the end, the edition after it, and the
/// urn:oid: before an OID.
[[nodiscard]] std::string plain_uri(std::string_view uri);

/// Lower case, white space runs as one blank, trimmed: how names are compared.
[[nodiscard]] std::string folded_name(std::string_view text);

}  // namespace tonus::clinical
