// Source: FHIR R4, http, section 3.1.0.12 "history".
#include "missing.hpp"
#include "page.hpp"
#include "planners.hpp"

#include <tonus/core/text.hpp>
#include <tonus/fhir/time.hpp>
#include <tonus/interaction/problem.hpp>

namespace tonus::interaction {
namespace {

struct History {
    store::HistoryQuery query;
    Page page;
    std::vector<Parameter> applied;
};

core::Result<void> take_since(History& history, const Parameter& parameter) {
    const auto time = fhir::parse_time(parameter.value);
    if (!time) {
        return refuse(
            core::ErrorKind::invalid, "value", "http._since",
            "_since is no instant; write it as 2026-01-31T09:30:00Z.", "MSG_DATE_FORMAT"
        );
    }
    history.query.since = time->start;
    history.applied.push_back(parameter);
    return {};
}

core::Result<Reply> list(store::Reader& reader, const History& history) {
    Reply reply;
    reply.effect = Effect::listed;
    Listing& listing = reply.listing.emplace();
    listing.history = true;
    listing.applied = history.applied;
    auto versions = reader.history(history.query);
    if (!versions) return core::fail(versions.error());
    listing.versions = std::move(*versions);
    const bool nothing = listing.versions.empty() && !history.page.before;
    close_page(listing, history.page.count);
    auto total = reader.history_total(history.query);
    if (!total) return core::fail(total.error());
    listing.total = *total;
    if (nothing && !history.query.id.empty() && !history.query.since) {
        return missing({history.query.type, history.query.id});
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
    Request rest = request;
    rest.parameters.clear();
    for (const Parameter& parameter : page->rest) {
        if (parameter.name != "_since") {
            rest.parameters.push_back(parameter);
        } else if (auto taken = take_since(*history, parameter); !taken) {
            return core::fail(taken.error());
        }
    }
    if (auto parameters = require_no_parameters(rest); !parameters) return core::fail(parameters.error());
    history->applied.insert(history->applied.end(), page->applied.begin(), page->applied.end());
    history->query.type = request.type;
    history->query.id = request.id;
    history->query.before = page->before;
    history->query.count = page->count + 1;
    history->page = std::move(*page);
    Operation operation;
    operation.read = [history](store::Reader& reader) { return list(reader, *history); };
    return operation;
}

}  // namespace tonus::interaction
