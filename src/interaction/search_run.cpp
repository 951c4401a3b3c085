#include "search_parts.hpp"

#include <tonus/fhir/resource_text.hpp>
#include <tonus/interaction/problem.hpp>

#include <algorithm>

namespace tonus::interaction {

tl::unexpected<core::Error> too_costly(std::string_view what) {
    return refuse(
        core::ErrorKind::too_large, "too-costly", "http.url",
        "The search " + std::string(what) + "; add parameters that narrow it."
    );
}

core::Result<json::Document> document_of(const store::Version& version) {
    auto document = json::Document::parse(fhir::render_as_sent(version.key, version.content));
    if (document) return document;
    return core::fail(core::Error(core::ErrorKind::internal, "A stored resource cannot be read.")
                          .with_detail(fhir::to_string(version.key)));
}

core::Result<bool> SearchRun::accepts(const search::Query& query, const store::Version& version) {
    const auto document = document_of(version);
    if (!document) return core::fail(document.error());
    const auto wanted = search::parameters_of(query);
    const search::Extracted values = parts_.extractor.extract(document->root(), wanted);
    return search::matches(query, {document->root(), version.key.id, version.last_updated, values});
}

core::Result<std::vector<std::string>> SearchRun::targets(
    const store::Version& version,
    const search::Parameter& parameter
) {
    const auto document = document_of(version);
    if (!document) return core::fail(document.error());
    const search::Parameter* wanted = &parameter;
    const search::Extracted values = parts_.extractor.extract(document->root(), std::span(&wanted, 1));
    std::vector<std::string> targets;
    for (const search::ParameterValue& value : values.of(parameter)) {
        const auto* reference = std::get_if<search::ReferenceValue>(&value.value);
        if (reference && !reference->target.empty()) targets.emplace_back(reference->target);
    }
    return targets;
}

core::Result<std::vector<store::Version>> SearchRun::find_chained(const search::Query& query) {
    // The query belongs to the plan that is running, so nobody owns it here.
    const std::shared_ptr<const search::Query> borrowed(std::shared_ptr<void>(), &query);
    auto found = find(plan_of(borrowed), {most_chained + 1, {}});
    if (found && found->size() > most_chained) return too_costly("follows a chain that selects too many resources");
    return found;
}

core::Result<void> SearchRun::resolve_forward(const search::Chain& chain, store::IndexQuery& index) {
    std::vector<std::uint64_t> keys;
    for (std::size_t i = 0; i < chain.queries.size(); ++i) {
        auto found = find_chained(chain.queries[i]);
        if (!found) return core::fail(found.error());
        for (const store::Version& version : *found) {
            keys.push_back(search::reference_key(*chain.references[i], fhir::to_string(version.key)));
        }
    }
    nothing_ = nothing_ || keys.empty();
    index.all_of.push_back(std::move(keys));
    return {};
}

core::Result<void> SearchRun::resolve_reverse(
    const search::Chain& chain,
    std::string_view type,
    store::IndexQuery& index
) {
    const std::string prefix = std::string(type) + "/";
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < chain.queries.size(); ++i) {
        auto found = find_chained(chain.queries[i]);
        if (!found) return core::fail(found.error());
        for (const store::Version& version : *found) {
            auto pointed = targets(version, *chain.references[i]);
            if (!pointed) return core::fail(pointed.error());
            for (const std::string& target : *pointed) {
                if (target.starts_with(prefix)) ids.push_back(target.substr(prefix.size()));
            }
        }
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (!index.ids.empty()) {
        std::erase_if(ids, [&index](const std::string& id) {
            return std::find(index.ids.begin(), index.ids.end(), id) == index.ids.end();
        });
    }
    nothing_ = nothing_ || ids.empty();
    index.ids = std::move(ids);
    return {};
}

core::Result<std::optional<store::IndexQuery>> SearchRun::resolve(const SearchPlan& plan) {
    store::IndexQuery index = plan.index;
    bool nothing = plan.nothing;
    for (const search::Chain& chain : plan.query->chains) {
        nothing_ = false;
        auto resolved = chain.reverse ? resolve_reverse(chain, plan.query->type, index) : resolve_forward(chain, index);
        if (!resolved) return core::fail(resolved.error());
        nothing = nothing || nothing_;
    }
    if (nothing) return std::nullopt;
    return index;
}

core::Result<std::vector<store::Version>> SearchRun::find(const SearchPlan& plan, const Slice& slice) {
    std::vector<store::Version> found;
    auto index = resolve(plan);
    if (!index) return core::fail(index.error());
    if (!*index || slice.count == 0) return found;
    store::IndexQuery& query = **index;
    query.before = slice.before;
    query.count = slice.count;
    if (plan.exact) return reader_.search(query);

    constexpr std::size_t smallest_block = 64;
    query.count = std::max(slice.count, smallest_block);
    for (std::size_t looked_at = 0;;) {
        auto block = reader_.search(query);
        if (!block) return block;
        for (store::Version& version : *block) {
            auto accepted = accepts(*plan.query, version);
            if (!accepted) return core::fail(accepted.error());
            if (*accepted) found.push_back(std::move(version));
            if (found.size() == slice.count) return found;
        }
        if (block->size() < query.count) return found;
        looked_at += block->size();
        if (looked_at > most_looked_at) return too_costly("would have to look at too many resources");
        query.before = block->back().sequence;
    }
}

}  // namespace tonus::interaction
