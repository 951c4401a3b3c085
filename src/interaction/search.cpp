// Source: FHIR R4, http, section 3.1.0.9 "search"; search, section 3.1.1.
#include "contained_page.hpp"
#include "left_out.hpp"
#include "newest_first.hpp"
#include "page.hpp"
#include "planners.hpp"
#include "request_checks.hpp"
#include "search_parts.hpp"

#include <tonus/core/text.hpp>
#include <tonus/definitions/definitions.hpp>
#include <tonus/interaction/problem.hpp>
#include <tonus/search/query.hpp>

#include <algorithm>
#include <charconv>

namespace tonus::interaction {
namespace {

// The largest page that is read on the thread that asks for it.
constexpr std::size_t most_read_here = 100;

/// One plan for each type that is searched.
struct Search {
    const SearchEngine* engine = nullptr;
    std::vector<SearchPlan> plans;
    std::vector<Parameter> applied;  ///< for the self link
    std::string path;
    std::size_t count = 0;
    std::string cursor;
    Unreadable on_unreadable;  ///< for the log
    std::string given_cursor;

    [[nodiscard]] const SearchPlan& first() const { return plans.front(); }
};

/// The order the store keeps anyway: newest first.
bool is_store_order(const std::vector<search::SortKey>& sort) {
    return sort.empty() || (sort.size() == 1 && sort[0].parameter->code == "_lastUpdated" && sort[0].descending);
}

/// A sorted page's cursor names the last version seen, not what it sorts by: that may not stand in a URL.
core::Result<std::optional<store::Version>> load_last_seen(store::Reader& reader, const Search& search) {
    if (search.cursor.empty()) return std::nullopt;
    const auto slash = search.cursor.find('/');
    if (slash == std::string::npos) return refuse_cursor();
    std::int64_t version_id = 0;
    const char* end = search.cursor.data() + search.cursor.size();
    const auto parsed = std::from_chars(search.cursor.data() + slash + 1, end, version_id);
    if (parsed.ec != std::errc() || parsed.ptr != end) return refuse_cursor();
    auto version = reader.version({search.first().index.type, search.cursor.substr(0, slash)}, version_id);
    if (!version) return core::fail(version.error());
    if (!*version || (*version)->deleted()) return refuse_cursor();
    return version;
}

core::Result<void> list_sorted(store::Reader& reader, const Search& search, const Unreadable& unreadable, Listing& listing) {
    auto after = load_last_seen(reader, search);
    if (!after) return core::fail(after.error());
    auto sorted = search.engine->find_sorted(reader, search.first(), {search.count, std::move(*after), unreadable});
    if (!sorted) return core::fail(sorted.error());
    listing.total = sorted->total;
    listing.versions = std::move(sorted->versions);
    if (sorted->more && search.count > 0) {
        const store::Version& last = listing.versions.back();
        listing.next = last.key.id + "/" + std::to_string(last.version_id);
    }
    return {};
}

core::Result<store::SearchPage> find_page(store::Reader& reader, const Search& search, const Slice& slice) {
    if (search.plans.size() > 1) return find_newest(*search.engine, reader, search.plans, slice);
    Slice bounded = slice;
    bounded.most_bytes = most_page_bytes;
    return search.engine->find(reader, search.first(), bounded);
}

core::Result<std::int64_t> count_all(store::Reader& reader, const Search& search, const Unreadable& unreadable) {
    std::int64_t total = 0;
    for (const SearchPlan& plan : search.plans) {
        const auto count = search.engine->count(reader, plan, unreadable);
        if (!count) return count;
        total += *count;
    }
    return total;
}

core::Result<std::optional<std::int64_t>> count_if_cheap(store::Reader& reader, const Search& search, const Unreadable& unreadable) {
    std::int64_t total = 0;
    for (const SearchPlan& plan : search.plans) {
        const auto count = search.engine->count_if_cheap(reader, plan, unreadable);
        if (!count || !*count) return count;
        total += **count;
    }
    return total;
}

core::Result<void> list_newest_first(store::Reader& reader, const Search& search, const Unreadable& unreadable, Listing& listing) {
    std::optional<store::SearchCursor> after;
    if (!search.cursor.empty()) {
        auto place = parse_place(search.cursor);
        if (!place) return core::fail(place.error());
        after = *place;
    }
    const auto wanted = search.first().query->total;
    const bool counts_unasked = !wanted && search.count > 0 && search.cursor.empty();
    if (search.count > 0) {
        auto found = find_page(reader, search, {search.count, after, unreadable, counts_unasked});
        if (!found) return core::fail(found.error());
        listing.total = found->total;
        listing.versions = std::move(found->versions);
        if (found->next) listing.next = place_text(*found->next);
    }
    const bool all_seen = search.count > 0 && !listing.next && search.cursor.empty();
    if (all_seen) {
        listing.total = std::int64_t(listing.versions.size());
    } else if (search.count == 0 || (wanted && *wanted != search::Total::none)) {
        auto total = count_all(reader, search, unreadable);
        if (!total) return core::fail(total.error());
        listing.total = *total;
    } else if (counts_unasked && !listing.total && (search.plans.size() > 1 || !is_one_place(search.first()))) {
        auto total = count_if_cheap(reader, search, unreadable);
        if (!total) return core::fail(total.error());
        listing.total = *total;
    }
    return {};
}

core::Result<void> list_with_contained(store::Reader& reader, const Search& search, const Unreadable& unreadable, Listing& listing) {
    const search::Query& query = *search.first().query;
    const bool wanted = query.total && *query.total != search::Total::none;
    return list_contained(
        *search.engine, reader, search.plans, {search.count, search.cursor, wanted || search.count == 0, unreadable}, listing
    );
}

/// What `_include` adds, once however many plans ask for it.
core::Result<void> include(store::Reader& reader, const Search& search, const Unreadable& unreadable, Listing& listing) {
    for (const SearchPlan& plan : search.plans) {
        const bool is_same = &plan != &search.first() && plan.query == search.first().query;
        if (is_same) continue;
        auto included = search.engine->find_included(reader, plan, listing.versions, unreadable);
        if (!included) return core::fail(included.error());
        for (store::Version& version : *included) {
            const bool is_new = std::none_of(listing.included.begin(), listing.included.end(), [&](const store::Version& other) {
                return other.key == version.key;
            });
            if (is_new) listing.included.push_back(std::move(version));
        }
    }
    return {};
}

core::Result<Reply> list(store::Reader& reader, const Search& search) {
    Reply reply;
    reply.effect = Effect::listed;
    Listing& listing = reply.listing.emplace();
    listing.applied = search.applied;
    listing.path = search.path;
    listing.warnings = search.first().warnings;
    listing.count = search.count;
    const bool with_contained = search.first().query->containment != search::Containment::by_itself;
    for (const SearchPlan& plan : search.plans) {
        const bool alone = plan.in_contained && plan.query->contained_alone;
        const std::string& shown = alone ? plan.query->type : plan.index.type;
        if (auto kept = search.engine->kept_elements(plan, shown)) listing.kept_elements.emplace(shown, std::move(*kept));
    }
    const bool newest_first = is_store_order(search.first().query->sort) || search.count == 0;
    const auto list_matches = with_contained ? list_with_contained : newest_first ? list_newest_first : list_sorted;
    const LeftOut left_out(search.on_unreadable);
    const Unreadable& unreadable = left_out.teller();
    if (auto listed = list_matches(reader, search, unreadable, listing); !listed) return core::fail(listed.error());
    if (auto included = include(reader, search, unreadable, listing); !included) return core::fail(included.error());
    left_out.take_out(listing);
    if (listing.total == 0 && search.plans.size() == 1 && !with_contained) {
        auto warnings = search.engine->warnings(reader, search.first());
        if (!warnings) return core::fail(warnings.error());
        listing.warnings.insert(listing.warnings.end(), warnings->begin(), warnings->end());
    }
    if (search.first().query->total == search::Total::none && search.count > 0) listing.total.reset();
    link_pages(listing, search.given_cursor);
    return reply;
}

std::size_t page_size(const Options& options, const search::Query& query) {
    if (query.summary == search::Summary::only_count) return 0;
    return std::min(query.count.value_or(options.default_count), options.max_count);
}

/// Takes `_type` out of the parameters of a search on several types; all that can be searched if it is not there.
core::Result<std::vector<std::string>> take_types(const Interactions& all, const Request& request, std::vector<Parameter>& parameters) {
    const Preparer& preparer = all.preparer();
    std::vector<std::string> types;
    for (const Parameter& parameter : parameters) {
        if (parameter.name != "_type") continue;
        for (const std::string_view type : core::split(parameter.value, ',')) {
            if (auto served = preparer.types().require_served(type); !served) return core::fail(served.error());
            if (std::find(types.begin(), types.end(), type) == types.end()) types.emplace_back(type);
        }
    }
    std::erase_if(parameters, [](const Parameter& parameter) { return parameter.name == "_type"; });
    if (types.empty()) types = preparer.types().served();
    if (!request.compartment.empty()) {
        std::erase_if(types, [&](const std::string& type) { return !preparer.searches().is_in_compartment(request.compartment, type); });
    }
    return types;
}

core::Result<void> check_compartment(const Interactions& all, const Request& request) {
    if (request.compartment.empty()) return {};
    if (auto served = all.preparer().types().require_served(request.compartment); !served) return served;
    const auto owners = definitions::Definitions::r4().compartment_owners();
    if (std::find(owners.begin(), owners.end(), request.compartment) != owners.end()) return require_id(request);
    std::string sentence = request.compartment + " has no compartment; those that have one are:";
    for (const std::string_view owner : owners) sentence += " " + std::string(owner);
    return refuse(core::ErrorKind::not_found, "not-supported", "http.url", sentence + ".", "MSG_NO_MATCH");
}

/// The path that the links of the answer lead to.
std::string path_of(const Request& request) {
    std::string path = request.compartment.empty() ? "" : request.compartment + "/" + request.id + "/";
    if (!request.type.empty()) return path + request.type;
    return path.empty() ? path : path + "*";
}

/// Contained resources can be asked for where one type is searched.
core::Result<std::vector<SearchPlan>> plans_of(
    const SearchEngine& searches, const Request& request, const std::string& type, const std::vector<Parameter>& parameters
) {
    if (!request.type.empty()) return searches.plan_with_contained(type, request.parameters, request.lenient, request.received_at);
    auto plan = searches.plan(type, parameters, request.lenient, request.received_at);
    if (!plan) return core::fail(plan.error());
    std::vector<SearchPlan> plans;
    plans.push_back(std::move(*plan));
    return plans;
}

core::Result<void> add_plans(const Interactions& all, const Request& request, const std::vector<std::string>& types, Search& search) {
    const Preparer& preparer = all.preparer();
    if (types.empty()) {
        return refuse(
            core::ErrorKind::invalid, "value", "http._type", "None of these types belongs to such a compartment; search them without one."
        );
    }
    std::vector<Parameter> parameters = request.parameters;
    std::erase_if(parameters, [](const Parameter& parameter) { return parameter.name == "_type"; });
    for (const std::string& type : types) {
        auto plans = plans_of(preparer.searches(), request, type, parameters);
        if (!plans) return core::fail(plans.error());
        for (SearchPlan& plan : *plans) {
            if (!request.compartment.empty()) {
                const bool belongs = preparer.searches().is_in_compartment(request.compartment, plan.index.type);
                if (plan.in_contained && !belongs) continue;
                auto narrowed = preparer.searches().narrow_to_compartment(plan, {request.compartment, request.id});
                if (!narrowed) return narrowed;
            }
            search.plans.push_back(std::move(plan));
        }
    }
    if (types.size() == 1 || is_store_order(search.first().query->sort)) return {};
    return refuse(
        core::ErrorKind::not_supported,
        "not-supported",
        "http._sort",
        "A search on several types can only be sorted by -_lastUpdated; name one type to sort by its parameters."
    );
}

/// A page that is read off one place of the index, row by row, as "the newest of this patient" is.
bool looks_at_few_rows(const Search& search) {
    if (search.plans.size() != 1 || search.count == 0 || search.count > most_read_here) return false;
    const SearchPlan& plan = search.first();
    const search::Query& query = *plan.query;
    if (query.containment != search::Containment::by_itself) return false;
    const bool counts = query.total && *query.total != search::Total::none;
    return !counts && is_store_order(query.sort) && query.includes.empty() && is_one_place(plan);
}

}  // namespace

core::Result<Operation> plan_search(const Interactions& all, const Request& request) {
    const Preparer& preparer = all.preparer();
    if (auto checked = check_compartment(all, request); !checked) return core::fail(checked.error());
    if (!request.type.empty()) {
        if (auto served = preparer.types().require_served(request.type); !served) return core::fail(served.error());
    }
    Page page = parse_cursor(request.parameters);
    Request rest = request;
    rest.parameters = page.rest;
    core::Result<std::vector<std::string>> types = std::vector<std::string>{request.type};
    if (request.type.empty()) types = take_types(all, request, page.rest);
    if (!types) return core::fail(types.error());

    auto search = std::make_shared<Search>();
    search->engine = &preparer.searches();
    search->on_unreadable = all.options().on_unreadable;
    search->cursor = std::move(page.cursor);
    search->given_cursor = std::move(page.given);
    search->path = path_of(request);
    if (auto added = add_plans(all, rest, *types, *search); !added) return core::fail(added.error());
    search->count = page_size(all.options(), *search->first().query);
    search->applied = search->first().applied;
    for (const Parameter& parameter : rest.parameters) {
        if (request.type.empty() && parameter.name == "_type") search->applied.push_back(parameter);
    }
    for (Parameter& applied : search->applied) {
        if (applied.name == "_count") applied.value = std::to_string(search->count);
    }
    Operation operation;
    operation.few_rows = looks_at_few_rows(*search);
    operation.read = [search](store::Reader& reader) { return list(reader, *search); };
    return operation;
}

}  // namespace tonus::interaction
