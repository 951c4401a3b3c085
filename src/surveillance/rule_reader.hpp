#pragma once

#include "criterion_reader.hpp"

namespace tonus::surveillance {

struct ReadRule {
    RuleDescription description;
    CompiledRule rule;
};

/// Reads one file of config/rules/; problems go to the file's list. `change` may be null.
[[nodiscard]] ReadRule read_rule(
    content::TomlFile& file, const core::ContentPath& path, const Vocabulary& vocabulary, const ConceptSets& sets, const RuleChange* change
);

/// Reads the [parameters] table.
[[nodiscard]] std::vector<Threshold> read_parameters(content::TomlFile& file, const toml::table& table);

}  // namespace tonus::surveillance
