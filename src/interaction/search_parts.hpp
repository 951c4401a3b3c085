#pragma once

#include <tonus/interaction/search_engine.hpp>

#include <tonus/definitions/definitions.hpp>
#include <tonus/fhirpath/definition_types.hpp>
#include <tonus/json/document.hpp>
#include <tonus/search/extract.hpp>
#include <tonus/search/index.hpp>
#include <tonus/search/match.hpp>
#include <tonus/search/parameters.hpp>
#include <tonus/search/query.hpp>

#include <functional>
#include <map>

namespace tonus::interaction {

// What one request may cost: resources a chain finds before it is followed the other way round, versions
// looked at one by one, resources included.
inline constexpr std::size_t most_chained = 200;
inline constexpr std::size_t most_looked_at = 200'000;
inline constexpr std::size_t most_included = 1000;

// So many are counted unasked; where a type has no more, whatever the search asks.
inline constexpr std::int64_t enough_to_count = 1000;

struct SearchParts {
    explicit SearchParts(std::span<const std::string> types);

    const definitions::Definitions& definitions;
    fhirpath::DefinitionTypes model;
    search::ParameterTable table;
    search::Extractor extractor;
};

/// `query` as the store can be asked; chains are left to the run. With a type of `container`: asked of what resources
/// of that type contain.
[[nodiscard]] SearchPlan plan_of(std::shared_ptr<const search::Query> query, std::string_view container = {});

/// What a client asks for. Errors: those of search::parse_query().
[[nodiscard]] core::Result<std::shared_ptr<const search::Query>> understand(
    const SearchParts& parts, std::string_view type, const std::vector<Parameter>& parameters, bool lenient, core::Instant now
);

/// The plan of a whole query, with what the client is told about it.
[[nodiscard]] SearchPlan plan_to_show(std::shared_ptr<const search::Query> query, std::string_view container = {});

/// Makes of a condition on references, with :above or :below, one on all the resources above or below those it names; those
/// too. Errors: too_large; the store's. Source: FHIR R4, search, "Searching Hierarchies".
[[nodiscard]] core::Result<void> fill_by_parts(const SearchParts& parts, store::Reader& reader, search::Condition& condition);

/// Whether a condition asks for codes that are looked up when the search runs.
[[nodiscard]] bool awaits_codes(const search::Query& query);

/// A search that is answered by one place of the index, or a few, and nothing besides: a patient's, of one code.
[[nodiscard]] bool is_one_place(const SearchPlan& plan);

/// A stored version as a document. Errors: internal if it cannot be read.
[[nodiscard]] core::Result<json::Document> document_of(const store::Version& version);

/// The refusal of a search that would cost too much.
[[nodiscard]] tl::unexpected<core::Error> too_costly(std::string_view what);

/// What others call a resource by. Without `url` it has none.
struct Names {
    std::string key;  ///< "Type/id"
    std::string url;
    std::string version;
};

/// What a reference points at.
struct Target {
    std::string name;        ///< "Type/id"
    std::string version_id;  ///< where one version is meant
};

/// Errors: internal if the version cannot be read.
[[nodiscard]] core::Result<Names> names_of(const SearchParts& parts, const store::Version& version);

/// Where the resources are whose `parameter` may refer to what is called so.
[[nodiscard]] std::vector<store::IndexRange> references_to(const Names& names, const search::Parameter& parameter);

/// Whether one of the parameters of `from`, all of its type, refers to what is called so. Errors: internal if it cannot be read.
[[nodiscard]] core::Result<bool> refers_to(
    const SearchParts& parts, const store::Version& from, std::span<const search::Parameter* const> parameters, const Names& named
);

/// What finds the resources of a type that a canonical names; null for any other reference, and for types without URLs.
[[nodiscard]] std::shared_ptr<const search::Query> query_for(
    const search::ParameterTable& table, std::string_view type, const search::ReferenceValue& reference
);

/// A version that is looked into, and what it contains.
struct Inside {
    Inside(const store::Version& looked_into, json::Value resource) : version(looked_into), container(resource) {}

