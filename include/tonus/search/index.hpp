#pragma once

#include <tonus/core/clock.hpp>
#include <tonus/search/extract.hpp>
#include <tonus/search/query.hpp>
#include <tonus/search/values.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// How values become rows of integers. A row's key is a 64-bit hash of resource type, parameter, form
/// and value; its order is what ranges and prefixes are looked up by:
///
///   form  kind       in the key           order
///   t     token      code, folded         hash of the system
///   B     string     -                    first eight bytes of the folded text
///   L     string     first eight bytes    the next eight, of a text that has more
///   g     string     three bytes of it    0; for :contains
///   G     string     -                    0: a text too long for the rows of form g
///   e     date       -                    start of a stretch of at most a second
///   a     date       -                    start of a longer stretch of at most a day
///   A, Z  date       -                    start, end of a longer stretch
///   q     number     -                    the number; not for ranges
///   b     quantity   dimension            the amount in base units; not for ranges
///   Q     number     -                    0: a range
///   r     reference  Type/id              0
///   u     reference, uri  URL             0
///   i     reference  identifier's value   hash of the identifier's system
///   M     date, number  -                 0: the resource has several values
///
/// What a resource contains has rows of the same forms under keys of its own: contained_rows().
///
/// Stores of before have form S instead of B and L, or form s without g and G, form a instead of e, and order 0 for
/// every code and identifier; plans look there too.
///
/// A range of rows is certain if every resource with a row there matches; what uncertain ranges find is
/// checked by matches(). Composites have no rows, since their parts' own parameters lead to them, nor have positions.
namespace tonus::search {

struct IndexRow {
    std::uint64_t key = 0;
    std::int64_t order = 0;

    auto operator<=>(const IndexRow&) const = default;
};

/// Which way resources become rows. Raised whenever the same resource gets other rows than before: stores that an older
/// program wrote are then caught up. A test compares the rows of R4's examples with those this number last stood for.
///   1  what is contained has rows of its own, which programs before it did not write
///   2  strings without their punctuation, family names by each of their words, canonicals without their version
///   3  contact points by their system too, canonicals that look like a resource's URL whatever their version, documents and
///      messages by what their Bundle begins with
///   4  parameters of R4 that only illustrate SearchParameter
///   5  references with but an identifier and a type, where a parameter is about references to that type
///   6  texts longer than eight bytes by sixteen of them
inline constexpr std::int64_t row_rules = 6;

/// Rows with `key` whose order lies in [from, to].
struct IndexRange {
    std::uint64_t key = 0;
    std::int64_t from = std::numeric_limits<std::int64_t>::min();
    std::int64_t to = std::numeric_limits<std::int64_t>::max();
    bool certain = true;

    auto operator<=>(const IndexRange&) const = default;
};

/// Where to look for what a query wants. Every resource that matches is in all of `all_of`.
struct IndexPlan {
    /// A resource must have a row in at least one range of each. Empty: all of the type.
    std::vector<std::vector<IndexRange>> all_of;
    /// A resource must have a row in no range of any; a row in an uncertain range leaves it open.
    std::vector<std::vector<IndexRange>> none_of;
    /// Of the resource's words_of() one must begin with one of each.
    std::vector<std::vector<std::string>> words;
    std::optional<std::vector<std::string>> ids;  ///< only these, if given
    std::optional<core::Instant> updated_from;    ///< inclusive
    std::optional<core::Instant> updated_before;  ///< exclusive
    /// False if some condition is not among the above, so that everything found has to be looked at.
    bool certain = true;
};

/// False of composites, positions and what the store knows itself: they have no rows.
[[nodiscard]] bool is_indexed(const Parameter& parameter) noexcept;

/// The rows of a resource, sorted, each once.
[[nodiscard]] std::vector<IndexRow> index_rows(const Extracted& extracted);

/// The rows by which a resource is found through what it contains, or holds in the place of a reference: those of each such
/// resource, and one that says of which type it is, under keys that belong to the container's type. `extracted` is what was
/// read from the container. Unsorted; none for one that holds no other.
[[nodiscard]] std::vector<IndexRow> contained_rows(const Extractor& extractor, json::Value container, const Extracted& extracted);

/// The plan of a query's own conditions; chains are planned as queries of their own.
[[nodiscard]] IndexPlan plan(const Query& query);

/// Where the resources of type `container` are that may contain what the query looks for: its conditions can be told
/// apart only by a look at each contained resource, so nothing is certain. The first of `all_of` is the narrowest known.
[[nodiscard]] IndexPlan plan_contained(const Query& query, std::string_view container);

/// The key under which the resources of type `container` are found that contain one of `type`.
[[nodiscard]] std::uint64_t contained_type_key(std::string_view type, std::string_view container);

/// The key under which resources are found whose reference `parameter` points at `target` ("Type/id").
[[nodiscard]] std::uint64_t reference_key(const Parameter& parameter, std::string_view target);

/// The key under which resources are found whose reference or uri `parameter` says `url`, whatever version it names.
[[nodiscard]] std::uint64_t url_key(const Parameter& parameter, std::string_view url);

}  // namespace tonus::search
