#include <tonus/interaction/search_engine.hpp>

#include "search_parts.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace tonus::interaction {
namespace {

search::ParameterTable build_table(
    const definitions::Definitions& definitions,
    const fhirpath::TypeModel& model,
    std::span<const std::string> types
) {
    const std::vector<std::string_view> names(types.begin(), types.end());
    auto table = search::ParameterTable::build(definitions, model, names);
    if (!table) throw std::runtime_error(table.error().message());
    return std::move(*table);
}

/// Whether a range leaves none of its key's rows out: rows of codes and references all stand at 0.
bool is_whole(const search::IndexRange& range) {
    const bool is_point = range.from == 0 && range.to == 0;
    return is_point || (range.from == std::numeric_limits<std::int64_t>::min() && range.to == std::numeric_limits<std::int64_t>::max());
}

}  // namespace

SearchParts::SearchParts(std::span<const std::string> types)
    : definitions(definitions::Definitions::r4()),
      model(definitions),
      table(build_table(definitions, model, types)),
      extractor(table) {}

SearchPlan plan_of(std::shared_ptr<const search::Query> query) {
    search::IndexPlan where = search::plan(*query);
    SearchPlan plan;
    plan.index.type = query->type;
    plan.exact = where.exact && query->texts.empty();
    for (const auto& ranges : where.all_of) {
        std::vector<std::uint64_t> keys;
        for (const search::IndexRange& range : ranges) {
            keys.push_back(range.key);
            // The store is asked by keys alone; what a range leaves out is found by looking.
            plan.exact = plan.exact && is_whole(range);
        }
        std::sort(keys.begin(), keys.end());
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
        plan.nothing = plan.nothing || keys.empty();
        plan.index.all_of.push_back(std::move(keys));
    }
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
    std::vector<store::IndexRow> rows;
    for (const search::IndexRow& row : search::index_rows(parts_->extractor.extract(resource))) {
        rows.push_back({row.key, row.order});
    }
    return rows;
}

std::vector<SearchParameter> SearchEngine::parameters_of(std::string_view type) const {
    std::vector<SearchParameter> parameters;
    for (const search::Parameter& parameter : parts_->table.of(type)) {
        parameters.push_back({parameter.code, search::name_of(parameter.kind), parameter.url});
    }
    return parameters;
}

core::Result<SearchPlan> SearchEngine::plan(
    std::string_view type,
    const std::vector<Parameter>& parameters,
    bool lenient,
    core::Instant now
) const {
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const Parameter& parameter : parameters) pairs.emplace_back(parameter.name, parameter.value);
    search::QueryOptions options;
    options.lenient = lenient;
    options.now = now;
    options.definitions = &parts_->definitions;
    auto query = search::parse_query(parts_->table, type, pairs, options);
    if (!query) return core::fail(query.error());
    SearchPlan plan = plan_of(std::make_shared<const search::Query>(std::move(*query)));
    plan.warnings = plan.query->warnings;
    for (const auto& [name, value] : plan.query->applied) plan.applied.push_back({name, value});
    return plan;
}

core::Result<std::vector<store::Version>> SearchEngine::find(
    store::Reader& reader,
    const SearchPlan& plan,
    const Slice& slice
) const {
    return SearchRun(*parts_, reader).find(plan, slice);
}

core::Result<std::int64_t> SearchEngine::count(store::Reader& reader, const SearchPlan& plan) const {
    SearchRun run(*parts_, reader);
    if (plan.exact) {
        auto index = run.resolve(plan);
        if (!index) return core::fail(index.error());
        if (!*index) return 0;
        return reader.search_total(**index);
    }
    auto found = run.find(plan, {most_looked_at, {}});
    if (!found) return core::fail(found.error());
    return std::int64_t(found->size());
}

}  // namespace tonus::interaction
