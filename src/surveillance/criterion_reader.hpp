#pragma once

#include "compiled_rules.hpp"

#include <tonus/content/toml_file.hpp>

#include <map>

namespace tonus::surveillance {

/// Named lists of slugs from rule-set.toml; a criterion writes "@name".
using ConceptSets = std::map<std::string, std::vector<std::string>, std::less<>>;

/// Turns the tables of one rule file into criteria. Thresholds are read by name from its [parameters], so
/// that a site can change any of them.
class CriterionReader {
public:
    CriterionReader(
        content::TomlFile& file, const Vocabulary& vocabulary, const ConceptSets& sets, const std::vector<Threshold>& parameters
    );

    /// `key` of `table` as a list of criteria that must all hold.
    [[nodiscard]] Criterion all_of(const toml::table& table, std::string_view key);
    [[nodiscard]] Criterion one(const toml::table& table);
    [[nodiscard]] std::vector<ConceptId> concepts(const toml::table& table, std::string_view key);
    [[nodiscard]] RouteSet routes(const toml::table& table, std::string_view key);
    [[nodiscard]] std::optional<Duration> duration(const toml::table& table, std::string_view key);
    [[nodiscard]] std::optional<double> amount(const toml::table& table, std::string_view key);

    [[nodiscard]] std::size_t anchors() const noexcept { return anchors_.size(); }
    /// Parameters that no criterion has asked for so far.
    [[nodiscard]] std::vector<std::string_view> unused_parameters() const;

private:
    const Threshold* parameter(const toml::table& table, std::string_view key);
    std::optional<int> anchor(const toml::table& table, std::string_view key, bool defines);
    void read_bounds(const toml::table& table, Criterion& criterion);
    void read_filters(const toml::table& table, Criterion& criterion);
    void read_times(const toml::table& table, Criterion& criterion);
    void read_concept(const toml::table& table, std::vector<ConceptId>& found, const std::string& slug);

    content::TomlFile* file_;
    const Vocabulary* vocabulary_;
    const ConceptSets* sets_;
    const std::vector<Threshold>* parameters_;
    std::vector<std::string> anchors_;
    std::vector<std::string_view> used_;
};

}  // namespace tonus::surveillance
