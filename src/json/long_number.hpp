#pragma once

#include <string>
#include <string_view>

namespace tonus::json {

/// RapidJSON 1.1 refuses numbers beyond the range of a double even where it is to hand them out as text, and R4 sets
/// no bound to a decimal. Puts a short number of the same length in the place of each in `copy`, which begins with
/// `source`; what `source` holds there is the number. Whether the rest is JSON is left to the parser.
/// Source: FHIR R4, datatypes, "decimal".
void hide_long_numbers(std::string_view source, std::string& copy);

}  // namespace tonus::json
