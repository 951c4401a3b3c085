// Source: FHIR R4, patient-operation-everything; compartmentdefinition-patient. Of one patient, or, on the type, of all.
#include "left_out.hpp"
#include "newest_first.hpp"
#include "page.hpp"
#include "request_checks.hpp"
#include "search_parts.hpp"
#include "standard_operations.hpp"

#include <tonus/core/text.hpp>
#include <tonus/definitions/definitions.hpp>
#include <tonus/fhir/time.hpp>
#include <tonus/interaction/interactions.hpp>
#include <tonus/interaction/operation_input.hpp>
#include <tonus/interaction/patient_names.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace tonus::interaction {
namespace {

struct Everything {
    const SearchEngine* engine = nullptr;
    fhir::ResourceKey patient;
    bool wants_patient = true;
    std::optional<core::Instant> since;
    std::vector<SearchPlan> compartment;           ///< one for each way to belong to the patient
    std::map<std::string, SearchPlan> referenced;  ///< by type: all it refers to
    std::vector<std::string> related;              ///< types that no patient owns
    std::size_t count = 0;                         ///< of a page, the patient among them; at least one
    std::optional<store::SearchCursor> after;
    std::string given_cursor;
    std::vector<Parameter> applied;
    Unreadable on_unreadable;  ///< for the log
};

/// The search parameter that says when care took place, if the type has one.
std::string_view care_date(const SearchEngine& searches, std::string_view type) {
    constexpr std::array<std::string_view, 8> codes{
        "date", "effective", "effective-time", "authoredon", "authored-on", "occurrence", "onset-date", "authored"};
    const auto parameters = searches.parameters_of(type);
    for (const std::string_view code : codes) {
        const bool has = std::any_of(parameters.begin(), parameters.end(), [code](const SearchParameter& one) { return one.name == code; });
        if (has) return code;
    }
    return {};
}

struct Limits {
    std::optional<std::string> start;
    std::optional<std::string> end;
    std::optional<std::string> since;
    std::vector<std::string> types;
};

core::Result<Limits> read_limits(const OperationInput& input, const TypePolicy& policy) {
    Limits limits;
    const std::array<std::pair<const char*, std::optional<std::string>*>, 3> times{
        {{"start", &limits.start}, {"end", &limits.end}, {"_since", &limits.since}}};
    for (const auto& [name, target] : times) {
        if (auto time = input.time(name); !time) return core::fail(time.error());
        *target = input.text(name).value();
    }
    limits.types = input.texts("_type");
    for (const std::string& type : limits.types) {
        if (auto served = policy.require_served(type); !served) return core::fail(served.error());
    }
    return limits;
}

core::Result<void> plan_type(Everything& everything, const std::string& type, const Limits& limits, core::Instant now) {
    const std::string patient = fhir::to_string(everything.patient);
    const std::string_view date = care_date(*everything.engine, type);
    for (const std::string_view by : definitions::Definitions::r4().compartment_parameters(patient_type, type)) {
        std::vector<Parameter> parameters{{std::string(by), patient}};
        if (!date.empty() && limits.start) parameters.push_back({std::string(date), "ge" + *limits.start});
        if (!date.empty() && limits.end) parameters.push_back({std::string(date), "le" + *limits.end});
        if (limits.since) parameters.push_back({"_lastUpdated", "ge" + *limits.since});
        auto plan = everything.engine->plan(type, parameters, false, now);
        if (!plan) return core::fail(plan.error());
        everything.compartment.push_back(std::move(*plan));
    }
    return {};
}

core::Result<void> plan_references(Everything& everything, const std::string& type, core::Instant now) {
    const auto parameters = everything.engine->parameters_of(type);
    const bool refers =
        std::any_of(parameters.begin(), parameters.end(), [](const SearchParameter& one) { return one.type == "reference"; });
    if (!refers) return {};
    auto referenced = everything.engine->plan(type, {{"_include", type + ":*"}}, false, now);
    if (!referenced) return core::fail(referenced.error());
    everything.referenced.emplace(type, std::move(*referenced));
    return {};
}

/// What the page refers to and no patient owns: practitioners, organisations, medicines.
core::Result<std::vector<store::Version>> find_related(
    store::Reader& reader, const Everything& everything, const std::vector<store::Version>& page, const Unreadable& unreadable
) {
    std::map<std::string, std::vector<store::Version>> by_type;
    for (const store::Version& version : page) by_type[version.key.type].push_back(version);
    std::map<fhir::ResourceKey, store::Version> related;
    std::size_t bytes = 0;
    for (const auto& [type, versions] : by_type) {
        const auto plan = everything.referenced.find(type);
        if (plan == everything.referenced.end()) continue;
        auto found = everything.engine->find_included(reader, plan->second, versions, unreadable);
        if (!found) return core::fail(found.error());
        for (store::Version& version : *found) {
            const auto& types = everything.related;
            const bool wanted = std::find(types.begin(), types.end(), version.key.type) != types.end();
            const std::size_t more = version.content.size();
            if (wanted && related.emplace(version.key, std::move(version)).second) bytes += more;
        }
        if (bytes > most_page_bytes) return too_costly("brings along too much text that the page refers to");
    }
    std::vector<store::Version> all;
    for (auto& [key, version] : related) all.push_back(std::move(version));
    return all;
}

core::Result<Reply> list(store::Reader& reader, const Everything& everything) {
    auto patient = reader.current(everything.patient);
    if (!patient) return core::fail(patient.error());
    if (!*patient) return no_such_resource(everything.patient);
    Reply reply;
    if ((*patient)->deleted()) {
        reply.effect = Effect::gone;
        reply.version = std::move(*patient);
        return reply;
    }
    reply.effect = Effect::listed;
    Listing& listing = reply.listing.emplace();
    listing.applied = everything.applied;
    const LeftOut left_out(everything.on_unreadable);
    const bool first = !everything.after;
    const bool current = !everything.since || (*patient)->last_updated >= *everything.since;
    const bool tells_patient = first && everything.wants_patient && current;
    const std::size_t others = everything.count - (tells_patient ? 1 : 0);
    auto page = find_newest(*everything.engine, reader, everything.compartment, {others, everything.after, left_out.teller()});
    if (!page) return core::fail(page.error());
    listing.versions = std::move(page->versions);
    listing.count = everything.count;
    if (page->next) listing.next = place_text(*page->next);
    link_pages(listing, everything.given_cursor);
    if (tells_patient) {
        if ((*patient)->damaged()) left_out.teller()((*patient)->key);
        listing.versions.insert(listing.versions.begin(), std::move(**patient));
    }
    if (first && !listing.next) listing.total = std::int64_t(listing.versions.size());
    auto related = find_related(reader, everything, listing.versions, left_out.teller());
    if (!related) return core::fail(related.error());
    listing.included = std::move(*related);
    left_out.take_out(listing);
    return reply;
}

/// What was asked, of whichever patient.
struct Asked {
    const Interactions* all = nullptr;
    Limits limits;
    std::vector<std::string> types;
    std::size_t count = 0;
    std::string cursor;        ///< of this page
    std::string given_cursor;  ///< with where the pages before it begin
    std::vector<Parameter> applied;
    core::Instant now;
};

core::Result<Asked> read_asked(const Interactions& all, const Request& request) {
    Request rest = request;
    const Page place = parse_cursor(request.parameters);
    auto page = parse_page(all.options(), place.rest);
    if (!page) return core::fail(page.error());
    rest.parameters = page->rest;
    auto input = OperationInput::read(rest, {"start", "end", "_since", "_type", "_count"});
    if (!input) return core::fail(input.error());
    const TypePolicy& served = all.preparer().types();
    auto limits = read_limits(*input, served);
    if (!limits) return core::fail(limits.error());
    auto count = input->integer("_count");
    if (!count) return core::fail(count.error());

    Asked asked;
    asked.all = &all;
    asked.limits = std::move(*limits);
    asked.types = asked.limits.types.empty() ? served.served() : asked.limits.types;
    const std::size_t wanted = *count ? std::size_t(std::max<std::int64_t>(**count, 1)) : page->count;
    asked.count = std::clamp<std::size_t>(wanted, 1, all.options().max_count);
    asked.cursor = place.cursor;
    asked.given_cursor = place.given;
    asked.applied = input->as_query();
    asked.applied.insert(asked.applied.end(), page->applied.begin(), page->applied.end());
    asked.now = request.received_at;
    return asked;
}

core::Result<Everything> gather(const Asked& asked, const std::string& id) {
    Everything everything;
    everything.engine = &asked.all->preparer().searches();
    everything.patient = {std::string(patient_type), id};
    everything.since = asked.limits.since ? std::optional(fhir::parse_time(*asked.limits.since)->start) : std::nullopt;
    everything.count = asked.count;
    everything.on_unreadable = asked.all->options().on_unreadable;
    everything.applied = asked.applied;
    everything.wants_patient = std::find(asked.types.begin(), asked.types.end(), patient_type) != asked.types.end();
    for (const std::string& type : asked.types) {
        if (auto planned = plan_references(everything, type, asked.now); !planned) return core::fail(planned.error());
        if (type == patient_type) continue;
        if (definitions::Definitions::r4().compartment_parameters(patient_type, type).empty()) everything.related.push_back(type);
        if (auto planned = plan_type(everything, type, asked.limits, asked.now); !planned) return core::fail(planned.error());
    }
    return everything;
}

core::Result<Operation> plan_of_one(const Asked& asked, const std::string& id) {
    auto gathered = gather(asked, id);
    if (!gathered) return core::fail(gathered.error());
    auto everything = std::make_shared<Everything>(std::move(*gathered));
    everything->given_cursor = asked.given_cursor;
    if (!asked.cursor.empty()) {
        auto after = parse_place(asked.cursor);
        if (!after) return core::fail(after.error());
        everything->after = *after;
    }
    Operation operation;
    operation.read = [everything](store::Reader& reader) { return list(reader, *everything); };
    return operation;
}

/// Where a page of all patients begins. As a cursor: the place among the patients, and within a record "!", the patient's id,
/// "!" and the place in it.
struct PlaceAmongAll {
    std::optional<store::SearchCursor> patients;  ///< the next patients stand after it
    bool last = false;                            ///< no patient comes after the one with `id`
    std::string id;                               ///< whose record is not all told; empty: the next patient's is next
    std::optional<store::SearchCursor> inside;
};

core::Result<PlaceAmongAll> parse_place_among_all(std::string_view text) {
    PlaceAmongAll place;
    if (text.empty()) return place;
    const std::vector<std::string_view> parts = core::split(text, '!');
    if (parts.size() != 1 && parts.size() != 3) return refuse_cursor();
    place.last = parts[0].empty();
    if (!place.last) {
        auto patients = parse_place(parts[0]);
        if (!patients) return core::fail(patients.error());
        place.patients = *patients;
    }
    if (parts.size() == 1) return place;
    auto inside = parse_place(parts[2]);
    if (!inside) return core::fail(inside.error());
    place.id = parts[1];
    place.inside = *inside;
    return place;
}

/// Goes on to the next patient. False if there is none.
core::Result<bool> advance(store::Reader& reader, const SearchEngine& engine, const SearchPlan& patients, PlaceAmongAll& place) {
    while (place.id.empty() && !place.last) {
        auto page = find_newest(engine, reader, {&patients, 1}, {1, place.patients});
        if (!page) return core::fail(page.error());
        if (!page->versions.empty()) place.id = page->versions.front().key.id;
        place.patients = page->next;
        place.last = !page->next;
    }
    return !place.id.empty();
}

/// A page is of one patient: their record, or what a page holds of it. Who has nothing to tell is passed over.
core::Result<Reply> list_all(store::Reader& reader, const Asked& asked, PlaceAmongAll place) {
    constexpr int most_patients = 100;  // passed over in one page
    const SearchEngine& engine = asked.all->preparer().searches();
    auto patients = engine.plan(std::string(patient_type), {}, false, asked.now);
    if (!patients) return core::fail(patients.error());
    Listing listing;
    std::string inside;
    for (int tried = 0; tried < most_patients && listing.versions.empty() && inside.empty(); ++tried) {
        auto found = advance(reader, engine, *patients, place);
        if (!found) return core::fail(found.error());
        if (!*found) break;
        auto everything = gather(asked, place.id);
        if (!everything) return core::fail(everything.error());
        everything->after = std::exchange(place.inside, std::nullopt);
        auto part = list(reader, *everything);
        // Whoever was deleted between two pages has no record to go on with.
        if (!part && part.error().kind() != core::ErrorKind::not_found) return part;
        if (part && part->listing) listing = std::move(*part->listing);
        if (listing.next) inside = "!" + place.id + "!" + *listing.next;
        place.id.clear();
    }
    listing.applied = asked.applied;
    listing.count = asked.count;
    listing.next.reset();
    listing.total.reset();
    if (!place.last || !inside.empty()) listing.next = (place.last ? "" : place_text(*place.patients)) + inside;
    if (asked.cursor.empty() && !listing.next) listing.total = std::int64_t(listing.versions.size());
    link_pages(listing, asked.given_cursor);
    Reply reply;
    reply.effect = Effect::listed;
    reply.listing = std::move(listing);
    return reply;
}

}  // namespace

core::Result<Operation> plan_everything(const Interactions& all, const Request& request) {
    if (!request.id.empty()) {
        if (auto id = require_id(request); !id) return core::fail(id.error());
    }
    auto asked = read_asked(all, request);
    if (!asked) return core::fail(asked.error());
    if (!request.id.empty()) return plan_of_one(*asked, request.id);
    auto place = parse_place_among_all(asked->cursor);
    if (!place) return core::fail(place.error());
    Operation operation;
    operation.read = [asked = std::make_shared<Asked>(std::move(*asked)), place = std::move(*place)](store::Reader& reader) {
        return list_all(reader, *asked, place);
    };
    return operation;
}

}  // namespace tonus::interaction
