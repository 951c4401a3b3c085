#pragma once

#include <tonus/core/content_path.hpp>
#include <tonus/core/result.hpp>
#include <tonus/surveillance/finding.hpp>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace tonus::surveillance {

/// One worked example of a rule file: facts in compact form and what must come of them.
struct RuleExample {
    std::string name;
    std::string facts;               ///< docs/rule-language.md, "Examples"
    std::optional<Priority> fires;   ///< nothing: a near miss
    std::vector<std::string> quiet;  ///< other rules that must not fire
};

/// What a rule asks when the record does not say it.
struct RuleQuestion {
    std::string text;
    std::vector<std::string> measurements;  ///< that would answer it; empty: something else would
};

/// What a rule file says for people.
struct RuleDescription {
    std::string slug;
    int version = 1;
    std::string reference;  ///< row of the clinical reference, for example "W4"
    std::string title;
    std::string fires_when;
    std::string rationale;
    std::string source;
    char mark = 'E';
    std::string clears_when;
    std::vector<Priority> priorities;  ///< that its cases can give, most urgent first
    std::vector<Threshold> thresholds;
    std::vector<RuleQuestion> questions;
    std::vector<std::vector<std::string>> needs;  ///< measurements without one of which (of each list) it can never fire
    std::vector<std::string> alternatives;
    std::vector<std::string> subsumes;
    std::vector<RuleExample> examples;
    bool enabled = true;
    bool changed_by_site = false;
    std::string site_file;                  ///< name of the file in config/site/ that changes it; empty: none does
    std::vector<std::string> site_changes;  ///< each change as a plain sentence, the shipped value beside
};

/// What a site changes of one rule; what is not given stays as it was.
struct RuleChange {
    std::optional<bool> enabled;
    std::optional<Priority> highest;  ///< caps the priority
    std::optional<Priority> lowest;   ///< raises the priority
    std::map<std::string, double> parameters;
    std::string file;  ///< where that was said, for people: a file's name without folder

    friend bool operator==(const RuleChange&, const RuleChange&) = default;
};

/// By the rule's slug.
using RuleChanges = std::map<std::string, RuleChange, std::less<>>;

/// Lays `over` over `change`: what it gives counts, and where it was said.
void lay_over(RuleChange& change, const RuleChange& over);

struct CompiledRules;
struct RuleSources;

/// The rules in force. Immutable, so thread-safe; copies share.
class RuleSet {
public:
    /// Reads `config`/rule-set.toml, `config`/rules/*.toml, the words in `config`/concepts/*.toml and the
    /// site's changes in `config`/site/*.toml. Errors: invalid with one issue per problem, each naming
    /// file, line and the nearest valid word; nothing of a set with a problem is used.
    [[nodiscard]] static core::Result<RuleSet> load(const core::ContentPath& config);
    /// The same with the site's changes read from another folder (which may not exist).
    [[nodiscard]] static core::Result<RuleSet> load(const core::ContentPath& config, const core::ContentPath& site);

    /// The same files, read as they were, with these changes laid over the site's own. Errors: invalid, as
    /// load().
    [[nodiscard]] core::Result<RuleSet> with_changes(const RuleChanges& changes) const;

    /// Ordered by slug.
    [[nodiscard]] std::span<const RuleDescription> rules() const noexcept;
    /// Nothing if there is no such rule.
    [[nodiscard]] const RuleDescription* find(std::string_view slug) const noexcept;
    /// Changes when any file behind the set changes.
    [[nodiscard]] const std::string& version() const noexcept;

    /// For this module's own sources.
    [[nodiscard]] const CompiledRules& compiled() const noexcept { return *compiled_; }

private:
    RuleSet(std::shared_ptr<const RuleSources> sources, std::shared_ptr<const CompiledRules> compiled) noexcept;
    [[nodiscard]] static core::Result<RuleSet> compile(std::shared_ptr<const RuleSources> sources, const RuleChanges& promoted);

    std::shared_ptr<const RuleSources> sources_;
    std::shared_ptr<const CompiledRules> compiled_;
};

}  // namespace tonus::surveillance
