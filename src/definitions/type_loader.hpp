#pragma once

#include <tonus/definitions/type.hpp>

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace tonus::definitions {

/// Everything loaded from an image so far; names are views into the image's document, or into `texts`.
struct Tables {
    std::deque<Type> types;
    std::unordered_map<std::string_view, Type*> types_by_name;
    std::unordered_map<std::string_view, Constraint> constraints;
    std::unordered_map<std::string_view, ValueSet> value_sets;
    std::deque<std::string> texts;  ///< names that are made rather than read
};

void load_constraints(json::Value constraints, Tables& tables);
void load_value_sets(json::Value value_sets, Tables& tables);
/// Needs constraints and value sets. Throws std::runtime_error if an element names a type that is not there.
void load_types(json::Value types, Tables& tables);

}  // namespace tonus::definitions
