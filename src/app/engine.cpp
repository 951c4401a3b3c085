#include "engine.hpp"

#include "options.hpp"
#include "resource_types.hpp"

#include <tonus/bulk/export_operation.hpp>
#include <tonus/fhir/resource_text.hpp>
#include <tonus/json/document.hpp>
#include <tonus/review/flag_operations.hpp>
#include <tonus/review/surveillance_operations.hpp>

#include <tonus_embedded/lexicon_image.hpp>

#include <future>
#include <utility>

namespace tonus::app {
namespace {

// Exports that wait or are written; one is written at a time.
constexpr std::size_t most_exports_waiting = 10;

std::vector<interaction::NamedOperation> named_operations(const review::Knowledge& knowledge, const review::Desk& desk) {
    std::vector<interaction::NamedOperation> operations = review::surveillance_operations(knowledge);
    for (interaction::NamedOperation& operation : review::flag_operations(desk)) operations.push_back(std::move(operation));
    for (interaction::NamedOperation& operation : bulk::export_operations(most_exports_waiting)) operations.push_back(std::move(operation));
    return operations;
}

}  // namespace

FhirDefinitions::FhirDefinitions(std::vector<std::string> accepted)
    : types(std::move(accepted), readable_types()), searches(types.served()) {}

core::Result<std::unique_ptr<Engine>> Engine::load(const config::Settings& settings, interaction::Unreadable on_unreadable) {
    const core::ContentPath folder = clinical_content(settings);
    // Independent of each other, and most of what a start takes: they are read at the same time.
    auto definitions = std::async(std::launch::async, [&settings]() -> core::Result<std::unique_ptr<const FhirDefinitions>> {
        auto types = accepted_types(settings);
        if (!types) return core::fail(types.error());
        return std::make_unique<const FhirDefinitions>(std::move(*types));
    });
    auto content = clinical::ClinicalContent::load(folder, embedded::lexicon_image().front().content);
    if (!content) return core::fail(std::move(content.error()));
    auto rules = surveillance::RuleSet::load(folder);
    if (!rules) return core::fail(std::move(rules.error()));
    auto fhir = definitions.get();
    if (!fhir) return core::fail(std::move(fhir.error()));
    interaction::Options options = interaction_options(settings);
    options.on_unreadable = std::move(on_unreadable);
    return std::make_unique<Engine>(std::move(*fhir), std::move(*content), std::move(*rules), std::move(options));
}

Engine::Engine(
    std::unique_ptr<const FhirDefinitions> fhir,
    clinical::ClinicalContent content,
    surveillance::RuleSet rules,
    interaction::Options options
)
    : definitions(std::move(fhir)),
      knowledge(std::move(content), std::move(rules)),
      keeper(knowledge, searches),
      preparer(definitions->types, definitions->validator, searches, keeper, options.check_references, options.max_search_rows),
      interactions(preparer, std::move(options), named_operations(knowledge, desk)) {}

core::Result<void> Engine::adopt(store::Store& store) {
    return store.write_blocking([this](store::Writer& writer) { return keeper.adopt(writer); });
}

std::optional<std::vector<store::IndexRow>> Engine::rows_of(const store::Version& version) const {
    // Of a type that is switched off nothing is known, and it may be switched on again.
    if (!definitions->types.serves(version.key.type)) return std::nullopt;
    const auto document = json::Document::parse(fhir::render_as_sent(version.key, version.content));
    if (!document) return std::nullopt;
    return searches.rows_of(document->root());
}

}  // namespace tonus::app
