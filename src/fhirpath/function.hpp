#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace tonus::fhirpath {

/// Every function of FHIRPath N1 and FHIR R4 that is offered, and a few later ones in common use.
enum class Function : std::uint8_t {
    none,
    // existence
    empty,
    exists,
    all,
    all_true,
    any_true,
    all_false,
    any_false,
    subset_of,
    superset_of,
    count,
    distinct,
    is_distinct,
    not_,
    // filtering, projection, subsetting, combining
    where,
    select,
    repeat,
    of_type,
    single,
    first,
    last,
    tail,
    skip,
    take,
    intersect,
    exclude,
    unite,
    combine,
    aggregate,
    // conversion
    iif,
    to_boolean,
    converts_to_boolean,
    to_integer,
    converts_to_integer,
    to_decimal,
    converts_to_decimal,
    to_string,
    converts_to_string,
    to_date,
    converts_to_date,
    to_date_time,
    converts_to_date_time,
    to_time,
    converts_to_time,
    to_quantity,
    converts_to_quantity,
    // strings
    index_of,
    last_index_of,
    substring,
    starts_with,
    ends_with,
    contains,
    upper,
    lower,
    replace,
    matches,
    matches_full,
    replace_matches,
    length,
    to_chars,
    join,
    split,
    trim,
    // mathematics
    abs,
    ceiling,
    exp,
    floor,
    ln,
    log,
    power,
    round,
    sqrt,
    truncate,
    // navigation, utility, types
    children,
    descendants,
    trace,
    now,
    today,
    time_of_day,
    is,
    as,
    type,
    // FHIR
    extension,
    has_extension,
    has_value,
    get_value,
    resolve,
    member_of,
    conforms_to,
    html_checks,
    check_modifiers,
};

/// What the arguments of a function are.
enum class ArgumentKind : std::uint8_t {
    value,                // evaluated once in the caller's scope
    criterion,            // evaluated for each item, which is $this
    type,                 // the name of a type
    name_then_criterion,  // trace(name, projection)
};

struct FunctionSignature {
    std::string_view name;
    Function function;
    std::uint8_t least;
    std::uint8_t most;
    ArgumentKind kind = ArgumentKind::value;
};

/// The function of that name; null if there is none.
[[nodiscard]] const FunctionSignature* find_function(std::string_view name);
/// All names, for "did you mean".
[[nodiscard]] std::vector<std::string_view> function_names();

}  // namespace tonus::fhirpath
