#pragma once

#include <tonus/core/result.hpp>
#include <tonus/interaction/operation.hpp>
#include <tonus/interaction/preparer.hpp>
#include <tonus/interaction/request.hpp>
#include <tonus/interaction/route_table.hpp>

#include <memory>
#include <string>
#include <vector>

namespace tonus::interaction {

class EmbeddedDefinitions;
class FhirpathPatcher;

/// What a site decides about interactions.
struct Options {
    std::size_t default_count = 50;              ///< page size when the client names none
    std::size_t max_count = 1000;                ///< largest page size honoured
    std::size_t max_entries = 5000;              ///< most entries of a Bundle
    std::size_t max_search_rows = 200'000;       ///< of the Preparer: rows of the search index that a write may make
    std::vector<std::string> if_match_required;  ///< types whose updates must name the version they replace
    bool check_references = false;               ///< of the Preparer: no reference may lead nowhere
    std::string software_version;                ///< for the CapabilityStatement
    bool access_required = false;                ///< whether clients need an access token; for the CapabilityStatement
    std::string base_url;                        ///< of the token endpoint; empty: not known
    core::Instant in_force_since;                ///< when what the CapabilityStatement says came into force
    Unreadable on_unreadable;                    ///< for the log: a search left this resource out
};

/// Every FHIR interaction, generic over resource types. Immutable: any thread.
class Interactions {
public:
    /// `preparer` must outlive this. `operations` are offered beside FHIR's own, which are built in.
    Interactions(const Preparer& preparer, Options options, std::vector<NamedOperation> operations = {});
    ~Interactions();

    /// Does everything that needs no store, and returns what is left to do. For a Bundle of type
    /// transaction one operation does all; a batch is not planned here. Errors: whatever the
    /// interaction refuses before it touches the store.
    [[nodiscard]] core::Result<Operation> plan(const Request& request) const;

    /// One operation, or the reason why there is none, for each entry of a batch.
    [[nodiscard]] core::Result<std::vector<core::Result<Operation>>> plan_batch(const Request& request) const;

    /// True if the body of `request` is a Bundle of type batch.
    [[nodiscard]] static bool is_batch(const Request& request);

    [[nodiscard]] const Preparer& preparer() const noexcept { return preparer_; }
    [[nodiscard]] const Options& options() const noexcept { return options_; }
    /// Everything that can be asked of this.
    [[nodiscard]] const RouteTable& routes() const noexcept { return routes_; }

    [[nodiscard]] const FhirpathPatcher& patcher() const noexcept { return *patcher_; }

private:
    [[nodiscard]] core::Result<Operation> plan_stored(const Request& request) const;

    const Preparer& preparer_;
    Options options_;
    RouteTable routes_;
    std::unique_ptr<const FhirpathPatcher> patcher_;
    std::unique_ptr<const EmbeddedDefinitions> embedded_;
};

}  // namespace tonus::interaction
