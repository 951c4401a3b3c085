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

namespace tonus::interaction {

// What one request may cost: rows a chain may select, versions that may be looked at one by one, matches
// that may be sorted, resources that may be included.
inline constexpr std::size_t most_chained = 1000;
inline constexpr std::size_t most_looked_at = 100'000;
inline constexpr std::size_t most_sorted = 10'000;
inline constexpr std::size_t most_included = 1000;

struct SearchParts {
    explicit SearchParts(std::span<const std::string> types);

    const definitions::Definitions& definitions;
    fhirpath::DefinitionTypes model;
    search::ParameterTable table;
    search::Extractor extractor;
};

/// `query` as the store can be asked; chains are left to the run.
[[nodiscard]] SearchPlan plan_of(std::shared_ptr<const search::Query> query);

/// A stored version as a document. Errors: internal if it cannot be read.
[[nodiscard]] core::Result<json::Document> document_of(const store::Version& version);

/// The refusal of a search that would cost too much.
[[nodiscard]] tl::unexpected<core::Error> too_costly(std::string_view what);

/// One search while it runs: the engine and the reader together.
class SearchRun {
public:
    SearchRun(const SearchParts& parts, store::Reader& reader) : parts_(parts), reader_(reader) {}

    [[nodiscard]] core::Result<std::vector<store::Version>> find(const SearchPlan& plan, const Slice& slice);
    /// The index query with every chain turned into keys or ids; nothing if one selects nothing.
    [[nodiscard]] core::Result<std::optional<store::IndexQuery>> resolve(const SearchPlan& plan);
    /// The `Type/id`s to which `parameter` of `version` points.
    [[nodiscard]] core::Result<std::vector<std::string>> targets(
        const store::Version& version,
        const search::Parameter& parameter
    );

private:
    [[nodiscard]] core::Result<bool> accepts(const search::Query& query, const store::Version& version);
    [[nodiscard]] core::Result<void> resolve_forward(const search::Chain& chain, store::IndexQuery& index);
    [[nodiscard]] core::Result<void> resolve_reverse(
        const search::Chain& chain,
        std::string_view type,
        store::IndexQuery& index
    );
    [[nodiscard]] core::Result<std::vector<store::Version>> find_chained(const search::Query& query);

    const SearchParts& parts_;
    store::Reader& reader_;
    bool nothing_ = false;
};

}  // namespace tonus::interaction
