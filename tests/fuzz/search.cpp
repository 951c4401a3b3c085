// Searches as a client might send them, `Type?query`: what was understood can be sent again and comes to the same plan,
// and the plan leads to everything that matches.
#include <tonus/definitions/definitions.hpp>
#include <tonus/fhirpath/definition_types.hpp>
#include <tonus/http/query.hpp>
#include <tonus/json/document.hpp>
#include <tonus/search/extract.hpp>
#include <tonus/search/index.hpp>
#include <tonus/search/match.hpp>
#include <tonus/search/words.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using namespace tonus;
using namespace tonus::search;

constexpr core::Instant now{std::chrono::seconds(1'790'000'000)};

constexpr const char* resources[] = {
    R"({"resourceType":"Observation","id":"o1","status":"final",
        "code":{"coding":[{"system":"http://loinc.org","code":"8480-6","display":"Systolic"}],"text":"Systolic pressure"},
        "subject":{"reference":"Patient/p1"},"effectiveDateTime":"2026-03-01T10:20:30+02:00",
        "valueQuantity":{"value":120.5,"unit":"mmHg","system":"http://unitsofmeasure.org","code":"mm[Hg]"},
        "component":[{"code":{"text":"Site"},"valueString":"Left arm"},
            {"code":{"coding":[{"system":"urn:s","code":"c"}]},"valueCodeableConcept":{"coding":[{"code":"v"}]}}],
        "text":{"status":"generated","div":"<div xmlns=\"http://www.w3.org/1999/xhtml\">Measured sitting</div>"}})",
    R"({"resourceType":"Patient","id":"p1","active":true,"birthDate":"1970-03","gender":"female",
        "identifier":[{"system":"urn:mrn","value":"A1","type":{"coding":[{"system":"urn:t","code":"MR"}]}}],
        "name":[{"family":"M\u00fcller-Lang","given":["Zo\u00eb Anna"]}],"telecom":[{"system":"phone","value":"555"}],
        "generalPractitioner":[{"reference":"Practitioner/7"},{"identifier":{"system":"urn:doc","value":"D"}}]})",
    R"({"resourceType":"RiskAssessment","id":"r1","status":"final","subject":{"reference":"Patient/p1"},
        "occurrencePeriod":{"start":"2026-01-01"},"prediction":[{"probabilityDecimal":0.25},{"probabilityRange":{"low":{"value":1}}}]})",
    R"({"resourceType":"ValueSet","id":"v1","url":"http://example.org/vs|1","version":"1","status":"draft","date":"2026"})",
};

void check(bool holds) {
    if (!holds) std::abort();
}

struct Stored {
    explicit Stored(const Extractor& extractor, const char* text)
        : document(json::Document::parse(text).value()),
          values(extractor.extract(document.root())),
          rows(index_rows(values)),
          words(words_of(document.root())) {}

    json::Document document;
    Extracted values;
    std::vector<IndexRow> rows;
    std::vector<std::string> words;
};

struct World {
    World() {
        for (const char* text : resources) stored.emplace_back(extractor, text);
    }

    const definitions::Definitions& definitions = definitions::Definitions::r4();
    fhirpath::DefinitionTypes types{definitions};
    ParameterTable table = ParameterTable::build(definitions, types, definitions.resource_types()).value();
    Extractor extractor{table};
    std::vector<Stored> stored;
};

bool has_row(const std::vector<IndexRow>& rows, const std::vector<IndexRange>& ranges, bool certain) {
    return std::any_of(rows.begin(), rows.end(), [&](const IndexRow& row) {
        return std::any_of(ranges.begin(), ranges.end(), [&](const IndexRange& range) {
            return row.key == range.key && row.order >= range.from && row.order <= range.to && (range.certain || !certain);
        });
    });
}

bool leads_to(const IndexPlan& plan, const Stored& stored, std::string_view id) {
    if (plan.ids && std::find(plan.ids->begin(), plan.ids->end(), id) == plan.ids->end()) return false;
    if (plan.updated_from && now < *plan.updated_from) return false;
    if (plan.updated_before && now >= *plan.updated_before) return false;
    for (const auto& ranges : plan.all_of) {
        if (!has_row(stored.rows, ranges, false)) return false;
    }
    for (const auto& ranges : plan.none_of) {
        if (has_row(stored.rows, ranges, true)) return false;
    }
    return std::all_of(plan.words.begin(), plan.words.end(), [&](const auto& beginnings) {
        return std::any_of(beginnings.begin(), beginnings.end(), [&](const std::string& word) {
            return has_beginning(stored.words, word);
        });
    });
}

bool same(const IndexPlan& left, const IndexPlan& right) {
    return left.all_of == right.all_of && left.none_of == right.none_of && left.words == right.words && left.ids == right.ids &&
           left.updated_from == right.updated_from && left.updated_before == right.updated_before && left.certain == right.certain;
}

void check_matches(const World& world, const Query& query, const IndexPlan& where) {
    const auto awaits = [](const Condition& condition) { return condition.awaits_codes; };
    if (std::any_of(query.conditions.begin(), query.conditions.end(), awaits)) return;
    for (const Stored& stored : world.stored) {
        const json::Value resource = stored.document.root();
        if (resource["resourceType"].string() != query.type) continue;
        const std::string_view id = resource["id"].string();
        if (matches(query, {resource, id, now, stored.values})) check(leads_to(where, stored, id));
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const World world;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto mark = text.find('?');
    if (mark == std::string_view::npos) return 0;
    const auto decoded = http::parse_query(text.substr(mark + 1));
    if (!decoded) return 0;
    std::vector<std::pair<std::string, std::string>> parameters;
    for (const http::Parameter& parameter : *decoded) parameters.emplace_back(parameter.name, parameter.value);

    QueryOptions options;
    options.now = now;
    options.lenient = mark % 2 == 0;
    const std::string_view type = text.substr(0, mark);
    const auto query = parse_query(world.table, type, parameters, options);
    if (!query) {
        check(!query.error().message().empty() && query.error().kind() != core::ErrorKind::internal);
        return 0;
    }
    check(query->type == type && (options.lenient || query->warnings.empty()));
    const IndexPlan where = plan(*query);
    check_matches(world, *query, where);
    const auto again = parse_query(world.table, type, query->applied, options);
    check(again && again->applied == query->applied && same(plan(*again), where));
    return 0;
}
