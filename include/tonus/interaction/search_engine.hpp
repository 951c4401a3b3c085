#pragma once

#include <tonus/core/clock.hpp>
#include <tonus/core/result.hpp>
#include <tonus/interaction/reply.hpp>
#include <tonus/interaction/request.hpp>
#include <tonus/json/value.hpp>
#include <tonus/store/store.hpp>

#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::search {
struct Query;
}

namespace tonus::interaction {

struct SearchParts;

/// A search understood: what to ask the store, and what to tell the client about it. Copies share it.
struct SearchPlan {
    std::shared_ptr<const search::Query> query;
    store::IndexQuery index;         ///< where every match is; count and page are set by the caller
    bool nothing = false;            ///< the answer is known to be empty
    bool in_contained = false;       ///< the query is asked of what the resources of the index's type contain
    std::vector<Parameter> applied;  ///< for the self link; empty and unknown parameters left out
    std::vector<core::Issue> warnings;
};

/// A search parameter as the CapabilityStatement lists it.
struct SearchParameter {
    std::string_view name;
    std::string_view type;
    std::string_view definition;
};

/// Called with each stored resource that cannot be read, which is then left out; not set: the search fails.
using Unreadable = std::function<void(const fhir::ResourceKey&)>;

/// Which of a plan's matches are wanted.
struct Slice {
    std::size_t count = 20;
    std::optional<store::SearchCursor> after;  ///< where the page before ended
    Unreadable unreadable{};
    bool counted = false;                                              ///< the page should say how many there are, if counting is cheap
    std::size_t most_bytes = std::numeric_limits<std::size_t>::max();  ///< a page ends once its versions hold this much text
};

/// The same of a search that is sorted: a page begins after the last resource of the one before, as it was.
struct SortedSlice {
    std::size_t count = 20;
    std::optional<store::Version> after;
    Unreadable unreadable{};
};
struct SortedPage {
    std::vector<store::Version> versions;
    bool more = false;
    std::int64_t total = 0;
};

/// R4's search over the store: the search module's understanding of queries and resources, the store's
/// index rows, and a look at each candidate where rows alone do not decide. Thread-safe.
/// Source: FHIR R4, search.
class SearchEngine {
public:
    /// Compiles the search parameters of `types`. Throws std::runtime_error if the definitions compiled
    /// into the binary cannot be used.
    explicit SearchEngine(std::span<const std::string> types);
    ~SearchEngine();

    [[nodiscard]] std::vector<store::IndexRow> rows_of(json::Value resource) const;
    /// The same of what is to be stored. Errors: too_large if there are more than `most`.
    [[nodiscard]] core::Result<std::vector<store::IndexRow>> rows_of(json::Value resource, std::size_t most) const;
    [[nodiscard]] std::vector<SearchParameter> parameters_of(std::string_view type) const;

    /// Errors: those of search::parse_query(); not_supported if contained resources are asked for.
    [[nodiscard]] core::Result<SearchPlan> plan(
        std::string_view type, const std::vector<Parameter>& parameters, bool lenient, core::Instant now
    ) const;
    /// The same where contained resources may be asked for: one plan, or one for each type that may contain what is
    /// searched, and before them that of the type itself if both are wanted. All have one query.
    [[nodiscard]] core::Result<std::vector<SearchPlan>> plan_with_contained(
        std::string_view type, const std::vector<Parameter>& parameters, bool lenient, core::Instant now
    ) const;

    /// Narrows a plan to the compartment of `owner`; what has compartments belongs to its own. Errors: not_found (issue
    /// code not-supported) if resources of the plan's type never belong to one. Source: FHIR R4, CompartmentDefinition.
    [[nodiscard]] core::Result<void> narrow_to_compartment(SearchPlan& plan, const fhir::ResourceKey& owner) const;
    [[nodiscard]] bool is_in_compartment(std::string_view owner, std::string_view type) const;
    [[nodiscard]] bool is_in_patient_compartment(std::string_view type) const;
    /// What belongs to any of the patients of these ids: resources of `type`, which must be in the compartment.
    [[nodiscard]] store::IndexQuery compartment_query(const std::string& type, std::vector<std::string> ids) const;
    /// `Patient/id` of everyone to whom it belongs; a patient belongs to itself. Errors: internal if it
    /// cannot be read.
    [[nodiscard]] core::Result<std::vector<std::string>> patients_of(const store::Version& version) const;

    /// Why a search that found nothing may have been meant otherwise: it names a resource that is not
    /// here, or a code that nothing has. Errors: the store's.
    [[nodiscard]] core::Result<std::vector<core::Issue>> warnings(store::Reader& reader, const SearchPlan& plan) const;

    /// The newest matches of the slice, newest first. Errors: too_large (issue code "too-costly") if a
    /// chain selects more, or more must be looked at, than one request may cost; the store's.
    [[nodiscard]] core::Result<store::SearchPage> find(store::Reader& reader, const SearchPlan& plan, const Slice& slice) const;
    /// The resources that `version` contains and for which the query of `plan` holds, in their order, `most` of them.
    /// Errors: those of find().
    [[nodiscard]] core::Result<std::vector<ContainedResource>> find_contained(
        store::Reader& reader, const SearchPlan& plan, const store::Version& version, std::size_t most
    ) const;
    /// How many there are. Errors: those of find().
    [[nodiscard]] core::Result<std::int64_t> count(store::Reader& reader, const SearchPlan& plan, const Unreadable& unreadable = {}) const;
    /// How many there are if counting is cheap; nothing if it would take long, or there are many.
    [[nodiscard]] core::Result<std::optional<std::int64_t>> count_if_cheap(
        store::Reader& reader, const SearchPlan& plan, const Unreadable& unreadable
    ) const;
    /// A page in the order `_sort` asks for, and how many matches there are. Resources that sort alike
    /// come in the order of their ids; those without a value come last. Errors: those of find().
    [[nodiscard]] core::Result<SortedPage> find_sorted(store::Reader& reader, const SearchPlan& plan, const SortedSlice& slice) const;
    /// What `_include` and `_revinclude` add to a page of matches, each once, none of the matches.
    [[nodiscard]] core::Result<std::vector<store::Version>> find_included(
        store::Reader& reader, const SearchPlan& plan, const std::vector<store::Version>& matches, const Unreadable& unreadable = {}
    ) const;

    /// A plan that only says of one resource by itself whether it matches: for scopes that are narrowed.
    /// `query` as after the `?` of a URL. Errors: those of plan(); invalid if it does more than that, as
    /// chains, includes and `_sort` do.
    [[nodiscard]] core::Result<SearchPlan> plan_filter(std::string_view type, std::string_view query) const;
    /// Whether `version`, undeleted, matches such a plan.
    [[nodiscard]] core::Result<bool> matches(const SearchPlan& filter, const store::Version& version) const;

    /// The elements `_elements` or `_summary` keep of the matches, or of those of `type`; nothing if all.
    [[nodiscard]] std::optional<std::vector<std::string>> kept_elements(const SearchPlan& plan, std::string_view type = {}) const;

    /// What it is made of, for this module alone.
    [[nodiscard]] const SearchParts& parts() const noexcept { return *parts_; }

private:
    std::unique_ptr<const SearchParts> parts_;
};

}  // namespace tonus::interaction
