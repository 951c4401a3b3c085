#pragma once

#include <tonus/clinical/content.hpp>
#include <tonus/core/result.hpp>
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
    store::Reader& reader, const store::Version& version, json::Value resource, const clinical::ClinicalContent& content
);

/// What the facts say was not understood, each once.
[[nodiscard]] core::Result<std::vector<store::Gap>> gaps_in(std::string_view facts);

}  // namespace tonus::review
