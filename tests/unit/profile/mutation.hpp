#pragma once

#include <tonus/definitions/definitions.hpp>
#include <tonus/json/value.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace tonus::profile::test {

/// A resource with one rule broken, and what a validator must say of it.
struct Mutant {
    std::string text;
    std::string rule;
    std::string expression;
};

/// Every way this knows to break one rule of `resource`, which must be valid, at every element of it.
[[nodiscard]] std::vector<Mutant> mutants_of(json::Value resource, const definitions::Definitions& definitions);

}  // namespace tonus::profile::test
