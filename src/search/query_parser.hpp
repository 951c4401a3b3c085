#pragma once

#include <tonus/search/query.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace tonus::search {

/// Whether the definition of a reference names `type` as a target, or any type.
[[nodiscard]] bool may_point_at(const Parameter& reference, std::string_view type);

/// Reads one query, or one part of a chain, and collects what is wrong with it.
class QueryParser {
public:
    QueryParser(const ParameterTable& table, const QueryOptions& options) : table_(table), options_(options) {}

    void read(Query& query, std::string_view name, std::string_view value);

    [[nodiscard]] const std::vector<core::Issue>& issues() const noexcept { return issues_; }
    [[nodiscard]] core::ErrorKind kind() const noexcept { return kind_; }
    [[nodiscard]] std::vector<core::Issue> take_warnings() { return std::move(warnings_); }
    /// Whether the parameter read last was understood.
    [[nodiscard]] bool understood() const noexcept { return understood_; }

private:
    struct Name;

    static Name split_name(std::string_view name);
    bool read_control(Query& query, std::string_view name, std::string_view value);
    void read_condition(Query& query, const Name& name, std::string_view value);
    void read_chain(Query& query, const Name& name, std::string_view value, std::size_t depth);
    void read_list(Query& query, std::string_view value);
    void read_has(Query& query, std::string_view name, std::string_view value, std::size_t depth);
    void read_inner(Query& query, std::string_view name, std::string_view value, std::size_t depth);
    void read_alternatives(Condition& condition, std::string_view modifier_type, std::string_view name, std::string_view value);
    void read_missing(Condition& condition, std::string_view name, std::string_view value);
    void read_systems(Condition& condition, std::string_view name);
    void read_hierarchy(Condition& condition, std::string_view name);
    /// The part of a canonical behind `|` is a condition on the version.
    [[nodiscard]] std::string_view read_version(Query& query, const Parameter& parameter, Modifier modifier, std::string_view value);
    void read_value_set(Condition& condition, std::string_view name, std::string_view value);
    void read_text(Query& query, std::string_view name, std::string_view value);
    void read_include(Query& query, std::string_view name, std::string_view value, bool reverse);
    void read_contained(Query& query, std::string_view value);
    void read_elements(Query& query, std::string_view value);
    void read_sort(Query& query, std::string_view value, bool descending);
    void read_count(Query& query, std::string_view value);
    void read_total(Query& query, std::string_view value);
    void read_summary(Query& query, std::string_view value);
    [[nodiscard]] bool accepts(const Parameter& parameter, Modifier modifier) const;
    /// All it takes, to be told: " :missing, :exact".
    [[nodiscard]] std::string modifiers_of(const Parameter& parameter) const;

    /// Refuses a type that a reference never points at.
    void points_elsewhere(std::string_view name, const Parameter& reference, std::string_view type);
    void unknown_parameter(std::string_view type, std::string_view code);
    void unsupported(std::string_view name, std::string sentence);
    void malformed(std::string_view name, std::string sentence);
    void too_costly(std::string sentence);
    void refuse(core::ErrorKind kind, std::string code, std::string diagnostics);

    const ParameterTable& table_;
    const QueryOptions& options_;
    std::vector<core::Issue> issues_;
    std::vector<core::Issue> warnings_;
    core::ErrorKind kind_ = core::ErrorKind::invalid;
    bool understood_ = true;
};

}  // namespace tonus::search
