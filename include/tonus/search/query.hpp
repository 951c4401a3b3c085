#pragma once

#include <tonus/core/clock.hpp>
#include <tonus/core/error.hpp>
#include <tonus/search/parameters.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace tonus::search {

/// Source: FHIR R4, search, section 3.1.1.5.6 "Prefixes".
enum class Prefix : std::uint8_t { eq, ne, gt, lt, ge, le, sa, eb, ap };

/// Source: FHIR R4, search, section 3.1.1.5.5 "Modifiers".
enum class Modifier : std::uint8_t { none, missing, exact, contains, not_, text, in, not_in, of_type, identifier, type, above, below };

struct WantedToken {
    std::optional<std::string> system;  ///< nothing: any; empty: only without a system
    std::optional<std::string> code;    ///< folded; nothing: any
    std::string given;                  ///< the code as written, for _id
    std::string text;                   ///< of :text, folded
    std::string type_system;            ///< of :of-type
    std::string type_code;
    bool media_range = false;  ///< a media type, whatever its parameters, or all media types of a kind
};

struct WantedString {
    std::string folded;
    std::string exact;
};

/// Microseconds since 1970, `end` excluded. For `ap` already widened.
struct WantedDate {
    Prefix prefix = Prefix::eq;
    std::int64_t start = 0;
    std::int64_t end = 0;
};

/// `low` to `high` is what the digits given leave open, for `ap` a tenth of the value to either side.
struct WantedNumber {
    Prefix prefix = Prefix::eq;
    double value = 0;
    double low = 0;
    double high = 0;
    std::optional<std::string> system;  ///< of a quantity; nothing: any
    std::optional<std::string> code;    ///< code or unit; nothing: any
    std::uint64_t dimension = 0;        ///< of a known UCUM unit; the base values are then in base units
    double base_value = 0;
    double base_low = 0;
    double base_high = 0;
};

struct WantedReference {
    std::vector<std::string> targets;  ///< "Type/id"; several when only an id was given
    std::string url;                   ///< absolute
    std::string version;               ///< of a canonical; empty: any
    bool any_minor = false;            ///< the versions that begin with this one: 1.0 and 1.1 of 1
    std::string system;                ///< of :identifier; "*" when any
    std::string value;                 ///< of :identifier; empty: any
};

struct WantedUri {
    std::string uri;
};

/// Everything so near to a place. Degrees, WGS 84.
struct WantedPosition {
    double latitude = 0;
    double longitude = 0;
    double metres = 0;
};

struct WantedComposite;

using Wanted =
    std::variant<WantedToken, WantedString, WantedDate, WantedNumber, WantedReference, WantedUri, WantedPosition, WantedComposite>;

struct WantedComposite {
    std::vector<Wanted> parts;
};

/// One parameter of the query: holds if any of its values does. With `not_` and `not_in` if none does.
struct Condition {
    const Parameter* parameter = nullptr;
    Modifier modifier = Modifier::none;
    bool missing = false;  ///< of :missing
    std::vector<Wanted> any_of;
    /// `any_of` is not known before terminology, or the store, is asked: it is what `value_set` holds (`in`, `not_in`),
    /// or what stands above or below the codes or resources it has now. A plan leaves such a condition out.
    bool awaits_codes = false;
    std::string value_set;  ///< canonical or relative URL
};

/// Words that the narrative, or anything in the resource, must have: of each group one at least, or one
/// that it begins.
struct TextCondition {
    bool whole_resource = false;                   ///< _content rather than _text
    std::vector<std::vector<std::string>> all_of;  ///< those of words_in()
};

struct Query;

/// Holds if a resource found by one of `queries` is referred to (`reverse` false: chaining), or refers to
/// this one (`reverse`: _has), through the parameter of the query at the same place.
struct Chain {
    bool reverse = false;
    std::vector<const Parameter*> references;
    std::vector<Query> queries;
};

/// Source: FHIR R4, search, section 3.1.1.5.4 "Including other resources".
struct Include {
    bool reverse = false;
    bool iterate = false;
    std::string source_type;               ///< "*" in _include=* and _revinclude=*
    const Parameter* parameter = nullptr;  ///< null: every reference
    std::string target_type;               ///< empty: any
};

struct SortKey {
    const Parameter* parameter = nullptr;  ///< _id and _lastUpdated too
    bool descending = false;
};

/// Which resources a search finds: those that stand by themselves, those that others contain, or both.
/// Source: FHIR R4, search, section 3.1.1.5.10 "Contained Resources".
enum class Containment : std::uint8_t { by_itself, contained, both };

enum class Total : std::uint8_t { none, estimate, accurate };
enum class Summary : std::uint8_t { full, only_summary, only_text, without_text, only_count };

/// A search that has been understood. Refers to the ParameterTable.
struct Query {
    std::string type;
    std::vector<Condition> conditions;  ///< all must hold
    std::vector<TextCondition> texts;
    std::vector<Chain> chains;
    std::vector<Include> includes;
    std::vector<SortKey> sort;
    std::optional<std::size_t> count;
    std::optional<Total> total;
    Summary summary = Summary::full;
    std::vector<std::string> elements;
    Containment containment = Containment::by_itself;
    bool contained_alone = false;  ///< what is contained is shown without its container
    /// What was understood, as given: for the self link.
    std::vector<std::pair<std::string, std::string>> applied;
    /// What a lenient reading left out.
    std::vector<core::Issue> warnings;
};

struct QueryOptions {
    bool lenient = false;           ///< unknown parameters become warnings
    std::size_t most_values = 500;  ///< in one parameter
    std::size_t most_parameters = 100;
    std::size_t most_words = 100;            ///< in each _text or _content
    std::size_t most_bytes = 1024UL * 1024;  ///< in all names and values
    std::size_t deepest_chain = 4;
    core::Instant now;  ///< for `ap` on dates
};

/// Understands the decoded name-value pairs of a search on `type`. Empty values are ignored. `_format`,
/// `_pretty` and the parameters of paging are not search parameters: remove them first. All problems
/// come back together. Errors: not_supported (issue code not-supported) for an unknown type, parameter
/// or modifier, naming what there is and what is nearest; invalid (issue code value) for a value that
/// does not fit its parameter; too_large (too-costly) past the limits in `options`.
/// Source: FHIR R4, search (http://hl7.org/fhir/R4/search.html).
[[nodiscard]] core::Result<Query> parse_query(
    const ParameterTable& table,
    std::string_view type,
    const std::vector<std::pair<std::string, std::string>>& parameters,
    const QueryOptions& options = {}
);

}  // namespace tonus::search
