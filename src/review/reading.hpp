#pragma once

#include <tonus/clinical/content.hpp>
#include <tonus/core/result.hpp>
#include <tonus/interaction/search_engine.hpp>
#include <tonus/json/document.hpp>
#include <tonus/store/store.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace tonus::review {

/// What RecordKeeper::read() makes of a resource: the facts as clinical/ encodes them, and whether they
/// can be taken as they are inside the transaction.
struct Reading {
    std::string content;   ///< version of the content they were read with
    bool complete = true;  ///< false: a reference could not be followed without the store
    std::string facts;
    std::size_t count = 0;                  ///< of the facts; known of what was just read
    std::vector<std::string> measurements;  ///< concepts it gives a value of, each once
};

[[nodiscard]] Reading read_resource(json::Value resource, const clinical::ClinicalContent& content, core::Instant received_at);

/// `<content> <complete><measurement,...>\n<facts>`
[[nodiscard]] std::string encode(const Reading& reading);
[[nodiscard]] Reading decode_reading(std::string_view text);

/// A stored version as JSON. Errors: internal.
[[nodiscard]] core::Result<json::Document> document_of(const store::Version& version);

/// The facts of a stored version, references to other stored resources followed. Errors: the store's.
[[nodiscard]] core::Result<std::string> read_stored(
    store::Reader& reader,
    const interaction::SearchEngine& searches,
    const store::Version& version,
    json::Value resource,
    const clinical::ClinicalContent& content
);

/// The same with what only the versions before can tell: that a MedicationStatement with status "not-taken" never had another
/// status, neither in the first version nor in any since it was last deleted. Errors: the store's.
[[nodiscard]] core::Result<std::string> with_history(
    store::Reader& reader, const fhir::ResourceKey& key, std::int64_t version_id, std::string facts
);

/// What the facts say was not understood, each once.
[[nodiscard]] core::Result<std::vector<store::Gap>> gaps_in(std::string_view facts);

}  // namespace tonus::review
