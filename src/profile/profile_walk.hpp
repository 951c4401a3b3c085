#pragma once

#include "compiled.hpp"
#include "enclosing.hpp"
#include "profile_tree.hpp"
#include "report.hpp"

#include <string_view>
#include <vector>

namespace tonus::profile {

/// Checks what a profile adds to its base: cardinality, types, reference targets, fixed and pattern
/// values, bindings, invariants and slices, element by element.
class ProfileWalk {
public:
    ProfileWalk(const CompiledDefinitions& compiled, std::string_view url, json::Value resource, Report& report);

    void check(const ProfileNode& profile);

private:
    void check_element(const ProfileNode& node, json::Value parent, const definitions::Type* parent_type);
    void check_count(const ProfileNode& node, std::size_t count);
    /// Where the path is: at one of an element's occurrences, or at the element as a whole.
    void stand_at(const ProfileNode& node, const Occurrence& occurrence, const definitions::Type* parent_type);
    void stand_before_all();
    void check_occurrence(const ProfileNode& node, const Occurrence& occurrence, const definitions::Type* parent_type);
    void check_value(const ProfileNode& node, json::Value value, const definitions::Type* type);
    [[nodiscard]] bool takes_codes(const ProfileNode& node, const definitions::Type* type) const;
    void check_coded(const ProfileNode& node, json::Value value);
    void check_reference(const ProfileNode& node, json::Value value);
    void check_slices(const ProfileNode& node, const std::vector<Occurrence>& occurrences, const definitions::Type* parent_type);
    void check_constraints(const ProfileNode& node, json::Value value, const definitions::Type* type);
    /// "The profile heartrate " and `rest`.
    [[nodiscard]] std::string says(std::string_view rest) const;

    const CompiledDefinitions& compiled_;
    std::string_view url_;
    json::Value resource_;
    Enclosing enclosing_;
    Report& report_;
    Path path_;
};

/// Against the profiles named in meta.profile: one we do not know is a warning.
void check_claimed_profiles(const CompiledDefinitions& compiled, json::Value resource, Outcome& outcome);

/// Against the profiles that R4 expects of such a resource though it claims none of them: what is missing is advice, for
/// what EHRs send seldom holds it all. A profile for a code stands in for one of the category.
void check_expected_profiles(const CompiledDefinitions& compiled, json::Value resource, std::vector<core::Issue>& advice);

/// Against a profile the caller asks for: one we do not know is an error.
void check_asked_profile(const CompiledDefinitions& compiled, json::Value resource, std::string_view url, Outcome& outcome);

}  // namespace tonus::profile
