#include "support/clinical_content.hpp"

#include <tonus/fhir/time.hpp>
#include <tonus/json/document.hpp>

#include <tonus_embedded/lexicon_image.hpp>

#include <algorithm>
#include <stdexcept>

namespace tonus::test {

const clinical::ClinicalContent& clinical_content() {
    static const clinical::ClinicalContent content = [] {
        auto loaded = clinical::ClinicalContent::load("config", embedded::lexicon_image().front().content);
        if (!loaded) throw std::runtime_error(loaded.error().message());
        return *loaded;
    }();
    return content;
}

std::vector<clinical::Fact> facts_of_text(const std::string& json) {
    const auto document = json::Document::parse(json);
    if (!document) throw std::runtime_error(document.error().message());
    const core::Instant stored_at = fhir::parse_time("2026-11-24T12:00:00Z")->start;
    return clinical::facts_of(document->root(), clinical_content(), stored_at);
}

const clinical::Fact* find_fact(const std::vector<clinical::Fact>& facts, std::string_view slug) {
    const auto found = std::find_if(facts.begin(), facts.end(), [&](const clinical::Fact& fact) { return fact.concept_id == slug; });
    return found == facts.end() ? nullptr : &*found;
}

bool has_qualifier(const clinical::Fact& fact, std::string_view qualifier) {
    return std::find(fact.qualifiers.begin(), fact.qualifiers.end(), qualifier) != fact.qualifiers.end();
}

}  // namespace tonus::test
