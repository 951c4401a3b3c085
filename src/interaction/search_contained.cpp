// Source: FHIR R4, search, section 3.1.1.5.10 "Contained Resources": a chained condition holds inside contained
// resources too; `_contained` asks for them by themselves.
#include "search_parts.hpp"

#include <tonus/interaction/problem.hpp>
#include <tonus/json/writer.hpp>

namespace tonus::interaction {
namespace {

tl::unexpected<core::Error> not_with_contained(std::string name, std::string_view sentence) {
    return refuse(
        core::ErrorKind::not_supported,
        "not-supported",
        "http." + name,
        "\"" + name + "\": " + std::string(sentence) + " Search without _contained for this.",
        "MSG_PARAM_UNKNOWN"
    );
}

/// What has no meaning where the matches stand in resources of several types, or in no resource of their own.
core::Result<void> check_contained(const search::Query& query) {
    for (const search::Chain& chain : query.chains) {
        if (chain.reverse) return not_with_contained("_has", "nothing outside refers to a contained resource.");
    }
    const bool newest_first =
        query.sort.empty() || (query.sort.size() == 1 && query.sort[0].parameter->code == "_lastUpdated" && query.sort[0].descending);
    if (!newest_first) return not_with_contained("_sort", "contained resources come by when their containers were written last.");
    if (query.contained_alone && !query.includes.empty()) {
        return not_with_contained("_include", "what a contained resource refers to comes with _containedType=container only.");
    }
    return {};
}

}  // namespace

core::Result<std::vector<SearchPlan>> SearchEngine::plan_with_contained(
    std::string_view type, const std::vector<Parameter>& parameters, bool lenient, core::Instant now
) const {
    auto understood = understand(*parts_, type, parameters, lenient, now);
    if (!understood) return core::fail(understood.error());
    const std::shared_ptr<const search::Query>& query = *understood;
    std::vector<SearchPlan> plans;
    if (query->containment != search::Containment::contained) plans.push_back(plan_to_show(query));
    if (query->containment == search::Containment::by_itself) return plans;
    if (auto checked = check_contained(*query); !checked) return core::fail(checked.error());
    for (const std::string_view container : parts_->table.types()) plans.push_back(plan_to_show(query, container));
    return plans;
}

core::Result<std::vector<ContainedResource>> SearchEngine::find_contained(
    store::Reader& reader, const SearchPlan& plan, const store::Version& version, std::size_t most
) const {
    const auto document = document_of(version);
    if (!document) return core::fail(document.error());
    SearchRun run(*parts_, reader);
    const auto found = run.find_contained(*plan.query, Inside(version, document->root()), most);
    if (!found) return core::fail(found.error());
    std::vector<ContainedResource> resources;
    for (const json::Value resource : *found) {
        resources.push_back({plan.query->type, std::string(resource["id"].string()), json::to_text(resource)});
    }
    return resources;
}

core::Result<std::vector<json::Value>> SearchRun::find_contained(const search::Query& query, const Inside& inside, std::size_t most) {
    std::vector<json::Value> found;
    for (const json::Value resource : inside.container.root["contained"].elements()) {
        if (found.size() == most) break;
        if (resource["resourceType"].string() != query.type) continue;
        const auto holds = holds_for(query, resource, inside);
        if (!holds) return core::fail(holds.error());
        if (*holds) found.push_back(resource);
    }
    return found;
}

core::Result<bool> SearchRun::holds_for(const search::Query& query, json::Value contained, const Inside& inside) {
    SearchRun inner(parts_, reader_, unreadable_);
    const auto filled = inner.with_codes(query);
    if (!filled) return core::fail(filled.error());
    const search::Extracted values = parts_.extractor.extract(contained, inside.container, search::parameters_of(**filled));
    if (!search::matches(**filled, {contained, contained["id"].string(), inside.version.last_updated, values})) return false;
    for (const search::Chain& chain : query.chains) {
        if (chain.reverse) return false;
        Known known;
        const auto pointed = points_at_match(chain, contained, inside, known);
        if (!pointed || !*pointed) return pointed;
    }
    return true;
}

core::Result<bool> SearchRun::points_at_match(const search::Chain& chain, const store::Version& version, Known& known) {
    const auto document = document_of(version);
    if (!document && unreadable_) {
        unreadable_(version.key);
        return false;
    }
    if (!document) return core::fail(document.error());
    return points_at_match(chain, document->root(), Inside(version, document->root()), known);
}

core::Result<bool> SearchRun::points_at_match(const search::Chain& chain, json::Value resource, const Inside& inside, Known& known) {
    for (std::size_t i = 0; i < chain.queries.size(); ++i) {
        const search::Query& query = chain.queries[i];
        const search::Parameter* parameter = chain.references[i];
        const search::Extracted values = parts_.extractor.extract(resource, inside.container, std::span(&parameter, 1));
        const std::string prefix = query.type + "/";
        for (const search::ParameterValue& value : values.of(*parameter)) {
            const auto* reference = std::get_if<search::ReferenceValue>(&value.value);
            if (reference == nullptr) continue;
            const json::Value contained =
                reference->contained.empty() ? reference->inlined : inside.container.contained.find(reference->contained);
            if (contained && contained["resourceType"].string() == query.type) {
                const auto holds = holds_for(query, contained, inside);
                if (!holds || *holds) return holds;
            }
            if (reference->inlined) continue;  // what is stored under the same id may say something else
            const auto is_known = [&](const std::string& name, store::IndexQuery narrowed) -> core::Result<bool> {
                const auto at = known.find(name);
                if (at != known.end()) return at->second;
                const auto found = is_found(query, std::move(narrowed));
                return found ? core::Result<bool>(known.emplace(name, *found).first->second) : found;
            };
            if (reference->target.starts_with(prefix)) {
                store::IndexQuery narrowed;
                narrowed.ids = {std::string(reference->target.substr(prefix.size()))};
                const auto found = is_known(std::string(reference->target), std::move(narrowed));
                if (!found || *found) return found;
            }
            if (const auto named = query_for(parts_.table, query.type, *reference)) {
                const std::string name = query.type + " " + std::string(reference->url) + "|" + std::string(reference->version);
                const auto found = is_known(name, plan_of(named).index);
                if (!found || *found) return found;
            }
        }
    }
    return false;
}

core::Result<void> SearchRun::add_contained(
    const search::Query& inner, const std::string& container, std::vector<store::IndexRange>& ranges
) {
    store::IndexQuery holding;
    holding.type = container;
    holding.all_of.push_back({{search::contained_type_key(inner.type, container), 0, 0, true}});
    holding.enough = 1;
    const auto count = reader_.search_total(holding);
    if (!count) return core::fail(count.error());
    if (*count == 0) return {};
    const std::shared_ptr<const search::Query> borrowed(std::shared_ptr<void>(), &inner);
    const SearchPlan plan = plan_of(borrowed, container);
    ranges.insert(ranges.end(), plan.index.all_of.front().begin(), plan.index.all_of.front().end());
    return {};
}

void SearchRun::accept_contained(const search::Query& query, store::IndexQuery& index) {
    index.unreadable = unreadable_;
    index.accept = [this, &query](const store::Version& version) -> core::Result<bool> {
        if (++looked_at_ > most_looked_at) return too_costly("would have to look at too many resources");
        auto contains = contains_match(query, version);
        if (!contains && unreadable_ && is_unreadable(contains.error())) {
            unreadable_(version.key);
            return false;
        }
        return contains;
    };
}

core::Result<bool> SearchRun::contains_match(const search::Query& query, const store::Version& version) {
    const auto document = document_of(version);
    if (!document) return core::fail(document.error());
    const auto found = find_contained(query, Inside(version, document->root()), 1);
    if (!found) return core::fail(found.error());
    return !found->empty();
}

}  // namespace tonus::interaction
