// Source: FHIR R4, http, section 3.1.0.12 "history".
#include "kept_elements.hpp"
#include "page.hpp"
#include "planners.hpp"
#include "request_checks.hpp"

#include <tonus/core/text.hpp>
#include <tonus/fhir/time.hpp>
#include <tonus/interaction/problem.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace tonus::interaction {
namespace {

// Versions that may be looked at one by one for `_at`.
constexpr std::size_t most_versions = 100'000;

struct History {
    store::HistoryQuery query;
    std::optional<fhir::TimeInterval> at;
    Page page;
    std::vector<Parameter> applied;
    std::map<std::string, std::vector<std::string>, std::less<>> kept_elements;
};

/// What `_elements` and `_summary` keep of each type that can be in the answer.
core::Result<void> take_kept(const Interactions& all, const Request& request, History& history) {
    const auto& served = all.preparer().types().served();
    const std::vector<Parameter> given = history.page.rest;
    for (const std::string& type : request.type.empty() ? served : std::vector<std::string>{request.type}) {
        history.page.rest = given;
        auto kept = take_kept_elements(all, type, history.page.rest);
        if (!kept) return core::fail(kept.error());
        if (*kept) history.kept_elements.emplace(type, std::move(**kept));
    }
    for (const Parameter& parameter : given) {
        if (parameter.name == "_elements" || parameter.name == "_summary") history.applied.push_back(parameter);
    }
    return {};
}

/// Prefixes with which a time of `_at` can be told. Source: FHIR R4, http, "history": "see Search notes on date searching".
constexpr std::array<std::string_view, 7> prefixes{"eq", "ge", "gt", "sa", "le", "lt", "eb"};

/// The times that stand to `time` as `prefix` says.
fhir::TimeInterval times_of(std::string_view prefix, fhir::TimeInterval time) {
    if (prefix == "ge") return {time.start, core::Instant::max()};
    if (prefix == "gt" || prefix == "sa") return {time.end, core::Instant::max()};
    if (prefix == "le") return {core::Instant::min(), time.end};
    if (prefix == "lt" || prefix == "eb") return {core::Instant::min(), time.start};
    return time;
}

fhir::TimeInterval common(const fhir::TimeInterval& one, const fhir::TimeInterval& other) {
    return {std::max(one.start, other.start), std::min(one.end, other.end)};
}

core::Result<void> take_time(History& history, const Parameter& parameter) {
    std::string_view text = parameter.value;
    std::string_view prefix = text.substr(0, 2);
    const bool is_prefixed = parameter.name == "_at" && std::find(prefixes.begin(), prefixes.end(), prefix) != prefixes.end();
    if (is_prefixed) {
        text.remove_prefix(prefix.size());
    } else {
        prefix = {};
    }
    const auto time = fhir::parse_query_time(text);
    if (!time) {
        return refuse(
            core::ErrorKind::invalid,
            "value",
            "http." + parameter.name,
            parameter.name + " is no instant; write it as 2026-01-31T09:30:00Z.",
            "MSG_DATE_FORMAT"
        );
    }
    if (parameter.name == "_at") {
        auto times = times_of(prefix, *time);
        history.at = history.at ? common(*history.at, times) : times;
    } else {
        history.query.since = time->start;
    }
    history.applied.push_back(parameter);
    return {};
}

/// Whether `version` was the current one at some time of `at`.
core::Result<bool> was_current(store::Reader& reader, const store::Version& version, const fhir::TimeInterval& at) {
    if (version.last_updated >= at.end) return false;
    auto next = reader.version(version.key, version.version_id + 1);
    if (!next) return core::fail(next.error());
    return !*next || (*next)->last_updated > at.start;
}

core::Result<std::vector<store::Version>> find(store::Reader& reader, const History& history) {
    if (!history.at) {
        store::HistoryQuery bounded = history.query;
        bounded.most_bytes = most_page_bytes;
        return reader.history(bounded);
    }
    std::vector<store::Version> found;
    store::HistoryQuery query = history.query;
    for (std::size_t looked_at = 0; looked_at < most_versions; looked_at += query.count) {
        auto versions = reader.history(query);
        if (!versions) return versions;
        for (store::Version& version : *versions) {
            query.before = version.sequence;
            const auto current = was_current(reader, version, *history.at);
            if (!current) return core::fail(current.error());
            if (*current) found.push_back(std::move(version));
            if (found.size() == history.query.count) return found;
        }
        if (versions->size() < query.count) return found;
    }
    return refuse(
        core::ErrorKind::too_large,
        "too-costly",
        "http._at",
        "Too many versions lie between then and now; narrow the history by type or id."
    );
}

core::Result<Reply> list(store::Reader& reader, const History& history) {
    Reply reply;
    reply.effect = Effect::listed;
    Listing& listing = reply.listing.emplace();
    listing.history = true;
    listing.applied = history.applied;
    auto versions = find(reader, history);
    if (!versions) return core::fail(versions.error());
    listing.versions = std::move(*versions);
    listing.kept_elements = history.kept_elements;
    const bool nothing = listing.versions.empty() && !history.page.before;
    close_page(listing, history.page.count);
    const bool ended_early = !history.at && !listing.next && content_bytes(reply) >= most_page_bytes;
    if (ended_early) listing.next = std::to_string(listing.versions.back().sequence);
    link_pages(listing, history.page.given);
    if (!history.at) {
        store::HistoryQuery whole = history.query;
        whole.before.reset();
        auto total = reader.history_total(whole);
        if (!total) return core::fail(total.error());
        listing.total = *total;
    }
    if (nothing && !history.query.id.empty() && !history.query.since && !history.at) {
        return no_such_resource({history.query.type, history.query.id});
    }
    return reply;
}

}  // namespace

core::Result<Operation> plan_history(const Interactions& all, const Request& request) {
    if (!request.type.empty()) {
        if (auto served = all.preparer().types().require_served(request.type); !served) return core::fail(served.error());
    }
    if (request.interaction == Interaction::history_instance) {
        if (auto id = require_id(request); !id) return core::fail(id.error());
    }
    auto page = parse_page(all.options(), request.parameters);
    if (!page) return core::fail(page.error());

    auto history = std::make_shared<History>();
    history->page = std::move(*page);
    if (auto taken = take_kept(all, request, *history); !taken) return core::fail(taken.error());
    Request rest = request;
    rest.parameters.clear();
    for (const Parameter& parameter : history->page.rest) {
        if (parameter.name != "_since" && parameter.name != "_at") {
            rest.parameters.push_back(parameter);
        } else if (auto taken = take_time(*history, parameter); !taken) {
            return core::fail(taken.error());
        }
    }
    if (auto parameters = require_no_parameters(rest); !parameters) return core::fail(parameters.error());
    history->applied.insert(history->applied.end(), history->page.applied.begin(), history->page.applied.end());
    history->query.type = request.type;
    history->query.id = request.id;
    history->query.before = history->page.before;
    history->query.count = history->page.count + 1;
    Operation operation;
    operation.read = [history](store::Reader& reader) { return list(reader, *history); };
    return operation;
}

}  // namespace tonus::interaction
