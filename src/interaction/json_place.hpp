#pragma once

#include "json_tree.hpp"

#include <tonus/definitions/definitions.hpp>
#include <tonus/json/value.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tonus::interaction {

/// One step into a JSON value: a member or, with an index, an element.
struct JsonStep {
    std::string key;
    std::optional<std::size_t> index;

    bool operator==(const JsonStep&) const = default;
};
using JsonPlace = std::vector<JsonStep>;

/// How to get from `root` to `wanted`, which must be one of its parts by address; nothing if it is not.
[[nodiscard]] std::optional<JsonPlace> place_of(json::Value root, json::Value wanted);

/// The value at `place`, which must be there.
[[nodiscard]] JsonTree& at(JsonTree& root, std::span<const JsonStep> place);

/// The FHIR type of what is at `place` of a resource; null where the definitions know none.
[[nodiscard]] const definitions::Type* type_at(
    const definitions::Definitions& definitions, JsonTree& root, std::span<const JsonStep> place
);

/// Takes away what is at `place`, its `_name` twin, and whatever becomes empty thereby: FHIR knows no
/// empty arrays and objects.
void erase_at(JsonTree& root, const JsonPlace& place);

}  // namespace tonus::interaction
