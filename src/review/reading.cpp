#include "reading.hpp"

#include "pointed_at.hpp"

#include <tonus/clinical/codec.hpp>
#include <tonus/clinical/facts_of.hpp>
#include <tonus/core/text.hpp>
#include <tonus/fhir/reference.hpp>
#include <tonus/fhir/resource_text.hpp>
#include <tonus/json/document.hpp>

#include <algorithm>
#include <deque>

namespace tonus::review {
namespace {

constexpr char complete_mark = '+';
constexpr char incomplete_mark = '-';

/// Follows references within one transaction and keeps what it found alive.
class StoredResources {
public:
    StoredResources(store::Reader& reader, const interaction::SearchEngine& searches) : reader_(reader), searches_(searches) {}

    json::Value find(std::string_view type, std::string_view text) {
        if (type == questionnaire_type) return keep(find_questionnaire(reader_, searches_, text));
        const fhir::ParsedReference reference = fhir::parse_reference(text);
        if (reference.kind != fhir::ReferenceKind::literal) return {};
        const auto current = reader_.current(reference.target);
        if (!current) failure = current.error();
        if (!current || !*current || (*current)->deleted()) return {};
        return keep(document_of(**current));
    }

    std::optional<core::Error> failure;

private:
    /// What cannot be read says nothing; only a store that fails is a failure.
    json::Value keep(core::Result<json::Document> document) {
        return document ? documents_.emplace_back(std::move(*document)).root() : json::Value();
    }
    json::Value keep(core::Result<std::optional<json::Document>> document) {
        if (!document) failure = document.error();
        return document && *document ? documents_.emplace_back(std::move(**document)).root() : json::Value();
    }

    store::Reader& reader_;
    const interaction::SearchEngine& searches_;
    std::deque<json::Document> documents_;
};

constexpr std::string_view not_taken = "not-taken";
constexpr std::int64_t versions_looked_at = 100;  // of more, doubt must not hide that a treatment was stopped

core::Result<bool> was_never_taken(store::Reader& reader, const fhir::ResourceKey& key, std::int64_t version_id) {
    const std::int64_t last = std::max<std::int64_t>(1, version_id - versions_looked_at);
    for (std::int64_t before = version_id - 1; before >= last; --before) {
        const auto version = reader.version(key, before);
        if (!version) return core::fail(version.error());
        if (!*version) return true;
        if ((*version)->deleted()) continue;  // what was said before still was
        const auto document = document_of(**version);
        if (!document) return core::fail(document.error());
        if (document->root()["status"].string() != not_taken) return false;
    }
    return last == 1;
}

}  // namespace

Reading read_resource(json::Value resource, const clinical::ClinicalContent& content, core::Instant received_at) {
    Reading reading;
    reading.content = content.version();
    const auto note_reference = [&reading](std::string_view, std::string_view) {
        reading.complete = false;
        return json::Value();
    };
    const auto facts = clinical::facts_of(resource, content, received_at, note_reference);
    for (const clinical::Fact& fact : facts) {
        const bool known =
            std::find(reading.measurements.begin(), reading.measurements.end(), fact.concept_id) != reading.measurements.end();
        if (fact.kind == clinical::FactKind::measurement && !known) reading.measurements.push_back(fact.concept_id);
    }
    reading.count = facts.size();
    reading.facts = clinical::encode(facts);
    return reading;
}

std::string encode(const Reading& reading) {
    std::string text = reading.content + ' ' + (reading.complete ? complete_mark : incomplete_mark);
    for (std::size_t i = 0; i < reading.measurements.size(); ++i) text += (i == 0 ? "" : ",") + reading.measurements[i];
    return text + '\n' + reading.facts;
}

Reading decode_reading(std::string_view text) {
    const auto line = text.find('\n');
    const auto mark = text.find(' ') + 1;
    if (line == std::string_view::npos || mark == 0 || mark >= line) return {};
    Reading reading;
    reading.content = text.substr(0, mark - 1);
    reading.complete = text[mark] == complete_mark;
    if (mark + 1 < line) {
        for (const std::string_view slug : core::split(text.substr(mark + 1, line - mark - 1), ','))
            reading.measurements.emplace_back(slug);
    }
    reading.facts = text.substr(line + 1);
    return reading;
}

core::Result<json::Document> document_of(const store::Version& version) {
    auto document = json::Document::parse(fhir::render_as_sent(version.key, version.content));
    if (document) return document;
    return core::fail(core::Error(core::ErrorKind::internal, "A stored resource cannot be read.").with_detail(fhir::to_string(version.key))
    );
}

core::Result<std::string> read_stored(
    store::Reader& reader,
    const interaction::SearchEngine& searches,
    const store::Version& version,
    json::Value resource,
    const clinical::ClinicalContent& content
) {
    StoredResources others(reader, searches);
    const auto resolve = [&others](std::string_view type, std::string_view reference) { return others.find(type, reference); };
    std::string facts = clinical::encode(clinical::facts_of(resource, content, version.last_updated, resolve));
    if (others.failure) return core::fail(std::move(*others.failure));
    return with_history(reader, version.key, version.version_id, std::move(facts));
}

core::Result<std::string> with_history(store::Reader& reader, const fhir::ResourceKey& key, std::int64_t version_id, std::string facts) {
    // Few resources have any: look before decoding.
    if (facts.find(not_taken) == std::string::npos) return facts;
    const auto never = was_never_taken(reader, key, version_id);
    if (!never) return core::fail(never.error());
    if (!*never) return facts;
    auto decoded = clinical::decode(facts);
    if (!decoded) return core::fail(std::move(decoded.error()));
    for (clinical::Fact& fact : *decoded) {
        if (fact.state == clinical::ExposureState::refuted) fact.qualifiers.emplace_back("never-taken");
    }
    return clinical::encode(*decoded);
}

core::Result<std::vector<store::Gap>> gaps_in(std::string_view facts) {
    std::vector<store::Gap> gaps;
    // Most resources have none: look before decoding.
    const std::string mark = "\"k\":" + std::to_string(int(clinical::FactKind::coverage_gap));
    if (facts.find(mark) == std::string_view::npos) return gaps;
    const auto decoded = clinical::decode(facts);
    if (!decoded) return core::fail(decoded.error());
    for (const clinical::Fact& fact : *decoded) {
        if (fact.kind != clinical::FactKind::coverage_gap) continue;
        gaps.push_back({fact.concept_id, fact.gap, fact.gap_label});
    }
    std::sort(gaps.begin(), gaps.end());
    gaps.erase(std::unique(gaps.begin(), gaps.end()), gaps.end());
    return gaps;
}

}  // namespace tonus::review