    const store::Version& version;
    search::Container container;
};

/// One search while it runs: the engine and the reader together. A chain whose inner query finds little is
/// turned into rows or ids to look up; one that finds much is asked of each candidate instead.
class SearchRun {
public:
    SearchRun(const SearchParts& parts, store::Reader& reader, Unreadable unreadable = {})
        : parts_(parts), reader_(reader), unreadable_(std::move(unreadable)) {}

    /// What `slice` says of the unreadable counts for nothing: the run knows.
    [[nodiscard]] core::Result<store::SearchPage> find(const SearchPlan& plan, const Slice& slice);
    /// Beyond `enough` it may stop counting.
    [[nodiscard]] core::Result<std::int64_t> count(const SearchPlan& plan, std::optional<std::int64_t> enough = {});
    /// To what `parameter` of `version` points; where only what is of one `type` is wanted, more may be left out.
    [[nodiscard]] core::Result<std::vector<Target>> targets(
        const store::Version& version, const search::Parameter& parameter, std::string_view type = {}
    );

    /// What is contained and `query` holds for, `most` of them.
    [[nodiscard]] core::Result<std::vector<json::Value>> find_contained(const search::Query& query, const Inside& inside, std::size_t most);

    /// Whether `version` fulfils the conditions of `query`, chains aside.
    [[nodiscard]] static core::Result<bool> accepts(const SearchParts& parts, const search::Query& query, const store::Version& version);

private:
    /// Whether a candidate is what one chain wants.
    using Link = std::function<core::Result<bool>(const store::Version&)>;
    /// What was found out about resources, by name.
    using Known = std::map<std::string, bool, std::less<>>;

    /// The query with the codes its conditions wait for; itself if they wait for none. Errors: not_supported
    /// if they are not known here.
    [[nodiscard]] core::Result<const search::Query*> with_codes(const search::Query& query);
    /// The index query with every chain resolved; nothing if one selects nothing.
    [[nodiscard]] core::Result<std::optional<store::IndexQuery>> resolve(const SearchPlan& plan);
    [[nodiscard]] core::Result<void> resolve_forward(const search::Chain& chain, store::IndexQuery& index);
    [[nodiscard]] core::Result<void> resolve_reverse(const search::Chain& chain, store::IndexQuery& index);
    /// Nothing if there are more than can be followed.
    [[nodiscard]] core::Result<std::optional<std::vector<store::Version>>> find_chained(const search::Query& query);
    [[nodiscard]] core::Result<bool> points_at_match(const search::Chain& chain, const store::Version& version, Known& known);
    /// The same of `resource`, which is the version inside or contained in it: what it points at may be contained too.
    [[nodiscard]] core::Result<bool> points_at_match(const search::Chain& chain, json::Value resource, const Inside& inside, Known& known);
    /// Whether `query` holds for a contained resource.
    [[nodiscard]] core::Result<bool> holds_for(const search::Query& query, json::Value contained, const Inside& inside);
    [[nodiscard]] core::Result<bool> contains_match(const search::Query& query, const store::Version& version);
    void accept_contained(const search::Query& query, store::IndexQuery& index);
    /// Adds where resources are that contain what a chain asks for, if any do.
    [[nodiscard]] core::Result<void> add_contained(
        const search::Query& inner, const std::string& container, std::vector<store::IndexRange>& ranges
    );
    [[nodiscard]] core::Result<bool> is_pointed_at(const search::Chain& chain, const store::Version& version);
    /// Whether `query` finds anything where `narrowed` says; `doubt` is asked of what that leaves open.
    [[nodiscard]] core::Result<bool> is_found(const search::Query& query, store::IndexQuery narrowed, Link doubt = {});

    const SearchParts& parts_;
    store::Reader& reader_;
    Unreadable unreadable_;
    std::vector<Link> links_;
    std::vector<Link> doubts_;             ///< asked of those candidates only that rows leave open
    std::optional<search::Query> filled_;  ///< what with_codes() made
    bool nothing_ = false;
    std::size_t looked_at_ = 0;
};

}  // namespace tonus::interaction
