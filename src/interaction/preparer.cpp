#include <tonus/interaction/preparer.hpp>

#include "questionnaire_check.hpp"
#include "reference_check.hpp"

#include <tonus/interaction/patient_names.hpp>

#include <tonus/core/identifier.hpp>
#include <tonus/fhir/resource_text.hpp>
#include <tonus/interaction/problem.hpp>
#include <tonus/search/person.hpp>
#include <tonus/search/words.hpp>

#include <span>
#include <utility>
#include <vector>

namespace tonus::interaction {
namespace {

core::Result<void> check_shape(json::Value resource, std::string_view type) {
    if (!resource.is_object()) {
        return refuse(
            core::ErrorKind::invalid,
            "structure",
            std::string(type),
            "The body is no resource; send one JSON object of resourceType " + std::string(type) + ".",
            "MSG_JSON_OBJECT"
        );
    }
    const std::string_view found = resource["resourceType"].string();
    if (found.empty()) {
        return refuse(
            core::ErrorKind::invalid,
            "required",
            std::string(type) + ".resourceType",
            "The body has no resourceType; add \"resourceType\":\"" + std::string(type) + "\"."
        );
    }
    if (found != type) {
        return refuse(
            core::ErrorKind::invalid,
            "invalid",
            std::string(found) + ".resourceType",
            "The body is of type '" + std::string(found) + "' but the URL names " + std::string(type) +
                "; send it to the URL of its own type.",
            "MSG_RESOURCE_TYPE_MISMATCH"
        );
    }
    return {};
}

core::Result<void> check_id(json::Value resource, std::string_view type) {
    const json::Value id = resource["id"];
    if (!id || core::is_fhir_id(id.string())) return {};
    return refuse(
        core::ErrorKind::invalid,
        "value",
        std::string(type) + ".id",
        "The id is not made of 1 to 64 letters, digits, '-' and '.'; change it, or leave it out when creating.",
        id.string().size() > 64 ? "MSG_ID_TOO_LONG" : "MSG_ID_INVALID"
    );
}

// While a patient's names are stored all other writes wait, some 10 us a name.
constexpr std::size_t most_patient_names = 20'000;

/// In how many ways a resource names its patient: by what it refers to or identifies, and by what people look for.
std::size_t count_patient_names(json::Value resource, std::span<const std::string> names) {
    const bool is_person = resource["resourceType"].string() == search::person_type;
    return names.size() + (is_person ? search::person_words(resource).size() : 0);
}

core::Error too_many_names(std::string_view type, std::size_t count) {
    return refuse(
               core::ErrorKind::too_large,
               "too-costly",
               std::string(type),
               "The resource names its patient in " + std::to_string(count) +
                   " ways, counting identifiers and the words of names; at most " + std::to_string(most_patient_names) +
                   " are taken. Leave out identifiers and names that nobody looks for."
    )
        .value();
}

/// The error about the id, and all else that is wrong; what the validator says of the id is said already.
core::Error with_the_rest(core::Error about_id, std::vector<core::Issue> others) {
    std::vector<core::Issue> issues = about_id.issues();
    const std::string place = issues.front().expression;
    for (core::Issue& issue : others) {
        if (issue.expression != place) issues.push_back(std::move(issue));
    }
    return std::move(about_id).with_issues(std::move(issues));
}

}  // namespace

Preparer::Preparer(
    const TypePolicy& types,
    const Validator& validator,
    const SearchEngine& searches,
    RecordKeeper& keeper,
    bool checks_references,
    std::size_t max_search_rows
)
    : types_(types),
      validator_(validator),
      searches_(searches),
      keeper_(keeper),
      checks_references_(checks_references),
      max_search_rows_(max_search_rows) {}

core::Result<void> Preparer::check(json::Value resource, std::string_view type) const {
    if (auto shape = check_shape(resource, type); !shape) return shape;
    profile::Outcome outcome = validator_.validate(resource);
    if (auto id = check_id(resource, type); !id) return core::fail(with_the_rest(std::move(id.error()), std::move(outcome.issues)));
    if (outcome.acceptable()) return keeper_.admit(resource);
    const auto kind = outcome.base_broken ? core::ErrorKind::invalid : core::ErrorKind::unprocessable;
    return core::fail(core::Error(kind, "The resource breaks the rules listed; mend all of them and send it again.")
                          .with_issues(std::move(outcome.issues)));
}

core::Result<PreparedResource> Preparer::prepare(json::Value resource, fhir::ResourceKey key, core::Instant received_at) const {
    auto rows = searches_.rows_of(resource, max_search_rows_);
    if (!rows) return core::fail(std::move(rows.error()));
    auto reading = keeper_.read(resource, received_at);
    if (!reading) return core::fail(std::move(reading.error()));
    PreparedResource prepared;
    prepared.draft.content = fhir::content_of(resource);
    prepared.draft.index = std::move(*rows);
    prepared.draft.words = search::words_text(resource);
    prepared.patient_names = patient_names(resource);
    const std::size_t names = count_patient_names(resource, prepared.patient_names);
    if (names > most_patient_names) return core::fail(too_many_names(key.type, names));
    prepared.reading = std::move(*reading);
    if (checks_references_) prepared.references = references_in(resource);
    prepared.answers_questionnaire = answers_questionnaire(resource);
    prepared.draft.key = std::move(key);
    return prepared;
}

}  // namespace tonus::interaction
