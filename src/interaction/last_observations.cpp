// Source: FHIR R4, observation-operation-lastn.
#include "left_out.hpp"
#include "search_parts.hpp"
#include "standard_operations.hpp"

#include <tonus/fhir/resource_text.hpp>
#include <tonus/interaction/interactions.hpp>
#include <tonus/interaction/operation_input.hpp>
#include <tonus/interaction/problem.hpp>
#include <tonus/json/document.hpp>

#include <algorithm>
#include <set>

namespace tonus::interaction {
namespace {

/// Observations of one kind: their codes overlap.
struct Kind {
    std::set<std::string> codes;
    std::vector<store::Version> latest;
};

std::set<std::string> codes_of(json::Value observation) {
    std::set<std::string> codes;
    for (const json::Value coding : observation["code"]["coding"].elements()) {
        codes.insert(std::string(coding["system"].string()) + "|" + std::string(coding["code"].string()));
    }
    if (codes.empty()) codes.insert(std::string(observation["code"]["text"].string()));
    return codes;
}

Kind& kind_with(std::vector<Kind>& kinds, std::set<std::string> codes) {
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& kind) {
        return std::any_of(codes.begin(), codes.end(), [&](const std::string& code) { return kind.codes.contains(code); });
    });
    if (found != kinds.end()) {
        found->codes.merge(codes);
        return *found;
    }
    kinds.push_back({std::move(codes), {}});
    return kinds.back();
}

core::Result<Reply> list(
    store::Reader& reader, const SearchEngine& engine, const SearchPlan& plan, std::size_t most, const Unreadable& on_unreadable
) {
    constexpr std::size_t most_grouped = 10'000;
    const LeftOut left_out(on_unreadable);
    auto sorted = engine.find_sorted(reader, plan, {most_grouped, {}, left_out.teller()});
    if (!sorted) return core::fail(sorted.error());
    if (sorted->more) return too_costly("finds more observations than can be grouped");
    std::vector<Kind> kinds;
    for (store::Version& version : sorted->versions) {
        const auto document = json::Document::parse(fhir::render_as_sent(version.key, version.content));
        if (!document) return core::fail(document.error());
        Kind& kind = kind_with(kinds, codes_of(document->root()));
        if (kind.latest.size() < most) kind.latest.push_back(std::move(version));
    }
    Reply reply;
    reply.effect = Effect::listed;
    Listing& listing = reply.listing.emplace();
    for (const Parameter& parameter : plan.applied) {
        if (parameter.name != "_sort") listing.applied.push_back(parameter);
    }
    listing.applied.push_back({"max", std::to_string(most)});
    for (Kind& kind : kinds) {
        for (store::Version& version : kind.latest) listing.versions.push_back(std::move(version));
    }
    listing.total = std::int64_t(listing.versions.size());
    left_out.take_out(listing);
    return reply;
}

}  // namespace

core::Result<Operation> plan_last_observations(const Interactions& all, const Request& request) {
    auto input = OperationInput::read_all(request);
    if (!input) return core::fail(input.error());
    auto most = input->integer("max");
    if (!most) return core::fail(most.error());
    std::vector<Parameter> parameters = input->as_query();
    std::erase_if(parameters, [](const Parameter& parameter) { return parameter.name == "max" || parameter.name == "_count"; });
    const bool of_someone = std::any_of(parameters.begin(), parameters.end(), [](const Parameter& parameter) {
        return parameter.name.starts_with("patient") || parameter.name.starts_with("subject");
    });
    if (!of_someone) {
        return refuse(
            core::ErrorKind::invalid,
            "required",
            "http.patient",
            "$lastn needs the parameter 'patient' or 'subject'; it may be narrowed by category, code and other search parameters."
        );
    }
    if (*most && **most < 1) {
        return refuse(core::ErrorKind::invalid, "value", "http.max", "max must be 1 or more.", "MSG_PARAM_INVALID");
    }
    parameters.push_back({"_sort", "-date"});
    const SearchEngine& engine = all.preparer().searches();
    auto plan = engine.plan(request.type, parameters, request.lenient, request.received_at);
    if (!plan) return core::fail(plan.error());
    Operation operation;
    operation.read = [&engine, plan = std::move(*plan), most = std::size_t(most->value_or(1)), log = all.options().on_unreadable](
                         store::Reader& reader
                     ) { return list(reader, engine, plan, most, log); };
    return operation;
}

}  // namespace tonus::interaction
