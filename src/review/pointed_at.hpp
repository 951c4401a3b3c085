#pragma once

#include <tonus/core/result.hpp>
#include <tonus/fhir/resource_key.hpp>
#include <tonus/interaction/search_engine.hpp>
#include <tonus/json/document.hpp>
#include <tonus/store/store.hpp>

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>

// The resources that belong to nobody and yet give a patient's resource its meaning: a Medication, a Questionnaire.

namespace tonus::review {

inline constexpr std::string_view medication_type = "Medication";
inline constexpr std::string_view questionnaire_type = "Questionnaire";

/// How others point at a resource.
struct Pointers {
    std::string_view parameter;      ///< the search parameter that finds them
    std::set<std::string> searched;  ///< what to look for with it; empty: nothing is read with this resource
    std::set<std::string> words;     ///< what stands in them, as a whole string
};

[[nodiscard]] Pointers pointers_to_medication(const fhir::ResourceKey& key);

/// Of any type. A Questionnaire is named as in its version `version_id` and as in the one before. Errors: the store's.
[[nodiscard]] core::Result<Pointers> pointers_to(store::Reader& reader, const fhir::ResourceKey& key, std::int64_t version_id);

/// The stored Questionnaire of a canonical URL. Of several the latest by its own date, version and id, so that it does not
/// matter which arrived first. Errors: the store's.
[[nodiscard]] core::Result<std::optional<json::Document>> find_questionnaire(
    store::Reader& reader, const interaction::SearchEngine& searches, std::string_view canonical
);

}  // namespace tonus::review
