#include "search_parts.hpp"

#include <tonus/fhir/resource_text.hpp>
#include <tonus/interaction/problem.hpp>

#include <algorithm>

namespace tonus::interaction {

tl::unexpected<core::Error> too_costly(std::string_view what) {
    return refuse(
        core::ErrorKind::too_large, "too-costly", "http.url", "The search " + std::string(what) + "; add parameters that narrow it."
    );
}

core::Result<json::Document> document_of(const store::Version& version) {
    auto document = json::Document::parse(fhir::render_as_sent(version.key, version.content));
    if (document) return document;
    return unreadable(version.key);
}

namespace {

/// Adds to `index` where the codes are that only `filled` knows; false if nothing can be there.
bool narrow_to_codes(const search::Query& filled, const search::Query& given, store::IndexQuery& index) {
    search::Query added;
    added.type = filled.type;
    for (std::size_t i = 0; i < filled.conditions.size(); ++i) {
        if (given.conditions[i].awaits_codes) added.conditions.push_back(filled.conditions[i]);
    }
    SearchPlan plan = plan_of(std::make_shared<const search::Query>(std::move(added)));
    for (auto& ranges : plan.index.all_of) index.all_of.push_back(std::move(ranges));
    for (auto& ranges : plan.index.none_of) index.none_of.push_back(std::move(ranges));
    index.certain = index.certain && plan.index.certain;
    return !plan.nothing;
}

}  // namespace

core::Result<bool> SearchRun::accepts(const SearchParts& parts, const search::Query& query, const store::Version& version) {
    if (query.conditions.empty() && query.texts.empty()) return true;
    const auto document = document_of(version);
    if (!document) return core::fail(document.error());
    const auto wanted = search::parameters_of(query);
    const search::Extracted values = parts.extractor.extract(document->root(), wanted);
    return search::matches(query, {document->root(), version.key.id, version.last_updated, values});
}

core::Result<std::optional<std::vector<store::Version>>> SearchRun::find_chained(const search::Query& query) {
    // The query belongs to the plan that is running, so nobody owns it here.
    const std::shared_ptr<const search::Query> borrowed(std::shared_ptr<void>(), &query);
    auto found = SearchRun(parts_, reader_, unreadable_).find(plan_of(borrowed), {most_chained, {}});
    if (!found) return core::fail(found.error());
    if (found->next) return std::nullopt;
    return std::move(found->versions);
}

core::Result<void> SearchRun::resolve_forward(const search::Chain& chain, store::IndexQuery& index) {
    std::vector<store::IndexRange> ranges;
    for (std::size_t i = 0; i < chain.queries.size(); ++i) {
        auto found = find_chained(chain.queries[i]);
        if (!found) return core::fail(found.error());
        if (!*found) {
            links_.emplace_back([this, &chain, known = Known()](const store::Version& version) mutable {
                return points_at_match(chain, version, known);
            });
            return {};
        }
        for (const store::Version& version : **found) {
            const auto names = names_of(parts_, version);
            if (!names) return core::fail(names.error());
            const auto references = references_to(*names, *chain.references[i]);
            ranges.insert(ranges.end(), references.begin(), references.end());
        }
        if (auto added = add_contained(chain.queries[i], index.type, ranges); !added) return added;
    }
    nothing_ = nothing_ || ranges.empty();
    const bool leaves_open = std::any_of(ranges.begin(), ranges.end(), [](const store::IndexRange& range) { return !range.certain; });
    if (leaves_open) {
        doubts_.emplace_back([this, &chain, known = Known()](const store::Version& version) mutable {
            return points_at_match(chain, version, known);
        });
    }
    index.all_of.push_back(std::move(ranges));
    return {};
}

core::Result<void> SearchRun::resolve_reverse(const search::Chain& chain, store::IndexQuery& index) {
    const std::string prefix = index.type + "/";
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < chain.queries.size(); ++i) {
        auto found = find_chained(chain.queries[i]);
        if (!found) return core::fail(found.error());
        if (!*found) {
            links_.emplace_back([this, &chain](const store::Version& version) { return is_pointed_at(chain, version); });
            return {};
        }
        for (const store::Version& version : **found) {
            auto pointed = targets(version, *chain.references[i], index.type);
            if (!pointed) return core::fail(pointed.error());
            for (const Target& target : *pointed) {
                if (target.name.starts_with(prefix)) ids.push_back(target.name.substr(prefix.size()));
            }
        }
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (index.ids) {
        std::erase_if(ids, [&index](const std::string& id) {
            return std::find(index.ids->begin(), index.ids->end(), id) == index.ids->end();
        });
    }
    nothing_ = nothing_ || ids.empty();
    index.ids = std::move(ids);
    return {};
}

core::Result<bool> SearchRun::is_found(const search::Query& query, store::IndexQuery narrowed, Link doubt) {
    const std::shared_ptr<const search::Query> borrowed(std::shared_ptr<void>(), &query);
    SearchPlan plan = plan_of(borrowed);
    if (narrowed.ids && plan.index.ids) {
        const auto& ids = *plan.index.ids;
        plan.nothing = plan.nothing || std::find(ids.begin(), ids.end(), narrowed.ids->front()) == ids.end();
    }
    if (narrowed.ids) plan.index.ids = std::move(narrowed.ids);
    for (auto& ranges : narrowed.all_of) plan.index.all_of.push_back(std::move(ranges));
    SearchRun run(parts_, reader_, unreadable_);
    if (doubt) run.doubts_.push_back(std::move(doubt));
    auto found = run.find(plan, {1, {}});
    if (!found) return core::fail(found.error());
    return !found->versions.empty();
}

core::Result<bool> SearchRun::is_pointed_at(const search::Chain& chain, const store::Version& version) {
    const auto names = names_of(parts_, version);
    if (!names) return core::fail(names.error());
    for (std::size_t i = 0; i < chain.queries.size(); ++i) {
        store::IndexQuery narrowed;
        narrowed.all_of.push_back(references_to(*names, *chain.references[i]));
        Link doubt;
        if (!names->url.empty()) {
            doubt = [this, &names, parameter = chain.references[i]](const store::Version& from) {
                return refers_to(parts_, from, std::span(&parameter, 1), *names);
            };
        }
        const auto found = is_found(chain.queries[i], std::move(narrowed), std::move(doubt));
        if (!found || *found) return found;
    }
    return false;
}

core::Result<std::optional<store::IndexQuery>> SearchRun::resolve(const SearchPlan& plan) {
    if (plan.nothing) return std::nullopt;
    store::IndexQuery index = plan.index;
    const auto query = with_codes(*plan.query);
    if (!query) return core::fail(query.error());
    if (*query != plan.query.get() && !plan.in_contained && !narrow_to_codes(**query, *plan.query, index)) return std::nullopt;
    if (plan.in_contained) {
        accept_contained(**query, index);
        return index;
    }
    for (const search::Chain& chain : plan.query->chains) {
        auto resolved = chain.reverse ? resolve_reverse(chain, index) : resolve_forward(chain, index);
        if (!resolved) return core::fail(resolved.error());
        if (nothing_) return std::nullopt;
    }
    index.certain = index.certain && links_.empty();
    index.unreadable = unreadable_;
    index.accept = [this, query = *query](const store::Version& version) -> core::Result<bool> {
        if (++looked_at_ > most_looked_at) return too_costly("would have to look at too many resources");
        auto accepted = accepts(parts_, *query, version);
        if (!accepted && unreadable_) {
            unreadable_(version.key);
            return false;
        }
        for (auto* links : {&links_, &doubts_}) {
            for (auto link = links->begin(); accepted && *accepted && link != links->end(); ++link) accepted = (*link)(version);
        }
        return accepted;
    };
    return index;
}

core::Result<store::SearchPage> SearchRun::find(const SearchPlan& plan, const Slice& slice) {
    auto index = resolve(plan);
    if (!index) return core::fail(index.error());
    if (!*index) return store::SearchPage();
    (*index)->after = slice.after;
    (*index)->count = slice.count;
    (*index)->most_bytes = slice.most_bytes;
    if (slice.counted) (*index)->enough = enough_to_count;
    return reader_.search(**index);
}

core::Result<std::int64_t> SearchRun::count(const SearchPlan& plan, std::optional<std::int64_t> enough) {
    auto index = resolve(plan);
    if (!index) return core::fail(index.error());
    if (!*index) return 0;
    (*index)->enough = enough;
    return reader_.search_total(**index);
}

}  // namespace tonus::interaction
