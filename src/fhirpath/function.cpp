#include "function.hpp"

#include <algorithm>
#include <array>

namespace tonus::fhirpath {
namespace {

using F = Function;
using A = ArgumentKind;

constexpr std::array signatures{
    FunctionSignature{"empty", F::empty, 0, 0},
    FunctionSignature{"exists", F::exists, 0, 1, A::criterion},
    FunctionSignature{"all", F::all, 1, 1, A::criterion},
    FunctionSignature{"allTrue", F::all_true, 0, 0},
    FunctionSignature{"anyTrue", F::any_true, 0, 0},
    FunctionSignature{"allFalse", F::all_false, 0, 0},
    FunctionSignature{"anyFalse", F::any_false, 0, 0},
    FunctionSignature{"subsetOf", F::subset_of, 1, 1},
    FunctionSignature{"supersetOf", F::superset_of, 1, 1},
    FunctionSignature{"count", F::count, 0, 0},
    FunctionSignature{"distinct", F::distinct, 0, 0},
    FunctionSignature{"isDistinct", F::is_distinct, 0, 0},
    FunctionSignature{"not", F::not_, 0, 0},
    FunctionSignature{"where", F::where, 1, 1, A::criterion},
    FunctionSignature{"select", F::select, 1, 1, A::criterion},
    FunctionSignature{"repeat", F::repeat, 1, 1, A::criterion},
    FunctionSignature{"ofType", F::of_type, 1, 1, A::type},
    FunctionSignature{"single", F::single, 0, 0},
    FunctionSignature{"first", F::first, 0, 0},
    FunctionSignature{"last", F::last, 0, 0},
    FunctionSignature{"tail", F::tail, 0, 0},
    FunctionSignature{"skip", F::skip, 1, 1},
    FunctionSignature{"take", F::take, 1, 1},
    FunctionSignature{"intersect", F::intersect, 1, 1},
    FunctionSignature{"exclude", F::exclude, 1, 1},
    FunctionSignature{"union", F::unite, 1, 1},
    FunctionSignature{"combine", F::combine, 1, 1},
    FunctionSignature{"aggregate", F::aggregate, 1, 2, A::criterion},
    FunctionSignature{"iif", F::iif, 2, 3, A::criterion},
    FunctionSignature{"toBoolean", F::to_boolean, 0, 0},
    FunctionSignature{"convertsToBoolean", F::converts_to_boolean, 0, 0},
    FunctionSignature{"toInteger", F::to_integer, 0, 0},
    FunctionSignature{"convertsToInteger", F::converts_to_integer, 0, 0},
    FunctionSignature{"toDecimal", F::to_decimal, 0, 0},
    FunctionSignature{"convertsToDecimal", F::converts_to_decimal, 0, 0},
    FunctionSignature{"toString", F::to_string, 0, 0},
    FunctionSignature{"convertsToString", F::converts_to_string, 0, 0},
    FunctionSignature{"toDate", F::to_date, 0, 0},
    FunctionSignature{"convertsToDate", F::converts_to_date, 0, 0},
    FunctionSignature{"toDateTime", F::to_date_time, 0, 0},
    FunctionSignature{"convertsToDateTime", F::converts_to_date_time, 0, 0},
    FunctionSignature{"toTime", F::to_time, 0, 0},
    FunctionSignature{"convertsToTime", F::converts_to_time, 0, 0},
    FunctionSignature{"toQuantity", F::to_quantity, 0, 1},
    FunctionSignature{"convertsToQuantity", F::converts_to_quantity, 0, 1},
    FunctionSignature{"indexOf", F::index_of, 1, 1},
    FunctionSignature{"lastIndexOf", F::last_index_of, 1, 1},
    FunctionSignature{"substring", F::substring, 1, 2},
    FunctionSignature{"startsWith", F::starts_with, 1, 1},
    FunctionSignature{"endsWith", F::ends_with, 1, 1},
    FunctionSignature{"contains", F::contains, 1, 1},
    FunctionSignature{"upper", F::upper, 0, 0},
    FunctionSignature{"lower", F::lower, 0, 0},
    FunctionSignature{"replace", F::replace, 2, 2},
    FunctionSignature{"matches", F::matches, 1, 1},
    FunctionSignature{"matchesFull", F::matches_full, 1, 1},
    FunctionSignature{"replaceMatches", F::replace_matches, 2, 2},
    FunctionSignature{"length", F::length, 0, 0},
    FunctionSignature{"toChars", F::to_chars, 0, 0},
    FunctionSignature{"join", F::join, 0, 1},
    FunctionSignature{"split", F::split, 1, 1},
    FunctionSignature{"trim", F::trim, 0, 0},
    FunctionSignature{"abs", F::abs, 0, 0},
    FunctionSignature{"ceiling", F::ceiling, 0, 0},
    FunctionSignature{"exp", F::exp, 0, 0},
    FunctionSignature{"floor", F::floor, 0, 0},
    FunctionSignature{"ln", F::ln, 0, 0},
    FunctionSignature{"log", F::log, 1, 1},
    FunctionSignature{"power", F::power, 1, 1},
    FunctionSignature{"round", F::round, 0, 1},
    FunctionSignature{"sqrt", F::sqrt, 0, 0},
    FunctionSignature{"truncate", F::truncate, 0, 0},
    FunctionSignature{"children", F::children, 0, 0},
    FunctionSignature{"descendants", F::descendants, 0, 0},
    FunctionSignature{"trace", F::trace, 1, 2, A::name_then_criterion},
    FunctionSignature{"now", F::now, 0, 0},
    FunctionSignature{"today", F::today, 0, 0},
    FunctionSignature{"timeOfDay", F::time_of_day, 0, 0},
    FunctionSignature{"is", F::is, 1, 1, A::type},
    FunctionSignature{"as", F::as, 1, 1, A::type},
    FunctionSignature{"type", F::type, 0, 0},
    FunctionSignature{"extension", F::extension, 1, 1},
    FunctionSignature{"hasExtension", F::has_extension, 1, 1},
    FunctionSignature{"hasValue", F::has_value, 0, 0},
    FunctionSignature{"getValue", F::get_value, 0, 0},
    FunctionSignature{"resolve", F::resolve, 0, 0},
    FunctionSignature{"memberOf", F::member_of, 1, 1},
    FunctionSignature{"conformsTo", F::conforms_to, 1, 1},
    FunctionSignature{"htmlChecks", F::html_checks, 0, 0},
    FunctionSignature{"checkModifiers", F::check_modifiers, 1, 16},
};

}  // namespace

const FunctionSignature* find_function(std::string_view name) {
    const auto found =
        std::find_if(signatures.begin(), signatures.end(), [&](const FunctionSignature& signature) { return signature.name == name; });
    return found == signatures.end() ? nullptr : &*found;
}

std::vector<std::string_view> function_names() {
    std::vector<std::string_view> names;
    for (const FunctionSignature& signature : signatures) names.push_back(signature.name);
    return names;
}

}  // namespace tonus::fhirpath
