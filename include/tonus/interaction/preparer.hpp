#pragma once

#include <tonus/core/result.hpp>
#include <tonus/fhir/resource_key.hpp>
#include <tonus/interaction/answers_verdict.hpp>
#include <tonus/interaction/record_keeper.hpp>
#include <tonus/interaction/search_engine.hpp>
#include <tonus/interaction/type_policy.hpp>
#include <tonus/interaction/validator.hpp>
#include <tonus/store/store.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tonus::interaction {

/// A reference a resource has to another resource of this service.
struct ReferenceTo {
    std::string expression;  ///< FHIRPath of Reference.reference
    fhir::ResourceKey target;
};

/// A resource with everything worked out that can be without the store.
struct PreparedResource {
    store::Draft draft;                             ///< `patient` is decided in the transaction
    std::vector<std::string> patient_names;         ///< all of one patient; empty: belongs to none
    std::string reading;                            ///< RecordKeeper::read()
    std::vector<ReferenceTo> references;            ///< that must lead somewhere when the job ends
    bool answers_questionnaire = false;             ///< which it must be true to when the job ends
    std::optional<AnswersVerdict> answers_verdict;  ///< what was found of that before the writer's turn
};

/// Checks resources and prepares them for the store. Immutable: any thread.
class Preparer {
public:
    /// All must outlive the preparer. With `checks_references` no job may leave a reference that leads
    /// nowhere. `max_search_rows` is how many rows of the search index a write may make.
    Preparer(
        const TypePolicy& types,
        const Validator& validator,
        const SearchEngine& searches,
        RecordKeeper& keeper,
        bool checks_references = false,
        std::size_t max_search_rows = 200'000
    );

    /// Errors: invalid if `resource` is no resource of `type`, has a malformed id, or breaks FHIR's
    /// base rules; unprocessable if it breaks only profiles. All problems at once.
    [[nodiscard]] core::Result<void> check(json::Value resource, std::string_view type) const;

    /// Errors: too_large if the resource has more than max_search_rows() rows, or says more than its keeper takes.
    [[nodiscard]] core::Result<PreparedResource> prepare(json::Value resource, fhir::ResourceKey key, core::Instant received_at) const;

    [[nodiscard]] const TypePolicy& types() const noexcept { return types_; }
    [[nodiscard]] const Validator& validator() const noexcept { return validator_; }
    [[nodiscard]] const SearchEngine& searches() const noexcept { return searches_; }
    [[nodiscard]] RecordKeeper& keeper() const noexcept { return keeper_; }
    [[nodiscard]] bool checks_references() const noexcept { return checks_references_; }
    [[nodiscard]] std::size_t max_search_rows() const noexcept { return max_search_rows_; }

private:
    const TypePolicy& types_;
    const Validator& validator_;
    const SearchEngine& searches_;
    RecordKeeper& keeper_;
    bool checks_references_;
    std::size_t max_search_rows_;
};

}  // namespace tonus::interaction
