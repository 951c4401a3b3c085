#include <tonus/interaction/search_engine.hpp>

#include "search_parts.hpp"

#include <tonus/interaction/problem.hpp>

#include <algorithm>
#include <stdexcept>

namespace tonus::interaction {
namespace {

search::ParameterTable build_table(
    const definitions::Definitions& definitions, const fhirpath::TypeModel& model, std::span<const std::string> types
) {
    const std::vector<std::string_view> names(types.begin(), types.end());
    auto table = search::ParameterTable::build(definitions, model, names);
    if (!table) throw std::runtime_error(table.error().message());
    return std::move(*table);
}

std::vector<std::vector<store::IndexRange>> ranges_of(const std::vector<std::vector<search::IndexRange>>& groups) {
    std::vector<std::vector<store::IndexRange>> all;
    for (const auto& group : groups) {
        auto& ranges = all.emplace_back();
        for (const search::IndexRange& range : group) ranges.push_back({range.key, range.from, range.to, range.certain});
    }
    return all;
}

std::vector<store::IndexRow> rows_from(const search::Extractor& extractor, json::Value resource, const search::Extracted& extracted) {
    const auto own = search::index_rows(extracted);
    std::vector<store::IndexRow> rows;
    rows.reserve(own.size());
    for (const search::IndexRow& row : own) rows.push_back({row.key, row.order});
    const auto contained = search::contained_rows(extractor, resource, extracted);
    if (contained.empty()) return rows;
    for (const search::IndexRow& row : contained) rows.push_back({row.key, row.order});
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

tl::unexpected<core::Error> too_many_rows(std::string_view type, std::size_t most) {
    return refuse(
        core::ErrorKind::too_large,
        "too-costly",
        std::string(type),
        "The resource could be found by more than " + std::to_string(most) +
            " identifiers, names, codes and other values, which is as many as one write may have (fhir.max_search_rows); split it, or "
            "leave out what is repeated."
    );
}

}  // namespace

SearchParts::SearchParts(std::span<const std::string> types)
    : definitions(definitions::Definitions::r4()), model(definitions), table(build_table(definitions, model, types)), extractor(table) {}

SearchPlan plan_of(std::shared_ptr<const search::Query> query, std::string_view container) {
    const bool in_contained = !container.empty();
    search::IndexPlan where = in_contained ? search::plan_contained(*query, container) : search::plan(*query);
    SearchPlan plan;
    plan.in_contained = in_contained;
    plan.index.type = in_contained ? container : query->type;
    plan.index.certain = where.certain;
    plan.index.all_of = ranges_of(where.all_of);
    plan.index.none_of = ranges_of(where.none_of);
    plan.nothing = std::any_of(plan.index.all_of.begin(), plan.index.all_of.end(), [](const auto& ranges) { return ranges.empty(); });
    plan.index.words = std::move(where.words);
    if (where.ids) {
        plan.nothing = plan.nothing || where.ids->empty();
        plan.index.ids = std::move(*where.ids);
    }
    plan.index.updated_from = where.updated_from;
    plan.index.updated_before = where.updated_before;
    plan.query = std::move(query);
    return plan;
}

SearchEngine::SearchEngine(std::span<const std::string> types) : parts_(std::make_unique<const SearchParts>(types)) {}
SearchEngine::~SearchEngine() = default;

std::vector<store::IndexRow> SearchEngine::rows_of(json::Value resource) const {
    return rows_from(parts_->extractor, resource, parts_->extractor.extract_indexed(resource));
}

core::Result<std::vector<store::IndexRow>> SearchEngine::rows_of(json::Value resource, std::size_t most) const {
    const search::Extracted extracted = parts_->extractor.extract_indexed(resource, most);
    if (extracted.values.size() > most) return too_many_rows(resource["resourceType"].string(), most);
    auto rows = rows_from(parts_->extractor, resource, extracted);
    if (rows.size() > most) return too_many_rows(resource["resourceType"].string(), most);
    return rows;
}

std::vector<SearchParameter> SearchEngine::parameters_of(std::string_view type) const {
    std::vector<SearchParameter> parameters;
    for (const search::Parameter& parameter : parts_->table.of(type)) {
        if (!search::is_offered(parameter)) continue;  // refused by name
        parameters.push_back({parameter.code, search::name_of(parameter.kind), parameter.url});
    }
    return parameters;
}

core::Result<std::shared_ptr<const search::Query>> understand(
    const SearchParts& parts, std::string_view type, const std::vector<Parameter>& parameters, bool lenient, core::Instant now
) {
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const Parameter& parameter : parameters) pairs.emplace_back(parameter.name, parameter.value);
    search::QueryOptions options;
    options.lenient = lenient;
    options.now = now;
    auto query = search::parse_query(parts.table, type, pairs, options);
    if (!query) return core::fail(query.error());
    return std::make_shared<const search::Query>(std::move(*query));
}

SearchPlan plan_to_show(std::shared_ptr<const search::Query> query, std::string_view container) {
    SearchPlan plan = plan_of(std::move(query), container);
    plan.warnings = plan.query->warnings;
    for (const auto& [name, value] : plan.query->applied) plan.applied.push_back({name, value});
    return plan;
}

core::Result<SearchPlan> SearchEngine::plan(
    std::string_view type, const std::vector<Parameter>& parameters, bool lenient, core::Instant now
) const {
    auto query = understand(*parts_, type, parameters, lenient, now);
    if (!query) return core::fail(query.error());
    if ((*query)->containment == search::Containment::by_itself) return plan_to_show(std::move(*query));
    return refuse(
        core::ErrorKind::not_supported,
        "not-supported",
        "http._contained",
        "Contained resources can only be asked for in a search of one type, such as [base]/Type?_contained=true.",
        "MSG_PARAM_UNKNOWN"
    );
}

core::Result<store::SearchPage> SearchEngine::find(store::Reader& reader, const SearchPlan& plan, const Slice& slice) const {
    return SearchRun(*parts_, reader, slice.unreadable).find(plan, slice);
}

}  // namespace tonus::interaction
