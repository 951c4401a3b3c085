#pragma once

#include "compiled.hpp"
#include "profile_tree.hpp"
#include "report.hpp"

#include <string_view>
#include <vector>

namespace tonus::profile {

/// Checks what a profile adds to its base: cardinality, types, fixed and pattern values, required
/// bindings, invariants and slices, element by element of its snapshot.
class ProfileWalk {
public:
    ProfileWalk(const CompiledDefinitions& compiled, json::Value resource, Outcome& outcome);

    /// A profile named in meta.profile: one we do not know is a warning.
    void check_claimed(std::string_view url);
    /// A profile the caller asked for: one we do not know is an error.
    void check_asked(std::string_view url);

private:
    void check(const ProfileNode& profile);
    void check_children(const ProfileNode& node, json::Value parent);
    void check_element(const ProfileNode& node, json::Value parent);
    void check_count(const ProfileNode& node, std::size_t count);
    void check_occurrence(const ProfileNode& node, json::Value value, std::string_view member);
    void check_slices(const ProfileNode& node, const std::vector<json::Value>& values, std::string_view member);
    void check_constraints(const ProfileNode& node, json::Value value);
    [[nodiscard]] bool belongs(const ProfileNode& node, const ProfileNode& slice, json::Value value, std::string_view member) const;

    const CompiledDefinitions& compiled_;
    json::Value resource_;
    Report report_;
    Path path_;
};

}  // namespace tonus::profile
