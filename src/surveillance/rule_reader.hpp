#pragma once

#include "criterion_reader.hpp"

namespace tonus::surveillance {

/// What the folder config/site/ changes in one rule.
struct SiteChange {
    std::optional<bool> enabled;
    std::optional<Priority> highest;              ///< caps the priority
    std::optional<Priority> lowest;               ///< raises the priority
    std::map<std::string, double> parameters;
    std::string file;                             ///< its name, without folder
};

using SiteChanges = std::map<std::string, SiteChange, std::less<>>;

struct ReadRule {
    RuleDescription description;
    CompiledRule rule;
};

/// Reads one file of config/rules/; problems go to the file's list. `change` may be null.
[[nodiscard]] ReadRule read_rule(
    TomlFile& file,
    const std::filesystem::path& path,
    const Vocabulary& vocabulary,
    const ConceptSets& sets,
    const SiteChange* change
);

/// Reads the [parameters] table.
[[nodiscard]] std::vector<Threshold> read_parameters(TomlFile& file, const toml::table& table);

}  // namespace tonus::surveillance
