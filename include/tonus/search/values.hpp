#pragma once

#include <tonus/json/value.hpp>
#include <tonus/search/parameters.hpp>

#include <cstdint>
#include <memory>
#include <memory_resource>
#include <string_view>
#include <variant>
#include <vector>

namespace tonus::search {

/// A code, with its system if it has one. Codes and texts are folded: case does not count, as R4 asks
/// of servers in doubt. Source: FHIR R4, search, "token".
struct TokenValue {
    std::string_view system;       ///< empty: none
    std::string_view code;         ///< folded; empty if there is only text
    std::string_view text;         ///< display or text, folded like a string
    std::string_view type_system;  ///< of an Identifier: its type's first coding, for :of-type
    std::string_view type_code;    ///< folded
};

/// Text, and the text without case, accents and repeated white space. What else the text is found by, without its
/// punctuation or from a later word on, is no exact text. Source: FHIR R4, search, "string".
struct StringValue {
    std::string_view folded;
    std::string_view exact;  ///< empty: another way to find a text that stands before it
};

/// A stretch of time in microseconds since 1970, `end` excluded; an open Period reaches to the ends of
/// int64. Source: FHIR R4, search, "date".
struct DateValue {
    std::int64_t start = 0;
    std::int64_t end = 0;
};

/// A number, or a quantity in the unit given and in UCUM base units where its unit is known. Ranges
/// have low < high; an open end is infinite. Source: FHIR R4, search, "number", "quantity".
struct NumberValue {
    double low = 0;
    double high = 0;
    std::string_view system;
    std::string_view code;
    std::string_view unit;        ///< the human text of the unit
    std::uint64_t dimension = 0;  ///< of the unit in base units; 0: not known
    double base_low = 0;          ///< in base units, if the dimension is known
    double base_high = 0;
};

/// What a reference points at. Source: FHIR R4, search, "reference".
struct ReferenceValue {
    std::string_view target;     ///< "Type/id" of a literal reference, whatever its base and version
    std::string_view url;        ///< an absolute URL or URN, as written, without version; canonicals too
    std::string_view version;    ///< of a canonical, or of a relative reference to one version
    std::string_view system;     ///< of Reference.identifier
    std::string_view value;      ///< of Reference.identifier; folded
    std::string_view type;       ///< of the target, as far as it is known
    std::string_view contained;  ///< id of what the same resource contains, after the '#'
    bool canonical = false;      ///< says a resource's own URL, whichever server that is on
    json::Value inlined;         ///< what stands in the place of a reference, a document's Composition in its Bundle; `target` is its id
};

struct UriValue {
    std::string_view uri;
};

/// Degrees, WGS 84. Source: FHIR R4, Location.position.
struct PositionValue {
    double latitude = 0;
    double longitude = 0;
};

struct CompositeValue;

using Value = std::variant<TokenValue, StringValue, DateValue, NumberValue, ReferenceValue, UriValue, PositionValue, CompositeValue>;

/// One combination that belongs together: for each component its values.
struct CompositeValue {
    std::vector<std::vector<Value>> parts;
};

/// One value of one parameter.
struct ParameterValue {
    const Parameter* parameter = nullptr;
    Value value;
};

/// What a resource is found by, parameter after parameter in the table's order. Refers to the resource's
/// JSON and to the parameter table; both must outlive it.
struct Extracted {
    std::vector<ParameterValue> values;
    /// Holds the texts that had to be made.
    std::unique_ptr<std::pmr::monotonic_buffer_resource> memory;

    /// The values of one parameter.
    [[nodiscard]] std::span<const ParameterValue> of(const Parameter& parameter) const;
};

}  // namespace tonus::search
