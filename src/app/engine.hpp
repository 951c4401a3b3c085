#pragma once

#include <tonus/config/settings.hpp>
#include <tonus/core/result.hpp>
#include <tonus/interaction/definition_validator.hpp>
#include <tonus/interaction/interactions.hpp>
#include <tonus/interaction/search_engine.hpp>
#include <tonus/review/desk.hpp>
#include <tonus/review/knowledge.hpp>
#include <tonus/review/record_keeper.hpp>
#include <tonus/store/store.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tonus::app {

/// What FHIR says: the resource types taken, how they are checked and how they are found.
struct FhirDefinitions {
    explicit FhirDefinitions(std::vector<std::string> accepted);

    const interaction::TypePolicy types;
    const interaction::DefinitionValidator validator;
    const interaction::SearchEngine searches;
};

/// From a resource to its flags, in the transaction that stores it: what clinicians decide, FHIR's
/// definitions, and the interactions over both. What serve and import share. Pinned: its parts refer to
/// each other.
struct Engine {
    /// `on_unreadable` is called with each stored resource that a search leaves out. Errors: invalid if what clinicians
    /// decide cannot be used, since a service without it would be silent; those of accepted_types().
    [[nodiscard]] static core::Result<std::unique_ptr<Engine>> load(
        const config::Settings& settings, interaction::Unreadable on_unreadable = {}
    );

    Engine(
        std::unique_ptr<const FhirDefinitions> definitions,
        clinical::ClinicalContent content,
        surveillance::RuleSet rules,
        interaction::Options options
    );
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    /// Takes the site's code maps from the store, and notes there which rules and words are in force. To
    /// be called before anything is stored. Errors: the store's.
    [[nodiscard]] core::Result<void> adopt(store::Store& store);

    /// What a stored resource is found by; nothing if its text cannot be read, or its type is not served.
    [[nodiscard]] std::optional<std::vector<store::IndexRow>> rows_of(const store::Version& version) const;

    const std::unique_ptr<const FhirDefinitions> definitions;
    const interaction::SearchEngine& searches = definitions->searches;
    review::Knowledge knowledge;
    review::FlagKeeper keeper;
    const interaction::Preparer preparer;
    const review::Desk desk{searches, {}};
    const interaction::Interactions interactions;
};

}  // namespace tonus::app
