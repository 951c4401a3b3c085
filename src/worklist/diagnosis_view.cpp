#include "diagnosis_view.hpp"

#include "coded_text.hpp"

#include <tonus/fhir/resource_text.hpp>
#include <tonus/fhir/time.hpp>
#include <tonus/json/document.hpp>

#include <algorithm>
#include <tuple>

namespace tonus::worklist {
namespace {

// More than a lane can show; the newest count.
constexpr std::size_t most_conditions = 200;

std::string_view beginning_of(json::Value condition) {
    for (const json::Value time : {condition["onsetDateTime"], condition["onsetPeriod"]["start"], condition["recordedDate"]}) {
        if (!time.string().empty()) return time.string();
    }
    return {};
}

bool is_symptom(const surveillance::Record& record, std::string_view resource) {
    return std::any_of(record.facts().begin(), record.facts().end(), [&](const surveillance::SourcedFact& sourced) {
        return sourced.fact.kind == clinical::FactKind::symptom && sourced.origin.resource == resource;
    });
}

}  // namespace

core::Result<std::vector<Diagnosis>> load_diagnoses(
    store::Reader& reader,
    const interaction::SearchEngine& searches,
    const std::string& patient_id,
    const surveillance::Record& record,
    core::Instant from,
    core::Instant to,
    core::Instant known_by
) {
    std::vector<Diagnosis> diagnoses;
    if (!searches.is_in_patient_compartment("Condition")) return diagnoses;
    store::IndexQuery query = searches.compartment_query("Condition", {patient_id});
    query.count = most_conditions;
    const auto page = reader.search(query);
    if (!page) return core::fail(page.error());
    for (const store::Version& version : page->versions) {
        if (version.last_updated > known_by) continue;
        const auto document = json::Document::parse(fhir::render_as_sent(version.key, version.content));
        if (!document) continue;
        const json::Value condition = document->root();
        if (is_one_of(condition["verificationStatus"], {"entered-in-error", "refuted"})) continue;
        const std::string_view at = beginning_of(condition);
        const auto time = fhir::parse_time(at);
        std::string words = wording_of(condition["code"]);
        if (!time || words.empty() || time->start < from || time->start >= to) continue;
        std::string resource = "Condition/" + version.key.id;
        if (is_symptom(record, resource)) continue;
        diagnoses.push_back({std::move(words), std::string(at), time->start, std::move(resource)});
    }
    std::sort(diagnoses.begin(), diagnoses.end(), [](const Diagnosis& left, const Diagnosis& right) {
        return std::tie(left.start, left.resource) < std::tie(right.start, right.resource);
    });
    return diagnoses;
}

}  // namespace tonus::worklist
