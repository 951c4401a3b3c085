#include "allergy_view.hpp"

#include "coded_text.hpp"

#include <tonus/fhir/resource_text.hpp>
#include <tonus/json/document.hpp>

namespace tonus::worklist {
namespace {

// More than a banner can hold; the newest count.
constexpr std::size_t most_allergies = 50;

std::string allergy_text(json::Value allergy) {
    std::string text = wording_of(allergy["code"]);
    std::string reactions;
    for (const json::Value reaction : allergy["reaction"].elements()) {
        for (const json::Value manifestation : reaction["manifestation"].elements()) {
            const std::string words = wording_of(manifestation);
            if (!words.empty()) reactions += (reactions.empty() ? "" : ", ") + words;
        }
    }
    return reactions.empty() ? text : text + " (" + reactions + ")";
}

}  // namespace

core::Result<std::optional<std::vector<std::string>>> load_allergies(
    store::Reader& reader, const interaction::SearchEngine& searches, const std::string& patient_id
) {
    if (!searches.is_in_patient_compartment("AllergyIntolerance")) return std::nullopt;
    store::IndexQuery query = searches.compartment_query("AllergyIntolerance", {patient_id});
    query.count = most_allergies;
    const auto page = reader.search(query);
    if (!page) return core::fail(page.error());
    if (page->versions.empty()) return std::nullopt;
    std::vector<std::string> allergies;
    for (const store::Version& version : page->versions) {
        const auto document = json::Document::parse(fhir::render_as_sent(version.key, version.content));
        if (!document) continue;
        const json::Value allergy = document->root();
        if (is_one_of(allergy["verificationStatus"], {"entered-in-error", "refuted"})) continue;
        if (is_one_of(allergy["clinicalStatus"], {"inactive", "resolved"})) continue;
        allergies.push_back(allergy_text(allergy));
    }
    return allergies;
}

}  // namespace tonus::worklist
